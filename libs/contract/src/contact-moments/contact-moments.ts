import { lengths, type Why } from '../platform/words.ts';
import { Day, Flag, Id, Instant, OneOf, Part, Text, Whole } from '../platform/fields.ts';
import { channels, plannableChannels, type Channel } from '../rhythms/words.ts';
import { closureReasons, dayParts, pauseReasons } from '../caregivers/words.ts';
import type { ClosureReason, DayPart, PauseReason } from '../caregivers/words.ts';
import { Appointment, type PlannedContactView } from '../caregivers/planned-contacts.ts';
import { howItGoesAnswers, noContactMeanings, outcomes } from './words.ts';
import type { HowItGoes, NoContactMeaning, Outcome, Since } from './words.ts';

/** What "wants no contact" means here. `untilOn` and `pauseReason` belong to a pause, `closureReason` to closing. */
export class NoContact {
  @OneOf(noContactMeanings) meaning!: NoContactMeaning;
  @Day({ optional: true }) untilOn?: string | null;
  @OneOf(pauseReasons, { optional: true }) pauseReason?: PauseReason | null;
  @OneOf(closureReasons, { optional: true }) closureReason?: ClosureReason | null;
}

/** Another next date than the rhythm gives. */
export class OtherNext {
  @Day() plannedOn!: string;
  @OneOf(dayParts, { optional: true }) dayPart?: DayPart | null;
  @OneOf(plannableChannels, { optional: true }) channel?: Channel | null;
}

/** One attempt or conversation, as the consultant logs it; the id is made by the client. */
export class LogContact {
  @Id() id!: string;
  @Id() caregiverId!: string;
  @OneOf(channels) channel!: Channel;
  @OneOf(outcomes) outcome!: Outcome;
  @OneOf(howItGoesAnswers, { optional: true }) howItGoes?: HowItGoes | null;
  @Instant() heldAt!: string;
  @Whole(0, 600, { optional: true }) minutes?: number | null;
  @Flag({ optional: true }) voicemail?: boolean | null;
  @Flag({ optional: true }) noteLeft?: boolean | null;
  @Text(lengths.note, { optional: true }) note?: string | null;
  @Part(NoContact, { optional: true }) noContact?: NoContact | null;
  @Part(OtherNext, { optional: true }) next?: OtherNext | null;
  @Part(Appointment, { optional: true }) appointment?: Appointment | null;
}

/** What a correction changes; the first version stays. */
export class CorrectContact {
  @Whole(1, 1_000) version!: number;
  @OneOf(channels) channel!: Channel;
  @OneOf(outcomes) outcome!: Outcome;
  @OneOf(howItGoesAnswers, { optional: true }) howItGoes?: HowItGoes | null;
  @Instant() heldAt!: string;
  @Whole(0, 600, { optional: true }) minutes?: number | null;
  @Flag({ optional: true }) voicemail?: boolean | null;
  @Flag({ optional: true }) noteLeft?: boolean | null;
  @Text(lengths.note, { optional: true }) note?: string | null;
}

/** What logging answers: when the next moment is and why, and until when it can be taken back. */
export class LoggedContact {
  id!: string;
  caregiverId!: string;
  /** Null when she was closed by this contact. */
  planned!: PlannedContactView | null;
  why!: Why[];
  undoUntilAt!: string | null;
  /** A citizen service number in the note was masked. */
  masked!: boolean;
  /** Something newer stands, and what this contact asked to follow did not; null when all of it followed. */
  stands!: Since | null;
}

/** A contact moment on the timeline, in its latest version. */
export class ContactMomentView {
  id!: string;
  version!: number;
  channel!: Channel;
  outcome!: Outcome;
  howItGoes!: HowItGoes | null;
  heldAt!: string;
  /** True when only the day is known, as with history from a list. */
  dayOnly!: boolean;
  recordedAt!: string;
  minutes!: number | null;
  voicemail!: boolean;
  noteLeft!: boolean;
  note!: string | null;
  author!: string | null;
  authorId!: string | null;
  corrected!: boolean;
  retracted!: boolean;
}
