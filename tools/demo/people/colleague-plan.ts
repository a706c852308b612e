import type { Role } from '@voortuin/contract/people/words';

/** Somebody who works in the demo town. */
export interface ColleaguePlan {
  firstName: string;
  lastName: string;
  roles: readonly Role[];
  team: string | null;
  worksOn: readonly number[];
  dayCapacity: number;
  /** How many may wait before she works longer: one keeps her list short, another does not. */
  patience: number;
  /** The postcodes she looks after. */
  digits: readonly string[];
  /** Days ago that she fell ill, and days until she is expected back. */
  ill?: { since: number; until: number };
  /** Her own phone, which rings when she calls somebody through the organisation. */
  phone?: string;
}
