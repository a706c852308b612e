import type { Approach } from '@voortuin/contract/caregivers/words';
import type { TextObjection } from '@voortuin/contract/messages/words';
import { isMobile } from '../platform/phone-number.ts';
import type { Day } from '../platform/days.ts';

/** Whether she allows texts, and the proof: who said so, when and how. */
export interface TextPermission {
  allowed: boolean;
  saidBy: string | null;
  saidOn: Day | null;
  how: string | null;
}

/** All that decides whether a caregiver may be texted. */
export interface Textable {
  approach: Approach;
  closed: boolean;
  paused: boolean;
  /** Her numbers in E.164, the one she gave first first. */
  numbers: readonly string[];
  /** The numbers from which she said STOP and no START since; also one that was hers then. */
  stopped: readonly string[];
  permission: TextPermission | null;
  /** This is an answer to her alone, and she wrote in the last days, since she is left in peace: she asked for it. */
  asked: boolean;
  /** Whether the organisation has a phone line of its own. */
  line: boolean;
}

/** The days in which a text of hers asks for an answer. */
export const askedDays = 7;

/**
 * Why she may not be texted, or the number on which she may. "Do not approach" beats all; what she wrote to us asks for
 * an answer, also when she is left in peace; nothing goes to who said STOP from any of her numbers, and nothing without proof.
 */
export function mayText(
  who: Textable,
): { number: string; objection: null } | { number: null; objection: TextObjection } {
  const no = (objection: TextObjection) => ({ number: null, objection });
  if (who.approach === 'never') return no('never-approach');
  if (who.closed) return no('closed');
  if (who.approach === 'on-request' && !who.asked) return no('on-request');
  if (who.paused && !who.asked) return no('paused');
  // Whoever says STOP wants no texts; not on another phone either.
  if (who.stopped.length > 0) return no('stopped');
  if (who.numbers.length === 0) return no('no-number');
  const number = who.numbers.find(isMobile);
  if (!number) return no('landline');
  if (!who.permission?.allowed) return no('not-allowed');
  if (!who.permission.saidBy || !who.permission.saidOn || !who.permission.how) return no('no-proof');
  return who.line ? { number, objection: null } : no('no-line');
}
