import { OneOf, Text, Whole } from '../platform/fields.ts';
import { longestText, phoneButtons, type PhoneButton, type PhoneOwner } from './words.ts';

/** A text on a phone of the demo. */
export class DemoTextView {
  id!: string;
  /** Whether whoever has this phone wrote it. */
  own!: boolean;
  text!: string;
  at!: string;
  arrived!: boolean;
}

/** A call of a phone of the demo. */
export class DemoCallView {
  id!: string;
  own!: boolean;
  at!: string;
  state!: 'ringing' | 'talking' | 'over';
  answered!: boolean;
  seconds!: number;
  /** What a voice said. */
  heard!: string[];
  /** Who is heard at the other end. */
  with!: string | null;
}

/** A phone of the demo, with what it shows. */
export class DemoPhoneView {
  /** The caregiver or colleague whose phone it is; a name of its own when it is nobody's. */
  id!: string;
  number!: string;
  numberShown!: string;
  name!: string | null;
  whose!: PhoneOwner;
  texts!: DemoTextView[];
  calls!: DemoCallView[];
}

/** The phones of the demo. */
export class DemoPhonesView {
  /** Goes up whenever something changes on a phone. */
  changes!: number;
  /** The number of the organisation as one writes it; null as long as it has no phone line. */
  line!: string | null;
  /** Null when nothing changed since it was looked at. */
  phones!: DemoPhoneView[] | null;
}

/** Which phones: those that something happened on, colleagues, and whoever is looked for by name. */
export class DemoPhonesQuery {
  @Text(80, { optional: true }) search?: string | null;
  @Whole(0, 1_000_000_000, { optional: true }) seen?: number | null;
}

/** A text from a phone of the demo to the organisation. */
export class DemoText {
  @Text(30) from!: string;
  /** A text without words exists as well. */
  @Text(longestText, { optional: true }) text?: string | null;
}

/** A call from a phone of the demo to the organisation. */
export class DemoCall {
  @Text(30) from!: string;
}

/** A button of a phone that rings or talks. */
export class DemoPress {
  @Text(40) callId!: string;
  @OneOf(phoneButtons) button!: PhoneButton;
}
