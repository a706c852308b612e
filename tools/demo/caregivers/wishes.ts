import type { ChannelPermission, SuitableHours, Whereabouts } from '@voortuin/contract/caregivers/caregivers';
import type { AtDoor, DigitalSkill, Work } from '@voortuin/contract/caregivers/words';
import type { Channel } from '@voortuin/contract/rhythms/words';
import type { Dice } from '../dice.ts';
import type { Care } from './care.ts';

type Weighed<T> = readonly (readonly [number, T])[];

/** What she does beside caring. */
export function workOf(age: number, care: Care, from: Dice): Work | null {
  if (age < 18) return 'study';
  if (age < 24) return from.weighed<Work>([[60, 'study'], [25, 'part-time'], [15, 'full-time']]);
  if (age >= 67) return from.weighed<Work | null>([[78, 'retired'], [14, 'volunteer'], [8, null]]);
  if (age >= 62) return from.weighed<Work | null>([[30, 'part-time'], [18, 'full-time'], [22, 'none'], [20, 'retired'], [6, 'unable'], [4, 'volunteer']]);
  const heavy = care.hours > 30 ? 2 : 1;
  return from.weighed<Work | null>([[44, 'part-time'], [30 / heavy, 'full-time'], [12 * heavy, 'none'], [7 * heavy, 'unable'], [4, 'volunteer'], [3, null]]);
} // prettier-ignore

/** Hours that suit her: evenings for who works, after school for who is young, nights for some. */
export function hoursOf(work: Work | null, care: Care, from: Dice): SuitableHours[] {
  const hours = (days: number[], at: string, until: string): SuitableHours => ({ days, from: at, until });
  if (work === 'full-time' && from.chance(0.72)) {
    return from.one([
      [hours([1, 2, 3, 4], '18:30', '21:00')],
      [hours([1, 2, 4], '19:00', '21:30'), hours([5], '12:00', '13:00')],
      [hours([1, 2, 3, 4, 5], '12:00', '13:00'), hours([2, 4], '19:30', '21:00')],
      [hours([1, 3], '17:30', '20:00')],
    ]);
  }
  if (work === 'part-time' && from.chance(0.45)) {
    return from.one([
      [hours([3, 5], '09:00', '16:00')],
      [hours([1, 2], '13:00', '17:00'), hours([4], '19:00', '21:00')],
      [hours([5], '09:00', '12:00'), hours([1], '19:00', '20:30')],
      [hours([2, 4], '09:30', '14:30')],
    ]);
  }
  if (work === 'study' && from.chance(0.8)) return [hours([1, 2, 4], '16:00', '18:30'), hours([3], '14:00', '17:00')];
  if (care.together && care.hours >= 60 && from.chance(0.12)) return [hours([1, 2, 3, 4, 5, 6, 7], '22:00', '00:30')];
  if (from.chance(0.22)) {
    return from.one([
      [hours([1, 2, 3, 4, 5], '09:30', '11:30')],
      [hours([1, 2, 3, 4, 5], '13:30', '16:00')],
      [hours([2, 4], '10:00', '15:00')],
      [hours([1, 3, 5], '14:00', '17:00')],
    ]);
  }
  return [];
}

/** Where she is on some days. */
export function whereaboutsOf(work: Work | null, care: Care, from: Dice): Whereabouts[] {
  if (!care.together && from.chance(0.16)) {
    return [{ days: from.one([[2, 4], [1, 3, 5], [6, 7], [3]]), where: `bij ${care.called}${care.far ? ', buiten de stad' : ''}` }];
  }
  if (work === 'part-time' && from.chance(0.12)) return [{ days: from.one([[1, 2], [2, 4], [1, 3, 4]]), where: from.one(['op het werk, mobiel uit', 'op het werk tot half vier', 'werkt in de winkel']) }];
  if (work === 'volunteer' && from.chance(0.3)) return [{ days: [2], where: 'bij de kledingbank' }];
  if (work === 'retired' && from.chance(0.05)) return [{ days: [5, 6, 7], where: 'op de camping, april tot oktober' }];
  return [];
} // prettier-ignore

/** What she wants at her front door. */
export function atDoorOf(care: Care, age: number, from: Dice): AtDoor {
  if (age < 25 || care.condition === 'addiction')
    return from.weighed<AtDoor>([
      [15, 'announce-first'],
      [85, 'never'],
    ]);
  return from.weighed<AtDoor>([
    [age > 60 ? 50 : 30, 'welcome'],
    [42, 'announce-first'],
    [age > 60 ? 8 : 18, 'never'],
  ]);
}

/** How she manages with a computer or phone, as she says it; often nobody asked. */
export function digitalSkillOf(age: number, from: Dice): DigitalSkill | null {
  const young: Weighed<DigitalSkill | null> = [
    [62, 'easy'],
    [10, 'somewhat'],
    [2, 'with-help'],
    [26, null],
  ];
  const old: Weighed<DigitalSkill | null> = [
    [20, 'easy'],
    [24, 'somewhat'],
    [16, 'with-help'],
    [14, 'not'],
    [26, null],
  ];
  return from.weighed(age < 60 ? young : old);
}

/** The channels she agreed to or refused, with who said so and when. */
export function permissionsOf(
  name: string,
  since: string,
  mobile: boolean,
  email: boolean,
  from: Dice,
): ChannelPermission[] {
  const said = (channel: Channel, allowed: boolean): ChannelPermission => ({
    channel, allowed, saidBy: name, saidOn: since, how: from.one(['aan de telefoon', 'bij het eerste gesprek', 'formulier']),
  }); // prettier-ignore
  const permissions: ChannelPermission[] = [];
  if (mobile && from.chance(0.5)) permissions.push(said('sms', from.chance(0.85)));
  if (email && from.chance(0.4)) permissions.push(said('email', from.chance(0.8)));
  if (from.chance(0.02)) permissions.push(said('phone', false));
  return permissions;
}

/** The channel she would rather have; most have no wish. */
export function preferredOf(age: number, mobile: boolean, atDoor: AtDoor, from: Dice): Channel | null {
  if ((age < 25 && mobile) || atDoor === 'never') return from.chance(0.5) ? 'phone' : null;
  return from.weighed<Channel | null>([
    [68, null],
    [18, 'phone'],
    [age > 55 ? 11 : 4, 'front-garden'],
    [3, 'home-visit'],
  ]);
}

/** What one has to know before calling or ringing the bell. */
export function notice(care: Care, age: number, from: Dice): string | null {
  if (!from.chance(0.2)) return null;
  const restless = ['dementia', 'autism', 'brain-injury', 'mental-health'].includes(care.condition);
  const possible: (readonly [boolean, string])[] = [
    [care.together && restless, 'Bel kort aan, anders wordt {N} onrustig.'],
    [care.together && care.recipientAge > 65, 'Niet tussen 12 en 14 uur, dan slaapt {N}.'],
    [care.together && care.recipientAge > 15, '{N} hoeft niet mee te luisteren: vraag of {ze} even naar buiten komt.'],
    [care.together && care.recipientAge > 15, 'Zeg aan de telefoon niet waarover je belt als {N} opneemt.'],
    [age > 60, 'Achterom komen, de voorbel hoort {ze} niet.'],
    [age > 60, 'Slechthorend aan het linkeroor, rustig praten.'],
    [age > 60, 'Laat de telefoon lang overgaan.'],
    [age < 25, 'Eerst een berichtje sturen, dan bellen.'],
    [age < 25, 'Niet bellen onder schooltijd.'],
    [age >= 25, 'Vraag eerst of het uitkomt.'],
    [age >= 25 && age < 70, 'Spreek de voicemail in, dan belt {ze} terug.'],
    [age >= 25, 'Hond loopt los in de voortuin, doet niets.'],
    [age >= 25, 'Praat liever wandelend.'],
    [age >= 25, 'Fiets kan in de poort.'],
  ];
  return from.one(possible.filter(([holds]) => holds).map(([, said]) => said));
}
