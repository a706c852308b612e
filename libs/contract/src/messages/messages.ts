import { Day, Flag, Id, Ids, OneOf, Text, Whole } from '../platform/fields.ts';
import { PageQuery } from '../platform/page.ts';
import { lengths } from '../platform/words.ts';
import {
  longestText, mostAtOnce, templateKinds, textKinds,
  type Arrival, type IncomingKind, type NoTextReason, type TemplateKind, type TextKind, type TextState,
} from './words.ts'; // prettier-ignore

/** A template of a text, with its fields between braces: `Dag {voornaam}, ik kom {dag} langs.` */
export class TextTemplateDraft {
  @OneOf(templateKinds) kind!: TemplateKind;
  @Text(lengths.name) name!: string;
  @Text(longestText) text!: string;
}

/** A template of this organisation. */
export class TextTemplateView extends TextTemplateDraft {
  id!: string;
}

/** A text to one or more caregivers, as it is written: with its fields still in it. */
export class TextDraft {
  @OneOf(textKinds) kind!: TextKind;
  @Text(longestText) text!: string;
  @Ids(mostAtOnce) caregiverIds!: string[];
  /** Of `{dag}` and `{dagdeel}`; her planned contact says it when this is left out. */
  @Day({ optional: true }) onDay?: string | null;
  /** Goes to each the day before her own planned contact, unless that is moved or done by then; who has none to come gets none. */
  @Flag({ optional: true }) withPlanned?: boolean | null;
}

/** Texts to send; the id is made by the client, so that sending twice is sending once. */
export class SendTexts extends TextDraft {
  @Id() id!: string;
  /** The newest text of hers that was seen: with those before it, it asks to be read no more. What came in later still does. */
  @Id({ optional: true }) seenId?: string | null;
}

/** How a text will be for one caregiver, before it is sent. */
export class TextPreview {
  caregiverId!: string;
  name!: string;
  /** Why she gets none; null when she does. */
  objection!: NoTextReason | null;
  numberShown!: string | null;
  text!: string;
  /** Whether it fits the small alphabet of texts; one emoji or strange letter makes it more than twice as dear. */
  encoding!: 'gsm-7' | 'ucs-2';
  parts!: number;
  /** When it goes out at the earliest: now, after the quiet hours, or the day before her planned contact. */
  from!: string;
  /** The day of her planned contact; null when nobody is to contact her. */
  plannedOn!: string | null;
}

/** What a text costs before it is sent. */
export class TextsPreview {
  texts!: TextPreview[];
  /** Of those that go out. */
  parts!: number;
  cents!: number;
  /** Whether the limit of the day leaves room for it. */
  withinLimit!: boolean;
}

/** What became of a request to send. */
export class SentTexts {
  id!: string;
  written!: number;
  refused!: { caregiverId: string; name: string; objection: NoTextReason }[];
}

/** A text that goes out, or that came in. */
export class TextView {
  id!: string;
  direction!: 'out' | 'in';
  caregiverId!: string | null;
  caregiver!: string | null;
  text!: string;
  /** When it was written, or came in. */
  at!: string;
  /** Who wrote it; null when she did, or a rule. */
  by!: string | null;
  kind!: TextKind | IncomingKind;
  /** Only of what goes out. */
  state!: TextState | null;
  arrival!: Arrival | null;
  /** A code of what stood in the way. */
  cause!: string | null;
  /** The earliest instant that it goes out. */
  sendFromAt!: string | null;
  /** How many times it was handed over, to say which time one means when it is to be sent again. */
  claim!: number | null;
}

/** A text that came in and that somebody should read. */
export class IncomingTextView {
  id!: string;
  /** Null when it is not known whose number it is. */
  caregiverId!: string | null;
  caregiver!: string | null;
  /** Who it may be, when more than one has this number. */
  mayBe!: { id: string; name: string }[];
  numberShown!: string;
  text!: string;
  receivedAt!: string;
  kind!: IncomingKind;
  handledAt!: string | null;
  handledBy!: string | null;
}

/** Which texts that came in: those that wait to be read, or all. */
export class IncomingTextQuery extends PageQuery {
  @OneOf(['open', 'all'], { optional: true }) state?: 'open' | 'all' | null;
  /** Only hers, or only of those whose number nobody knows. */
  @OneOf(['mine', 'unknown', 'all'], { optional: true }) whose?: 'mine' | 'unknown' | 'all' | null;
}

/** A number of hers from which STOP came, and no START since. */
export class StoppedNumber {
  numberShown!: string;
  saidAt!: string;
}

/** Whose text it was. */
export class AssignText {
  @Id() caregiverId!: string;
}

/** A page of the texts with one caregiver, the newest first. */
export class TextQuery extends PageQuery {}

/** A text again that surely did not go out, or that a person says may go out twice. */
export class SendAgain {
  /** How many times it had been handed over when the person decided. */
  @Whole(0, 1_000) claim!: number;
}
