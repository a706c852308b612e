import type { Day } from '@voortuin/domain/platform/days';
import type { Dice } from '../dice.ts';
import type { Colleague } from '../people/colleague.ts';

/** One consultant on one day of the history. */
export interface Desk {
  by: Colleague;
  today: Day;
  /** The last day of the history: yesterday. */
  last: Day;
  firstContactDays: number;
  /** What she wrote lately, so that she does not write it again. */
  heard: Set<string>;
  /** Stretches of eight minutes in which she is busy. */
  taken: Set<number>;
  dice: Dice;
}
