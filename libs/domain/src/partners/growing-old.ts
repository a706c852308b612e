import { checkedGoodForDays } from '@voortuin/contract/partners/words';
import { addDays, type Day } from '../platform/days.ts';

/** What was checked before this day has to be checked again. */
export function checkedTooLongAgo(today: Day): Day {
  return addDays(today, -checkedGoodForDays);
}
