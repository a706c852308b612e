import type { AwaitedWord } from '../caregivers/caregivers.ts';
import { Id, OneOf } from '../platform/fields.ts';
import { whichNumbers, type CallDirection, type CallPhase, type CallResult, type CallWay, type WhichNumber } from './words.ts'; // prettier-ignore

/** A call to a caregiver; the id is made by the client, so that asking twice is calling once. */
export class PlaceCall {
  @Id() id!: string;
  @Id() caregiverId!: string;
  @OneOf(whichNumbers) which!: WhichNumber;
}

/** A call, as whoever makes or takes it sees it. */
export class CallView {
  id!: string;
  direction!: CallDirection;
  /** Null when it is not known who calls. */
  caregiverId!: string | null;
  caregiver!: string | null;
  firstName!: string | null;
  /** Who it may be, when more than one has this number. */
  mayBe!: { id: string; name: string }[];
  /** Of the other side; null when it was withheld. */
  numberShown!: string | null;
  phase!: CallPhase;
  /** Null as long as it is not known what came of it. */
  result!: CallResult | null;
  startedAt!: string;
  /** How long one talked. */
  minutes!: number | null;
  /** A code of what stood in the way. */
  cause!: string | null;
  /** Whether it is over and still to be logged. */
  toLog!: boolean;
  /** Of which help one asks her whether it helped. */
  awaitingHerWord!: AwaitedWord[];
}

/** How one calls, one's own calls that go on or just ended, and those that are still to be logged. */
export class CallsView {
  way!: CallWay;
  /** The number that she sees. */
  lineShown!: string | null;
  /** One's own phone, which rings first. */
  ownPhoneShown!: string | null;
  /** The newest first. */
  calls!: CallView[];
}
