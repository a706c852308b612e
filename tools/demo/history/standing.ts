import type { Approach, ClosureReason, PauseReason } from '@voortuin/contract/caregivers/words';
import { addDays, type Day } from '@voortuin/domain/platform/days';
import type { Dice } from '../dice.ts';
import { farewells, pauseNotes } from '../notes/attempts.ts';
import type { Colleague } from '../people/colleague.ts';
import { monthOf } from './calendar.ts';
import type { CaregiverFile } from './file.ts';
import { decide, end, replace, tell } from './planning.ts';

/** A change of somebody's standing, by whom and when. */
export interface Change {
  file: CaregiverFile;
  by: Colleague;
  today: Day;
  at: string;
  firstContactDays: number;
}

/** Leaves her in peace until a date. */
export function pause(
  { file, by, today, at, firstContactDays }: Change,
  reason: PauseReason,
  days: number,
  heard: Set<string>,
): Day {
  const until = addDays(today, days);
  Object.assign(file.row, { pausedUntilOn: until, pauseReason: reason });
  replace(file, at, 'dropped', decide(file, today, firstContactDays));
  const notes = pauseNotes[reason].filter(
    (one) => !one.includes('{N}') || reason === 'mourning' || !file.story.tags.has('bereaved'),
  );
  const note = file.story.one(notes, monthOf(today), heard);
  tell(file, at, by.id, 'paused', { until, reason, ...(note && { note }) });
  return until;
}

/** No longer keeps her in sight. */
export function close({ file, by, today, at }: Change, reason: ClosureReason, heard: Set<string>): void {
  Object.assign(file.row, { closedAt: new Date(at), closureReason: reason, pausedUntilOn: null, pauseReason: null });
  end(file, at, 'dropped');
  const note = file.story.one(farewells[reason], monthOf(today), heard);
  tell(file, at, by.id, 'closed', { reason, ...(note && { note }) });
}

/** Whether one may approach her. */
export function approach({ file, by, today, at, firstContactDays }: Change, wish: Approach, note: string): void {
  Object.assign(file.row, { approach: wish, pausedUntilOn: null, pauseReason: null });
  replace(file, at, 'dropped', decide(file, today, firstContactDays));
  tell(file, at, by.id, 'approach-changed', { approach: wish, note });
}

/** Gives her to a colleague, with her next moment. */
export function handOver(file: CaregiverFile, to: Colleague, by: Colleague, at: string, note: string): void {
  const from = file.consultant?.id;
  file.consultant = to;
  Object.assign(file.row, { consultantId: to.id, teamId: to.teamId });
  if (file.open) file.open.consultantId = to.id;
  tell(file, at, by.id, 'handed-over', { to: to.id, ...(from && { from }), note });
}

/** Why somebody is no longer kept in sight, as it goes in her situation; mostly nothing happens. */
export function reasonToClose(file: CaregiverFile, from: Dice): ClosureReason | null {
  const { tags, sinceLoss } = file.story;
  if (sinceLoss !== null) return sinceLoss >= 2 && from.chance(0.45) ? 'recipient-died' : null;
  if (tags.has('in-home') && from.chance(0.05)) return 'recipient-moved-to-home';
  if (!from.chance(0.0085)) return null;
  return from.weighed<ClosureReason>([
    [22, 'moved-away'], [20, 'own-wish'], [24, 'helped-elsewhere'],
    [tags.has('dementia') || tags.has('als') ? 0 : 16, 'care-ended'],
    [file.age > 72 ? 14 : 1, 'died'], [4, 'other'],
  ]); // prettier-ignore
}
