import type { MailKind } from '../platform/words.ts';
import type { ReminderKind } from './words.ts';

/** A mail as it was to go out. */
export class ParkedMailView {
  /** The address outside; null when it is for a colleague. */
  to!: string | null;
  subject!: string;
  text!: string;
}

/** A reminder or mail that needs a person to look at it. It names a colleague and never a caregiver. */
export class ParkedView {
  id!: string;
  what!: ReminderKind | MailKind;
  /** For whom it is; null when it is for whoever shares the work. */
  person!: string | null;
  dueAt!: string;
  /** A code of what stood in the way. */
  cause!: string;
  /** Whether it may have gone out already. */
  unknown!: boolean;
  /** Whether it is a mail that can be read; not a reminder, nor a mail that could not be written. */
  readable!: boolean;
  /** Whether its day is over, so that trying again only puts it away. */
  dayOver!: boolean;
}
