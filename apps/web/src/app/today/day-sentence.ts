import type { TodayView } from '@voortuin/contract/today/today';

/** A part of a sentence; what counts is strong. */
export interface Part {
  readonly words: string;
  readonly strong: boolean;
}

/** What of a day its sentence tells. */
export type Asked = Pick<
  TodayView,
  'appointments' | 'asked' | 'passedAppointments' | 'tooLong' | 'today' | 'waiting' | 'doneToday'
>;

/** How many people the day asks for: an appointment that passed without a word is somebody to ring, and none of today's. */
export function peopleOf({ asked, passedAppointments, tooLong, today }: Asked): number {
  return asked.length + passedAppointments.length + tooLong.length + today.length;
}

/** One sentence that says what the day asks, and that the rest may wait. */
export function daySentence(day: Asked): Part[] {
  return partsOf([whatItAsks(day), whatWaits(day)].filter(Boolean).join(' '));
}

/** The same in a few words, for above a list: 7 mensen, 1 afspraak, 14 daarachter. */
export function dayInShort(day: Asked): string {
  const people = peopleOf(day);
  const appointments = day.appointments.length;
  const parts = [
    people > 0 && sayPeople(people),
    appointments > 0 && sayAppointments(appointments),
    day.waiting > 0 && $localize`:@@today.short.waiting:${day.waiting}:count: daarachter`,
  ];
  return parts.filter(Boolean).join(', ') || $localize`:@@today.short.nobody:niemand hoeft`;
}

function whatItAsks(day: Asked): string {
  const { appointments, doneToday } = day;
  const people = peopleOf(day);
  const times = appointments.length;
  const many = sayPeople(people);
  const agreed = sayAppointments(times);
  if (people > 0 && times > 0)
    return $localize`:@@today.asks.both:Vandaag *${many}:people:* en *${agreed}:appointments:*.`;
  if (people > 0)
    return doneToday > 0
      ? $localize`:@@today.asks.more:Vandaag nog *${many}:people:*.`
      : $localize`:@@today.asks.people:Vandaag *${many}:people:*.`;
  if (times > 0) return $localize`:@@today.asks.appointments:Vandaag alleen *${agreed}:appointments:*.`;
  return doneToday > 0
    ? $localize`:@@today.asks.done:Alles voor vandaag is *gedaan*.`
    : $localize`:@@today.asks.nobody:Vandaag hoeft er *niemand*.`;
}

function whatWaits({ waiting }: Asked): string {
  if (waiting === 0) return '';
  return waiting === 1
    ? $localize`:@@today.waits.one:Daarachter wacht er 1; die hoeft vandaag niet.`
    : $localize`:@@today.waits.some:Daarachter wachten er ${waiting}:count:; die hoeven vandaag niet.`;
}

function sayPeople(count: number): string {
  return count === 1 ? $localize`:@@people.one:1 mens` : $localize`:@@people.some:${count}:count: mensen`;
}

function sayAppointments(count: number): string {
  return count === 1
    ? $localize`:@@appointments.one:1 afspraak`
    : $localize`:@@appointments.some:${count}:count: afspraken`;
}

/** What stands between asterisks is strong: so a translator sees one whole sentence. */
function partsOf(sentence: string): Part[] {
  return sentence
    .split('*')
    .map((words, place) => ({ words, strong: place % 2 === 1 }))
    .filter(({ words }) => words !== '');
}
