import { Id, Whole } from '../platform/fields.ts';
import { PageQuery } from '../platform/page.ts';
import type { AtDoor, PlannedKind } from '../caregivers/words.ts';
import type { Channel } from '../rhythms/words.ts';
import type { SignalView } from '../signals/signals.ts';
import type { TaskView } from '../tasks/tasks.ts';
import { earliestMailHour, latestMailHour, type ReminderKind } from './words.ts';

/** The contact that a reminder asks for, with all that reaching her asks. */
export class ReminderContact {
  caregiverId!: string;
  plannedContactId!: string;
  name!: string;
  firstName!: string | null;
  kind!: PlannedKind;
  plannedOn!: string;
  startsAt!: string | null;
  minutes!: number | null;
  channel!: Channel | null;
  phone!: string | null;
  phoneShown!: string | null;
  mayText!: boolean;
  email!: string | null;
  atDoor!: AtDoor;
  address!: string | null;
  latitude!: number | null;
  longitude!: number | null;
}

/** A text that came in and asks to be read. */
export class ReminderText {
  id!: string;
  /** Null when it is not known whose number it is. */
  caregiverId!: string | null;
  caregiver!: string | null;
  /** Who it may be, when more than one has this number. */
  mayBe!: { id: string; name: string }[];
  numberShown!: string;
  text!: string;
  receivedAt!: string;
  /** What it amounts to: `answer`, `good`, `call-me`, `stop` or `start`. */
  kind!: string;
}

/** A reminder that is out and still asks something: exactly one of contact, task, signal and text says what. */
export class ReminderView {
  id!: string;
  kind!: ReminderKind;
  dueAt!: string;
  dueOn!: string;
  sentAt!: string;
  /** Whether whoever asks has seen it. */
  seen!: boolean;
  contact!: ReminderContact | null;
  task!: TaskView | null;
  signal!: SignalView | null;
  text!: ReminderText | null;
}

/** A page of one's reminders. */
export class ReminderQuery extends PageQuery {}

/** How many reminders one has not seen yet. */
export class UnseenView {
  unseen!: number;
}

/** Which reminder one has seen; none named: all that are out. */
export class SeeReminders {
  @Id({ optional: true }) id?: string | null;
}

/** At what hour the morning mail comes; null for none. */
export class MorningMailWish {
  @Whole(earliestMailHour, latestMailHour, { optional: true }) hour!: number | null;
}

/** The present wish, and whether mails go out here at all. */
export class MorningMailView {
  hour!: number | null;
  /** sent by mail, kept to be read in the demo, or not at all while no mail server is set. */
  how!: 'mail' | 'kept' | 'none';
}

/** A mail of the demo, as it would have been sent. */
export class KeptMailView {
  id!: string;
  /** The address outside that it would have gone to; null for one's own. */
  to!: string | null;
  subject!: string;
  text!: string;
  keptAt!: string;
}
