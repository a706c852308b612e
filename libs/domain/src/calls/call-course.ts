import type { CallDirection, CallPhase, CallResult } from '@voortuin/contract/calls/words';

/** How a leg ended, in the words of the carrier. */
export type LegEnd = 'completed' | 'busy' | 'no-answer' | 'canceled' | 'failed';

/** What is known of one phone in a call. */
export interface Leg {
  rang: boolean;
  answered: boolean;
  /** Whoever picked up took the call on by a key. A voicemail picks up as well, and presses none. */
  accepted: boolean;
  end: LegEnd | null;
  seconds: number;
}

/** All that was heard about a call. It only grows, so that the order in which it is heard does not matter. */
export interface Heard {
  /** Whether the carrier has it. */
  hand: 'taken' | 'refused' | null;
  /** The phone that began: the consultant's when we call, the caller's when we are called. */
  first: Leg | null;
  /** The phones that were rung then: hers under `her`, or colleagues' under their ids. */
  others: Record<string, Leg>;
  /** What the carrier says came of ringing them, all together. */
  dial: { end: LegEnd; seconds: number } | null;
  /** The consultant's own phone was picked up, and nobody there took the call on. */
  declined: boolean;
  /** Nobody was to be rung: she called at an hour at which nobody answers. */
  closed: boolean;
  /** The carrier was asked after its end: it has nothing more to tell. */
  told: boolean;
  /** It was waited for long enough to know what came of it. */
  givenUp: boolean;
  /** It was asked about for long enough to know what it cost. */
  forgotten: boolean;
}

/** Something heard about a call. `status` is a word of the carrier; one that we do not know says nothing. */
export type CallWord =
  | { of: 'hand'; is: 'taken' | 'refused' }
  | { of: 'first'; status: string; seconds?: number }
  | { of: 'other'; who: string; status: string; seconds?: number }
  | { of: 'dial'; status: string; seconds?: number }
  /** A phone of ours took the call on: the first one, or that of a colleague. */
  | { of: 'accepted'; who: string | null }
  | { of: 'declined' | 'closed' | 'told' | 'give-up' | 'forget' };

/** Where a call stands. */
export interface Course {
  phase: CallPhase;
  result: CallResult | null;
  /** How long two people talked. */
  seconds: number;
  /** Of the colleagues that were rung the one who took it. */
  takenBy: string | null;
}

/** Before anything was heard. */
export const nothingHeard: Heard = {
  hand: null, first: null, others: {}, dial: null, declined: false, closed: false, told: false, givenUp: false, forgotten: false,
}; // prettier-ignore

/** The surer end stands first: of two that contradict each other it holds. */
const ends: readonly LegEnd[] = ['completed', 'busy', 'no-answer', 'canceled', 'failed'];
const silent: Leg = { rang: false, answered: false, accepted: false, end: null, seconds: 0 };

/** What is known once this was heard too. Hearing it twice, or before something else, makes no difference. */
export function hear(heard: Heard, word: CallWord): Heard {
  switch (word.of) {
    case 'hand':
      return { ...heard, hand: word.is === 'taken' ? 'taken' : (heard.hand ?? 'refused') };
    case 'first':
      return { ...heard, hand: 'taken', first: hearLeg(heard.first, word) };
    case 'other':
      return {
        ...heard,
        hand: 'taken',
        others: { ...heard.others, [word.who]: hearLeg(heard.others[word.who], word) },
      };
    case 'dial': {
      // Of ringing others the carrier may say "answered" as well.
      const end = endOf(word.status === 'answered' ? 'completed' : word.status);
      if (!end) return heard;
      const seconds = Math.max(heard.dial?.seconds ?? 0, word.seconds ?? 0);
      return { ...heard, hand: 'taken', dial: { end: surer(heard.dial?.end ?? null, end), seconds } };
    }
    case 'accepted': {
      const accept = (leg: Leg | null | undefined): Leg => ({
        ...hearLeg(leg, { status: 'in-progress' }),
        accepted: true,
      });
      if (word.who === null) return { ...heard, hand: 'taken', first: accept(heard.first) };
      return { ...heard, hand: 'taken', others: { ...heard.others, [word.who]: accept(heard.others[word.who]) } };
    }
    case 'declined':
      return { ...heard, hand: 'taken', declined: true };
    case 'closed':
      return { ...heard, closed: true };
    case 'told':
      return { ...heard, told: true };
    case 'give-up':
      return { ...heard, givenUp: true };
    case 'forget':
      return { ...heard, forgotten: true };
  }
}

/** Where a call stands by all that was heard. */
export function courseOf(direction: CallDirection, heard: Heard): Course {
  const { first, dial } = heard;
  // A colleague's phone that is picked up may be her voicemail: only whoever takes the call on talks.
  const talks = (leg: Leg): boolean => (direction === 'in' ? leg.accepted : leg.answered);
  const taken = Object.entries(heard.others)
    .filter(([, leg]) => talks(leg))
    .toSorted(([a, one], [b, other]) => other.seconds - one.seconds || (a < b ? -1 : 1))[0];
  // What the carrier says of all together goes before a phone that was picked up as she hung up.
  const answered = dial
    ? dial.end === 'completed' && (direction === 'out' || taken !== undefined)
    : taken !== undefined;
  const refused = heard.hand === 'refused';
  const { her } = heard.others;
  const hungUp = Object.values(heard.others).some((leg) => talks(leg) && leg.end !== null);
  const certain =
    refused || heard.givenUp || heard.closed || dial !== null || (first?.end != null && heard.told) ||
    (direction === 'out' ? heard.declined || her?.end != null || (first?.end != null && first.end !== 'completed') : hungUp); // prettier-ignore
  const rangHer = dial !== null || her?.rang || her?.end != null;
  const over = certain || first?.end != null;
  return {
    phase: over ? 'over' : answered ? 'talking' : ringing(direction, heard),
    result: certain ? resultOf(direction, { answered, refused, rangHer: rangHer ?? false, heard }) : null,
    seconds: answered ? Math.max(taken?.[1].seconds ?? 0, dial?.seconds ?? 0) : 0,
    takenBy: answered && direction === 'in' ? (taken?.[0] ?? null) : null,
  };
}

function ringing(direction: CallDirection, { first, others }: Heard): CallPhase {
  if (direction === 'in') return 'ringing-you';
  if (first?.accepted || Object.values(others).some(({ rang }) => rang)) return 'ringing-her';
  return first?.rang ? 'ringing-you' : 'placing';
}

function resultOf(
  direction: CallDirection,
  { answered, refused, rangHer, heard }: { answered: boolean; refused: boolean; rangHer: boolean; heard: Heard },
): CallResult {
  if (refused) return 'not-placed';
  if (answered) return 'answered';
  if (direction === 'in' || rangHer) return 'no-answer';
  const { first, told, declined } = heard;
  return declined || (first?.end != null && (told || first.end !== 'completed')) ? 'not-started' : 'unknown';
}

function hearLeg(leg: Leg | null | undefined, { status, seconds = 0 }: { status: string; seconds?: number }): Leg {
  const before = leg ?? silent;
  const end = endOf(status);
  const answered = status === 'in-progress' || status === 'answered' || end === 'completed';
  return {
    rang: before.rang || status === 'ringing' || answered || end === 'busy' || end === 'no-answer',
    answered: before.answered || answered,
    accepted: before.accepted,
    end: end ? surer(before.end, end) : before.end,
    seconds: Math.max(before.seconds, seconds),
  };
}

function endOf(status: string): LegEnd | null {
  return ends.find((end) => end === status) ?? null;
}

function surer(one: LegEnd | null, other: LegEnd): LegEnd {
  return one !== null && ends.indexOf(one) < ends.indexOf(other) ? one : other;
}
