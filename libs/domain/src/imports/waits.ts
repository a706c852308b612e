import { speakingChannels, type Channel } from '@voortuin/contract/rhythms/words';
import { addDays, type Day } from '../platform/days.ts';
import { rhythmFor, type Rhythm } from '../rhythms/rhythm.ts';
import type { ListedCaregiver } from './listed.ts';

/** Whether somebody on a list waits already: never really spoken to, or longer ago than her rhythm asks. */
export function waits({ approach, history, ownRhythm }: ListedCaregiver, usual: Rhythm, today: Day): boolean {
  if (approach !== 'welcome') return false;
  const speaking: readonly Channel[] = speakingChannels;
  if (!history || history.outcome !== 'spoken' || !speaking.includes(history.channel)) return true;
  const own = { idealDays: ownRhythm?.idealDays ?? null, longestDays: ownRhythm?.longestDays ?? null };
  return addDays(history.heldOn, rhythmFor(own, usual).idealDays) <= today;
}
