import type { SignalKind } from '@voortuin/contract/signals/words';

/** How it goes, when asked. */
export type Mood = 'green' | 'yellow' | 'red';

/** What is true of a caregiver or her care situation, as far as notes depend on it. */
export type Tag =
  | 'dementia' | 'parkinson' | 'stroke' | 'cancer' | 'heart' | 'physical' | 'ms' | 'als' | 'brain' | 'old-age'
  | 'autism' | 'disability' | 'mental' | 'addiction' | 'chronic'
  | 'partner' | 'for-parent' | 'for-child' | 'for-other' | 'for-neighbour' | 'long-married' | 'young-family'
  | 'school-age' | 'near-eighteen' | 'older'
  | 'working' | 'young' | 'student' | 'farmer' | 'retired' | 'together' | 'apart' | 'far'
  | 'migrant' | 'muslim' | 'polish' | 'surinamese'
  | 'woman' | 'man' | 'siblings' | 'alive' | 'at-home' | 'in-home' | 'bereaved'; // prettier-ignore

/** One conversation of a thread: how it went, and the ways to write it down. */
export interface Beat {
  how: Mood;
  says: readonly string[];
  signal?: { kind: SignalKind; what: string; done: readonly string[] };
  task?: string;
  /** What the task came to. */
  done?: string;
  /** What changed for good: the recipient died, or went to live in a nursing home. */
  then?: 'died' | 'moved';
}

/** Something that goes on over several conversations. */
export interface Thread {
  name: string;
  /** All of these must be true of her. */
  needs: readonly Tag[];
  not?: readonly Tag[];
  /** At least one of these, when given. */
  some?: readonly Tag[];
  beats: readonly Beat[];
}

/** A remark that stands by itself. */
export interface Remark {
  how: Mood;
  needs?: readonly Tag[];
  not?: readonly Tag[];
  says: readonly string[];
}

/** Whether something can be said of somebody. */
export function fits(
  about: { needs?: readonly Tag[]; not?: readonly Tag[]; some?: readonly Tag[] },
  tags: ReadonlySet<Tag>,
): boolean {
  return (
    (about.needs ?? []).every((tag) => tags.has(tag)) &&
    !(about.not ?? []).some((tag) => tags.has(tag)) &&
    (!about.some || about.some.some((tag) => tags.has(tag)))
  );
}
