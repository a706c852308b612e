import type { ReminderKind } from './words.ts';

/** A reminder or morning mail that needs a person to look at it. It names a colleague and never a caregiver. */
export class ParkedView {
  id!: string;
  what!: ReminderKind | 'morning-mail';
  /** For whom it is; null when it is for whoever shares the work. */
  person!: string | null;
  dueAt!: string;
  /** A code of what stood in the way. */
  cause!: string;
  /** Whether it may have gone out already. */
  unknown!: boolean;
  /** Whether its day is over, so that trying again only puts it away. */
  dayOver!: boolean;
}
