import type { PlannedKind } from '@voortuin/contract/caregivers/words';
import type { Reason } from '@voortuin/contract/platform/words';
import { daysBetween, hourOf, type Day } from '../platform/days.ts';
import { partAt } from './suitable-hours.ts';

/** All that makes somebody more or less urgent; nothing else does. */
export interface Circumstances {
  today: Day;
  kind: PlannedKind;
  plannedOn: Day;
  dueOn: Day;
  latestOn: Day;
  byHand: boolean;
  inSightSinceOn: Day;
  lastSpokenOn: Day | null;
  lastHowItGoes: 'green' | 'yellow' | 'red' | null;
  attempts: number;
  openSignals: number;
  openSafetySignals: number;
  firstTaskDueOn: Day | null;
  /** When she asked herself to be called, and nobody spoke to her since. */
  askedAt: string | null;
}

/** Why somebody is this urgent: plain reasons, the heaviest first, whose points sum to the score. There is always one. */
export function urgency(about: Circumstances): { reasons: Reason[]; score: number } {
  const reasons = [...asked(about), ...lateness(about), ...howItGoes(about), ...open(about)].sort(
    (a, b) => b.points - a.points,
  );
  if (reasons.length === 0) reasons.push({ code: 'planned', points: 1, params: { on: about.plannedOn } });
  return { reasons, score: reasons.reduce((sum, { points }) => sum + points, 0) };
}

/** More than all the other reasons together can weigh: who asks for help herself goes first. */
const askedPoints = 200;

function asked({ askedAt }: Circumstances): Reason[] {
  if (!askedAt) return [];
  const code = partAt(hourOf(askedAt)) === 'night' ? 'asked-at-night' : 'asked-to-call';
  return [{ code, points: askedPoints, params: { at: askedAt } }];
}

function lateness(about: Circumstances): Reason[] {
  const { today, kind, dueOn, latestOn, lastSpokenOn, inSightSinceOn } = about;
  if (kind === 'appointment') return [{ code: 'agreed', points: 20 }];
  if (kind === 'review') return dueOn <= today ? [{ code: 'review-due', points: 5 }] : [];
  if (!lastSpokenOn) {
    const params = { days: daysBetween(inSightSinceOn, today), latest: latestOn };
    return [
      latestOn < today
        ? { code: 'never-spoken-late', points: 30 + perWeek(latestOn, today), params }
        : { code: 'new', points: 15, params },
    ];
  }
  const params = { days: daysBetween(lastSpokenOn, today), atMost: daysBetween(lastSpokenOn, latestOn) };
  if (latestOn < today) return [{ code: 'too-long', points: 30 + perWeek(latestOn, today), params }];
  if (dueOn <= today)
    return [{ code: 'due', points: 10, params: { ...params, ideal: daysBetween(lastSpokenOn, dueOn) } }];
  return about.byHand && about.plannedOn <= today ? [{ code: 'date-chosen', points: 8 }] : [];
}

/** A point for each week too late, up to twenty. */
function perWeek(latest: Day, today: Day): number {
  return Math.min(20, Math.floor(daysBetween(latest, today) / 7));
}

function howItGoes({ lastHowItGoes }: Circumstances): Reason[] {
  if (lastHowItGoes === 'red') return [{ code: 'last-red', points: 25 }];
  return lastHowItGoes === 'yellow' ? [{ code: 'last-yellow', points: 8 }] : [];
}

function open(about: Circumstances): Reason[] {
  const reasons: Reason[] = [];
  const other = about.openSignals - about.openSafetySignals;
  if (about.openSafetySignals > 0)
    reasons.push({ code: 'safety-signal', points: 40, params: { times: about.openSafetySignals } });
  if (other > 0) reasons.push({ code: 'open-signal', points: 15, params: { times: other } });
  if (about.firstTaskDueOn && about.firstTaskDueOn < about.today)
    reasons.push({ code: 'task-late', points: 10, params: { due: about.firstTaskDueOn } });
  if (about.attempts > 0)
    reasons.push({ code: 'attempts', points: Math.min(10, 3 * about.attempts), params: { times: about.attempts } });
  return reasons;
}
