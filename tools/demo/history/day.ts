import { urgency } from '@voortuin/domain/caregivers/urgency';
import { isWorkable } from '@voortuin/domain/caregivers/workable-day';
import { addDays, dayOf } from '@voortuin/domain/platform/days';
import { ringsHerself } from '../notes/attempts.ts';
import { attempt } from './attempt.ts';
import { instantAt, monthOf } from './calendar.ts';
import { converse } from './conversation.ts';
import type { Desk } from './desk.ts';
import type { CaregiverFile } from './file.ts';
import { planningOf } from './planning.ts';

/** One consultant's day: her appointments, then the most urgent of who is up, as many as she gets round to. */
export function workDay(caseload: readonly CaregiverFile[], desk: Desk): void {
  const { by, today, last, dice } = desk;
  const fresh = addDays(today, 4) > last;
  const hers = caseload.filter((file) => file.open && file.comesInOn <= today);
  const appointments = hers.filter(({ open }) => open!.kind === 'appointment' && dayOf(open!.startsAt!) === today);
  for (const file of appointments) {
    desk.taken.add(Math.floor(((Date.parse(file.open!.startsAt!) / 60_000) % 1440) / 8));
    // Now and then nobody writes down what came of it; of the last days some still stand open.
    if (!dice.chance(fresh ? 0.3 : 0.012)) attempt(file, desk);
  }
  for (const file of hers) {
    if (file.open?.kind === 'appointment' && dayOf(file.open.startsAt!) < today && dice.chance(fresh ? 0.1 : 0.5))
      attempt(file, desk);
  }
  const standing = hers
    .filter(({ open }) => open?.kind === 'contact' && open.plannedOn <= today)
    .map((file) => ({ file, score: scoreOf(file, today) }))
    .sort(
      (a, b) =>
        b.score - a.score ||
        a.file.open!.dueOn.localeCompare(b.file.open!.dueOn) ||
        a.file.row.id.localeCompare(b.file.row.id),
    );
  const room = by.dayCapacity - appointments.length;
  const wanted = Math.round((standing.length - by.patience) * 0.6) + dice.whole(2, 5);
  let left = Math.max(1, Math.min(room, wanted));
  for (const { file } of standing) {
    if (left === 0) break;
    if (!isWorkable(today, planningOf(file, today)) && !dice.chance(0.1)) continue;
    attempt(file, desk);
    left--;
  }
  byChance(hers, desk);
}

/** Who rings of her own accord, and whom one meets in town. */
function byChance(hers: readonly CaregiverFile[], desk: Desk): void {
  const { dice, today, heard } = desk;
  if (dice.chance(0.11)) {
    const file = oneOf(hers, desk);
    const asks = file?.story.tags.has('at-home') ? file.story.one(ringsHerself, monthOf(today), heard) : null;
    if (asks) converse(file!, desk, 'phone', instantAt(today, dice.whole(9 * 60, 16 * 60 + 45)), asks);
  }
  if (dice.chance(0.09)) {
    const file = oneOf(hers, desk);
    if (file?.row.approach === 'welcome' && file.age > 30)
      converse(file, desk, 'encounter', instantAt(today, dice.whole(10 * 60, 16 * 60)));
  }
}

/** Somebody of hers who may be spoken to and was not tried today already. */
function oneOf(hers: readonly CaregiverFile[], { dice, today }: Desk): CaregiverFile | null {
  const possible = hers.filter(
    ({ open, row, moments }) =>
      open &&
      row.approach !== 'never' &&
      open.kind !== 'appointment' &&
      open.createdAt.slice(0, 10) < today &&
      (moments.at(-1)?.heldAt ?? '') < today,
  );
  return possible.length > 0 ? dice.one(possible) : null;
}

function scoreOf(file: CaregiverFile, today: string): number {
  const open = file.open!;
  return urgency({
    ...open,
    today,
    inSightSinceOn: file.row.inSightSinceOn,
    lastSpokenOn: file.spokenOn,
    lastHowItGoes: file.howItGoes,
    attempts: Object.values(file.misses).reduce((sum, times) => sum + times, 0),
    openSignals: file.signals.filter(({ handledAt }) => !handledAt || handledAt.slice(0, 10) > today).length,
    openSafetySignals: file.signals.filter(
      ({ kind, handledAt }) => kind === 'safety' && (!handledAt || handledAt.slice(0, 10) > today),
    ).length,
    firstTaskDueOn: null,
    askedAt: null,
  }).score;
}
