import type { CallObjection, WhichNumber } from '@voortuin/contract/calls/words';
import type { Approach } from '@voortuin/contract/caregivers/words';

/** All that decides whether a caregiver may be called. */
export interface Callable {
  approach: Approach;
  closed: boolean;
  /** She said no to the phone. */
  refused: boolean;
  /** She called or wrote to us herself in the last days: then calling is what she asked for. */
  asked: boolean;
  phone: string | null;
  secondPhone: string | null;
}

/** Why she is not called, or the number on which she is. "Do not approach" beats all; what she asked for herself, she gets. */
export function mayCall(
  who: Callable,
  which: WhichNumber,
): { number: string; objection: null } | { number: null; objection: CallObjection } {
  const no = (objection: CallObjection) => ({ number: null, objection });
  if (who.approach === 'never') return no('never-approach');
  if (who.closed) return no('closed');
  if (who.approach === 'on-request' && !who.asked) return no('on-request');
  if (who.refused && !who.asked) return no('phone-refused');
  const number = which === 'phone' ? (who.phone ?? who.secondPhone) : who.secondPhone;
  return number ? { number, objection: null } : no('no-number');
}
