import {
  afterConversation,
  afterPause,
  firstMoment,
  review,
  type NextMoment,
  type Planning,
} from '@voortuin/domain/caregivers/next-moment';
import type { Day } from '@voortuin/domain/platform/days';
import { idAt } from '../dice.ts';
import { daysOff } from './calendar.ts';
import type { CaregiverFile, Planned } from './file.ts';

/** What the domain asks to know when it decides about her on a day. */
export function planningOf(file: CaregiverFile, today: Day): Planning {
  return {
    ...file.reach,
    rhythm: file.rhythm,
    ownRhythm: file.ownRhythm,
    today,
    worksOn: file.consultant?.worksOn ?? [],
    daysOff,
    hours: file.row.suitableHours,
  };
}

/** The moment her standing and history ask for, as the planner of the server decides it. */
export function decide(file: CaregiverFile, today: Day, firstContactDays: number): NextMoment {
  const planning = planningOf(file, today);
  const { approach, pausedUntilOn, inSightSinceOn } = file.row;
  if (approach !== 'welcome') return review(approach, planning);
  if (pausedUntilOn && pausedUntilOn >= today) return afterPause(pausedUntilOn, file.spokenBy, planning);
  return file.spokenAt
    ? afterConversation(file.spokenOn!, file.spokenBy ?? 'phone', planning)
    : firstMoment(inSightSinceOn, firstContactDays, planning);
}

/** Opens a planned contact in the place of the open one, which has ended. */
export function replace(
  file: CaregiverFile,
  at: string,
  state: 'done' | 'dropped',
  moment: NextMoment,
  extra: Partial<Pick<Planned, 'kind' | 'startsAt' | 'minutes' | 'byHand'>> = {},
): Planned {
  const before = end(file, at, state);
  const planned: Planned = {
    id: idAt(Date.parse(at), file.dice),
    caregiverId: file.row.id,
    state: 'open',
    startsAt: null,
    minutes: null,
    byHand: false,
    ...moment,
    ...extra,
    consultantId: file.row.consultantId,
    previousId: before?.id ?? null,
    createdAt: at,
    endedAt: null,
  };
  file.planned.push(planned);
  file.open = planned;
  return planned;
}

/** Ends the open planned contact. */
export function end(file: CaregiverFile, at: string, state: 'done' | 'dropped'): Planned | null {
  const { open } = file;
  if (open) Object.assign(open, { state, endedAt: at });
  file.open = null;
  return open;
}

/** Writes down what happened to her place in sight. */
export function tell(
  file: CaregiverFile,
  at: string,
  personId: string | null,
  code: string,
  params: Record<string, string | number> = {},
): void {
  file.events.push({ id: idAt(Date.parse(at), file.dice), caregiverId: file.row.id, at, personId, code, params });
}
