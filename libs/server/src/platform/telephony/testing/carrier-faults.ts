import type { CarriedText } from './carried.ts';

/** What the carrier may do with a text instead of accepting it and saying so. */
export type Misbehaviour =
  | 'accept-and-drop'
  | 'accept-and-500'
  /** Says so after a silence that is longer than anybody waits. */
  | 'accept-and-silent'
  | 'drop'
  | '500'
  | '429';

/** How the carrier may tell what becomes of a text, other than once, in order and after its answer. */
export type CallbackHabit =
  | 'twice'
  | 'out-of-order'
  /** Says at last that it failed, although it has arrived. */
  | 'takes-back'
  /** Somebody else tells the opposite as well, in the name of the carrier. */
  | 'forged'
  | 'before-answer'
  | 'never';

/** What becomes of a text on its way to the phone. */
export interface Fate {
  status: 'delivered' | 'undelivered' | 'failed';
  errorCode?: number;
}

/** A text as the carrier is asked to send it. */
export type AskedText = Pick<CarriedText, 'to' | 'from' | 'body'>;

/** What goes wrong at the carrier, for all texts or decided for each; nothing unless set. */
export interface CarrierFaults {
  misbehaves: (text: AskedText) => Misbehaviour | null;
  tells: (text: AskedText) => CallbackHabit[];
  fate: (text: AskedText) => Fate;
  /** Milliseconds of silence. */
  silence: number;
  /** Milliseconds from accepting a text to saying so. */
  answersAfter: number;
  /** Milliseconds after which a text stands in the list that can be asked for. */
  listsAfter: number;
}

/** A carrier with which nothing is wrong. */
export function noFaults(): CarrierFaults {
  return {
    misbehaves: () => null,
    tells: () => [],
    fate: () => ({ status: 'delivered' }),
    silence: 35_000,
    answersAfter: 0,
    listsAfter: 0,
  };
}
