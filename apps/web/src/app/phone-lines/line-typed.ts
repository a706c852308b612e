import type { PhoneLineDraft, PhoneLineView } from '@voortuin/contract/phone-lines/phone-lines';
import type { LineZone } from '@voortuin/contract/phone-lines/words';
import { numberIn, written } from '../caregivers/caregiver-form/written-numbers.ts';

/** The phone line as it stands in the fields of its form: amounts as one writes them. */
export interface LineTyped {
  number: string;
  openOn: number[];
  opensAt: string;
  closesAt: string;
  quietFrom: string;
  quietUntil: string;
  timeZone: LineZone;
  closedWords: string;
  keeperId: string;
  /** In euros. */
  dayLimit: string;
  /** In cents. */
  textCents: string;
  minuteCents: string;
}

/** The line as the form shows it. */
export function lineTyped(view: PhoneLineView): LineTyped {
  const { openOn, opensAt, closesAt, quietFrom, quietUntil, timeZone } = view;
  return {
    openOn: [...openOn],
    opensAt,
    closesAt,
    quietFrom,
    quietUntil,
    timeZone,
    number: view.numberShown,
    closedWords: view.closedWords ?? '',
    keeperId: view.keeperId ?? '',
    dayLimit: written(view.dayLimitCents / 100),
    textCents: written(view.textCents),
    minuteCents: written(view.minuteCents),
  };
}

/** What is sent of the form. Call it on a form whose fields are right. */
export function lineSent(typed: LineTyped): PhoneLineDraft {
  const { number, closedWords, keeperId, dayLimit, textCents, minuteCents, ...same } = typed;
  return {
    ...same,
    number: number.trim(),
    closedWords: closedWords.trim() || null,
    keeperId: keeperId || null,
    dayLimitCents: Math.round(numberIn(dayLimit) * 100),
    textCents: numberIn(textCents),
    minuteCents: numberIn(minuteCents),
  };
}
