import type { ContactMomentView } from '../contact-moments/contact-moments.ts';
import type { SignalKind } from '../signals/words.ts';

/** One thing on the timeline of a caregiver; `kind` says which part is filled. */
export class TimelineItem {
  kind!: 'contact-moment' | 'signal' | 'task' | 'event' | 'referral' | 'text' | 'call';
  at!: string;
  contactMoment?: ContactMomentView;
  signal?: {
    id: string;
    kind: SignalKind;
    what: string;
    owner: string | null;
    handledAt: string | null;
    handledNote: string | null;
  };
  task?: { id: string; what: string; owner: string | null; dueOn: string; doneAt: string | null };
  /** Pause, closure, hand-over, change of approach, added from a list … */
  event?: { code: string; by: string | null; params: Record<string, string | number> };
  /** A change of a referral, or words about it; `id` is the referral's. */
  referral?: {
    id: string;
    event: string;
    partner: string | null;
    by: string | null;
    params: Record<string, string | number>;
    text: string | null;
  };
  /** A call that is over, and in which she was called or called us; what was said is a contact moment of its own. */
  call?: {
    id: string;
    direction: 'out' | 'in';
    result: 'answered' | 'no-answer' | 'unknown';
    minutes: number | null;
    by: string | null;
  };
  /** A text that went out, or that came in. */
  text?: {
    id: string;
    direction: 'out' | 'in';
    text: string;
    /** Who wrote it; null when she did, or a rule. */
    by: string | null;
    /** What it was for, or what it amounts to. */
    kind: string;
    /** How far one that goes out has come, what the carrier says of it, and a code of what stood in the way. */
    state: string | null;
    arrival: string | null;
    cause: string | null;
    /** Of one that goes out: the earliest instant that it does, and how many times it was handed over. */
    sendFromAt: string | null;
    claim: number | null;
    /** Of one that came in: when somebody read it. */
    handledAt: string | null;
  };
}

/** One point of the picture of how it goes over time. */
export class HowItGoesPoint {
  heldAt!: string;
  howItGoes!: 'green' | 'yellow' | 'red';
}

/** How it goes over time, and how often one spoke and tried. */
export class HowItGoesPicture {
  points!: HowItGoesPoint[];
  conversations!: number;
  attempts!: number;
}
