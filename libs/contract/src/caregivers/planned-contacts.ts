import { lengths, type Reason, type Why } from '../platform/words.ts';
import { plannableChannels, type Channel } from '../rhythms/words.ts';
import { Day, Id, Ids, Instant, OneOf, Text, Whole } from '../platform/fields.ts';
import {
  approaches, closureReasons, dayParts, pauseReasons, snoozeReasons,
  type Approach, type ClosureReason, type DayPart, type PauseReason, type PlannedKind, type SnoozeReason,
} from './words.ts'; // prettier-ignore

/** The one open next contact of a caregiver. */
export class PlannedContactView {
  id!: string;
  kind!: PlannedKind;
  /** The day it stands on somebody's list. */
  plannedOn!: string;
  dayPart!: DayPart | null;
  /** The day the rhythm asks for. */
  dueOn!: string;
  /** The day after which it has been too long. */
  latestOn!: string;
  /** Only for an appointment. */
  startsAt!: string | null;
  minutes!: number | null;
  /** Null for a review: nobody is contacted. */
  channel!: Channel | null;
  consultantId!: string | null;
  consultant!: string | null;
  /** Attempts since the last conversation. */
  attempts!: number;
  /** Why it is that day. */
  why!: Why[];
  /** Why it is this urgent; the points sum to `score`. */
  reasons!: Reason[];
  score!: number;
}

/** Another day, day part, channel, for the next moment. */
export class Replan {
  @Day() plannedOn!: string;
  @OneOf(dayParts, { optional: true }) dayPart?: DayPart | null;
  @OneOf(plannableChannels, { optional: true }) channel?: Channel | null;
}

/** Putting the next moment off, with the reason. */
export class Snooze {
  @Day() untilOn!: string;
  @OneOf(snoozeReasons) reason!: SnoozeReason;
  @Text(lengths.line, { optional: true }) note?: string | null;
}

/** A time agreed with her. */
export class Appointment {
  @Instant() startsAt!: string;
  @Whole(5, 480) minutes!: number;
  @OneOf(plannableChannels) channel!: Channel;
  @Text(lengths.line, { optional: true }) note?: string | null;
}

/** Handing the next moments of a caregiver over to a colleague, or to nobody yet. */
export class HandOver {
  @Id({ optional: true }) consultantId?: string | null;
  @Text(lengths.line, { optional: true }) note?: string | null;
}

/** Handing several caregivers over at once. */
export class HandOverMany extends HandOver {
  @Ids(2_000) caregiverIds!: string[];
}

/** How many were handed over. */
export class HandedOver {
  caregivers!: number;
}

/** Leaving somebody in peace until a date. */
export class Pause {
  @Day() untilOn!: string;
  @OneOf(pauseReasons) reason!: PauseReason;
  @Text(lengths.line, { optional: true }) note?: string | null;
}

/** No longer keeping somebody in sight. */
export class Closure {
  @OneOf(closureReasons) reason!: ClosureReason;
  @Text(lengths.line, { optional: true }) note?: string | null;
}

/** Whether one may approach her. */
export class ApproachChange {
  @OneOf(approaches) approach!: Approach;
  @Text(lengths.line, { optional: true }) note?: string | null;
}
