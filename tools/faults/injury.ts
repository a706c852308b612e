/** What a fault did, beside what came of the reminders. */
export interface Injury {
  /** When it was over, by the clock of the database; the first reminder after it is counted from here. */
  overAt?: number;
  /** What was not as it has to be. */
  wrong?: string[];
}
