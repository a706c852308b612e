import type { Channel } from '@voortuin/contract/rhythms/words';
import { addDays, later } from '@voortuin/domain/platform/days';
import { nextWorkable } from '@voortuin/domain/caregivers/workable-day';
import { byHand } from '@voortuin/domain/caregivers/next-moment';
import { isPossible } from '@voortuin/domain/caregivers/channel-for';
import { smallTasks } from '../notes/attempts.ts';
import type { Desk } from './desk.ts';
import { instantAt, nextDayAtWork } from './calendar.ts';
import { promise, raise } from './consequences.ts';
import { effectOf, follow, isToCome, write, type Contact } from './contact.ts';
import type { CaregiverFile } from './file.ts';
import { timeFor } from './hours.ts';
import { monthOf } from './calendar.ts';
import type { Told } from './story.ts';
import { planningOf } from './planning.ts';
import { close, pause, reasonToClose } from './standing.ts';

const minutesBy: Partial<Record<Channel, readonly [number, number]>> = {
  phone: [6, 35],
  'front-garden': [5, 25],
  'home-visit': [35, 80],
  encounter: [5, 20],
};

/** She is reached: what she tells is written down, and what comes of it follows. */
export function converse(
  file: CaregiverFile,
  desk: Desk,
  channel: Channel,
  heldAt: string,
  own: string | null = null,
): void {
  const { by, today, last, heard, dice } = desk;
  const month = monthOf(today);
  // Who rings herself has a question, and that is what it is about.
  const told: Told = own
    ? { how: dice.chance(0.7) ? 'yellow' : 'green', note: own, beat: null }
    : file.story.next(channel, month, heard);
  const [least, most] = minutesBy[channel] ?? [5, 20];
  const contact: Contact = {
    channel,
    outcome: 'spoken',
    heldAt,
    recordedAt: recordedAfter(heldAt, desk),
    howItGoes: dice.chance(0.05) && !told.beat ? 'not-asked' : told.how,
    minutes: dice.chance(0.55) ? dice.whole(least, most) : null,
    note: told.note,
  };
  const effect = effectOf(file, contact, today);
  const moment = write(file, by, contact);
  const asks = own !== null && effect.kind === 'next' && /afspraak|samen/i.test(own);
  follow(file, contact, effect, asks ? agree(file, desk) : chosenNext(file, desk, told.how, effect.kind));
  if (told.beat?.signal) raise(file, by, moment, told.beat.signal, today, last, heard, dice);
  if (told.beat?.task) promise(file, by, moment, told.beat.task, told.beat.done ?? null, today, last, dice);
  else if (dice.chance(0.09)) promise(file, by, moment, dice.one(smallTasks), null, today, last, dice);
  if (told.beat?.then === 'died') file.careEndedOn = addDays(today, -dice.whole(2, 6));
  if (told.beat?.then === 'moved') file.care.together = false;
  standsElsewhere(file, desk, contact.recordedAt, told.beat?.then === 'died');
}

/** What the consultant decides with her instead of the rhythm: sooner when it is too much, or a time agreed. */
function chosenNext(
  file: CaregiverFile,
  desk: Desk,
  how: 'green' | 'yellow' | 'red',
  effect: string,
): Parameters<typeof follow>[3] {
  const { today, last, dice } = desk;
  if (effect !== 'next' || file.row.approach !== 'welcome') return null;
  const near = addDays(today, 8) > last;
  if (dice.chance(near ? 0.24 : how === 'green' ? 0.03 : 0.07)) return agree(file, desk);
  const soon = file.story.isDying ? 1 : how === 'red' ? 0.6 : how === 'yellow' ? 0.06 : 0;
  if (!dice.chance(soon) || file.rhythm.idealDays < 20) return null;
  const planning = planningOf(file, today);
  const on = nextWorkable(addDays(today, how === 'red' ? dice.whole(4, 9) : dice.whole(12, 20)), planning);
  const decided = {
    kind: 'contact' as const,
    plannedOn: on,
    dayPart: null,
    dueOn: on,
    latestOn: on,
    channel: null,
    why: [],
  };
  const { why } = byHand({ ...decided, latestOn: addDays(today, file.rhythm.longestDays) }, on, null, null, today);
  return { moment: { plannedOn: on, why } };
}

/** A time agreed with her, within two weeks; near the end of the history often today or this week. */
export function agree(
  file: CaregiverFile,
  { by, today, last, taken, dice }: Desk,
  note: string | null = null,
): Parameters<typeof follow>[3] {
  const soonest = later(addDays(today, 1), dice.chance(0.5) && addDays(today, 13) > last ? addDays(last, 1) : today);
  const worksThen = (day: string): boolean => by.worksAt(day);
  const at = planningOf(file, today);
  let on = nextDayAtWork(
    worksThen,
    addDays(
      soonest,
      dice.weighed([
        [5, 0],
        [3, 1],
        [2, 2],
        [2, 3],
        [2, 5],
        [1, 9],
      ]),
    ),
  );
  if (nextWorkable(on, at) !== on) on = nextDayAtWork(worksThen, nextWorkable(on, at));
  if (on > addDays(today, 30)) return null;
  const channels: Channel[] = (['home-visit', 'phone', 'front-garden'] as const).filter((one) =>
    isPossible(one, file.reach),
  );
  const channel = dice.one(channels.length > 0 ? channels : ['phone' as const]);
  const startsAt = instantAt(on, Math.round(timeFor(file, on, null, new Set(taken), dice) / 15) * 15);
  const moment = {
    plannedOn: on,
    dayPart: null,
    channel,
    why: [{ code: 'appointment', params: { at: startsAt, ...(note && { note }) } }],
  };
  return { moment, startsAt, minutes: channel === 'home-visit' ? 60 : 30 };
}

/** Sometimes a conversation is the last for a while, or for good. */
function standsElsewhere(file: CaregiverFile, desk: Desk, at: string, died: boolean): void {
  const { today, dice, heard } = desk;
  if (file.row.approach !== 'welcome' || isToCome(file, today)) return;
  const change = { file, ...desk, at };
  if (died) {
    if (dice.chance(0.45)) pause(change, 'mourning', dice.whole(35, 50), heard);
    return;
  }
  const reason = reasonToClose(file, dice);
  if (reason) return close(change, reason, heard);
  const month = monthOf(today);
  const away = month >= 5 && month <= 8 ? 0.022 : 0.006;
  if (dice.chance(away)) pause(change, 'holiday', dice.whole(14, 35), heard);
  else if (dice.chance(0.014))
    pause(change, dice.one(['own-wish', 'admission', 'own-wish', 'other'] as const), dice.whole(25, 80), heard);
}

/** Written down within the hour, or the morning after. */
export function recordedAfter(heldAt: string, { by, today, last, dice }: Desk): string {
  const nextOn = nextDayAtWork(by.worksAt, addDays(today, 1));
  if (nextOn <= last && nextOn <= addDays(today, 4) && dice.chance(0.06))
    return instantAt(nextOn, 8 * 60 + dice.whole(20, 55));
  return new Date(Date.parse(heldAt) + dice.whole(2, 50) * 60_000).toISOString();
}
