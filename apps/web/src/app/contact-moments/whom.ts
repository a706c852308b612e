import type { AwaitedWord } from '@voortuin/contract/caregivers/caregivers';
import type { Channel } from '@voortuin/contract/rhythms/words';

/** A call that is over, as far as its log is known: how it goes is still to be asked. */
export interface CallToLog {
  readonly id: string;
  readonly minutes: number | null;
  /** Null when nobody knows what came of it. */
  readonly outcome: 'spoken' | 'no-answer' | null;
}

/** With whom a contact is logged, and what is known about how. */
export interface Whom {
  readonly caregiverId: string;
  readonly name: string;
  /** Null when it is still to be asked. */
  readonly channel: Channel | null;
  readonly firstName?: string | null;
  /** The number to ring, as one reads it: a desk has no phone of its own. */
  readonly phoneShown?: string | null;
  readonly address?: string | null;
  /** One is on the phone or on the way there now: coming back to the page tells how long it took. */
  readonly underWay?: boolean;
  /** The referrals of which she is asked whether they helped. */
  readonly awaitingHerWord?: readonly AwaitedWord[];
  /** The call that it tells of, with what is known of it. */
  readonly call?: CallToLog;
  /** When a call was placed or an appointment began; left out, it is the moment of the press on its outcome. */
  readonly startedAt?: string | null;
}
