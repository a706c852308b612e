import type { ConsentGiven } from '@voortuin/contract/referrals/referrals';
import { dayOf, plainDay } from '../platform/dates.ts';
import { consentWayWords } from './referral-words.ts';

type Given = Pick<ConsentGiven, 'saidBy' | 'saidOn' | 'way' | 'untilOn'> & { withdrawnAt: string | null };

/** Her consent in a sentence: who said yes, when, how, until when, and whether she took it back. */
export function sayConsent({ saidBy, saidOn, way, untilOn, withdrawnAt }: Given): string {
  const said = $localize`${saidBy}:by: zei ja op ${plainDay(saidOn)}:day:, ${consentWayWords[way]}:way:.`;
  const until = untilOn ? ` ${$localize`Dat geldt tot en met ${plainDay(untilOn)}:day:.`}` : '';
  const back = withdrawnAt ? ` ${$localize`Teruggenomen op ${plainDay(dayOf(withdrawnAt))}:day:.`}` : '';
  return said + until + back;
}
