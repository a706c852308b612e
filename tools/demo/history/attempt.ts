import type { Outcome } from '@voortuin/contract/contact-moments/words';
import type { Channel } from '@voortuin/contract/rhythms/words';
import { isPossible } from '@voortuin/domain/caregivers/channel-for';
import { dayOf, hourOf } from '@voortuin/domain/platform/days';
import { attemptNotes, ratherThen, refusals, signsOfLife } from '../notes/attempts.ts';
import { instantAt, monthOf } from './calendar.ts';
import { effectOf, follow, isToCome, write, type Contact } from './contact.ts';
import { agree, converse, recordedAfter } from './conversation.ts';
import type { Desk } from './desk.ts';
import type { CaregiverFile } from './file.ts';
import { timeFor } from './hours.ts';
import { approach, close, pause } from './standing.ts';

/** One try to reach her by the channel that is planned. */
export function attempt(file: CaregiverFile, desk: Desk): void {
  const { today, dice } = desk;
  const open = file.open!;
  const now = open.startsAt !== null && dayOf(open.startsAt) === today;
  const heldAt = now ? open.startsAt! : instantAt(today, timeFor(file, today, open.dayPart, desk.taken, dice));
  const channel = channelNow(file, desk);
  const agreed = now;
  if (channel === 'letter' || channel === 'email' || channel === 'sms') return writeTo(file, desk, channel, heldAt);
  if (dice.chance(agreed ? 0.93 : chanceOf(file, channel, heldAt))) {
    if (!agreed && dice.chance(0.007)) return refuse(file, desk, channel, heldAt);
    return converse(file, desk, channel, heldAt);
  }
  miss(file, desk, channel, heldAt);
}

/** As planned; but after one card nobody sends another: one tries again to speak to her. */
function channelNow({ open, misses, reach }: CaregiverFile, { dice }: Desk): Channel {
  const planned = open?.channel ?? 'phone';
  if (planned !== 'letter' || !misses.letter) return planned;
  const speaking = (['phone', 'phone', 'front-garden'] as const).filter((one) => isPossible(one, reach));
  return speaking.length > 0 ? dice.one(speaking) : planned;
}

/** How likely she is reached: who works is not there by day, who is retired is mostly at home; after many misses one asks around first. */
function chanceOf({ answers, row, misses }: CaregiverFile, channel: Channel, heldAt: string): number {
  const evening = hourOf(heldAt) >= 17;
  const busy = row.work === 'full-time' || row.work === 'study' ? 0.6 : row.work === 'part-time' ? 0.85 : 1;
  const named = row.suitableHours.length > 0 ? 1.15 : 1;
  const tried = Object.values(misses).reduce((sum, times) => sum + times, 0);
  const by = channel === 'front-garden' ? 0.9 : channel === 'home-visit' ? 1 : 0.95;
  return Math.min(0.95, answers * by * (evening ? 1.1 : busy) * named * (tried > 9 ? 1.8 : tried > 2 ? 0.85 : 1));
}

function miss(file: CaregiverFile, desk: Desk, channel: Channel, heldAt: string): void {
  const { today, dice, by } = desk;
  const door = channel !== 'phone' && channel !== 'video';
  const outcome = dice.weighed<Outcome>(
    channel === 'video' ? [[80, 'no-answer'], [20, 'not-convenient']]
      : door ? [[68, 'not-home'], [12, 'someone-else'], [20, 'not-convenient']]
      : [[66, 'no-answer'], [10, 'someone-else'], [24, 'not-convenient']],
  ); // prettier-ignore
  const rather = outcome === 'not-convenient' && !isToCome(file, today) && dice.chance(0.35) ? agree(file, desk) : null;
  const note = rather || dice.chance(0.35) ? noteOf(file, desk, outcome, door, rather !== null) : null;
  const contact: Contact = {
    channel,
    outcome,
    heldAt,
    recordedAt: recordedAfter(heldAt, desk),
    voicemail: outcome === 'no-answer' && (note ? /voicemail inge/i.test(note) : dice.chance(0.35)),
    noteLeft: outcome === 'not-home' && (note ? note.startsWith('Kaartje') : dice.chance(0.5)),
    note,
  };
  const moment = write(file, by, contact);
  follow(file, { ...contact }, effectOf(file, moment, today), rather);
  if (channel === 'phone' && file.reach.mobile && !file.reach.refused.includes('sms') && dice.chance(0.05))
    answerByText(file, desk, heldAt);
}

/** A word about the try, when there is one. */
function noteOf(
  file: CaregiverFile,
  { today, heard }: Desk,
  outcome: Outcome,
  door: boolean,
  rather: boolean,
): string | null {
  const notes = attemptNotes[outcome as keyof typeof attemptNotes];
  const about = rather ? ratherThen : 'door' in notes ? notes[door ? 'door' : 'phone'] : notes;
  return file.story.one(
    about.filter((one) => fitsHome(one, file)),
    monthOf(today),
    heard,
  );
}

/** She texts back: a sign of life, no conversation. */
function answerByText(file: CaregiverFile, desk: Desk, after: string): void {
  const { today, heard, by, dice } = desk;
  const notes = signsOfLife.filter((one) => fitsHome(one, file));
  const heldAt = new Date(Date.parse(after) + dice.whole(15, 50) * 60_000).toISOString();
  const contact: Contact = {
    channel: 'sms',
    outcome: 'spoken',
    heldAt,
    recordedAt: heldAt,
    howItGoes: 'not-asked',
    note: file.story.one(notes, monthOf(today), heard),
  };
  const moment = write(file, by, contact);
  follow(file, contact, effectOf(file, moment, today));
}

/** A card, mail or text to whom one cannot call; seldom answered. */
function writeTo(file: CaregiverFile, desk: Desk, channel: 'letter' | 'email' | 'sms', heldAt: string): void {
  const contact: Contact = {
    channel,
    outcome: 'no-answer',
    heldAt,
    recordedAt: recordedAfter(heldAt, desk),
    note:
      channel === 'letter'
        ? 'Kaart gestuurd met ons nummer en een paar regels.'
        : 'Berichtje gestuurd, nog geen antwoord.',
  };
  const moment = write(file, desk.by, contact);
  follow(file, contact, effectOf(file, moment, desk.today));
}

/** She wants no contact; what that means is asked. */
function refuse(file: CaregiverFile, desk: Desk, channel: Channel, heldAt: string): void {
  const { dice, heard, by, today } = desk;
  const meaning = dice.weighed([
    [38, 'pause'],
    [36, 'on-request'],
    [10, 'never'],
    [8, 'close'],
  ] as const);
  const said = meaning === 'never' ? refusals.never : refusals['on-request'];
  const note = file.story.one(said, monthOf(today), heard) ?? said[0];
  const contact: Contact = { channel, outcome: 'wants-no-contact', heldAt, recordedAt: recordedAfter(heldAt, desk) };
  const change = { file, ...desk, at: contact.recordedAt };
  if (meaning === 'pause') {
    const moment = write(file, by, { ...contact, note: 'Wil nu even niet gebeld worden, later graag weer.' });
    moment.noContact = {
      meaning,
      untilOn: pause(change, 'own-wish', dice.whole(30, 90), heard),
      pauseReason: 'own-wish',
    };
    return;
  }
  write(file, by, {
    ...contact,
    note,
    noContact: { meaning, ...(meaning === 'close' && { closureReason: 'own-wish' }) },
  });
  if (meaning === 'close') close(change, 'own-wish', heard);
  else approach(change, meaning, note);
}

/** What is said of the recipient at home is not said when nobody is there any more. */
function fitsHome(template: string, { story }: CaregiverFile): boolean {
  return story.tags.has('at-home') || !template.includes('{N}');
}
