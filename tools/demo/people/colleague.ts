import type { Day } from '@voortuin/domain/platform/days';
import type { ColleaguePlan } from './colleague-plan.ts';

/** Somebody who works in the demo town, with the days she does not. */
export interface Colleague extends ColleaguePlan {
  id: string;
  accountId: string;
  email: string;
  teamId: string | null;
  name: string;
  absentUntilOn: Day | null;
  worksAt(day: Day): boolean;
}
