import { speakingChannels, type Channel } from '@voortuin/contract/rhythms/words';
import { addDays, type Day } from '../platform/days.ts';
import { rhythmFor, type Rhythm } from '../rhythms/rhythm.ts';
import type { ListedCaregiver } from './listed.ts';

/** What the organisation says about how often, and how soon a new person is spoken to. */
export interface Agreed {
  usual: Rhythm;
  firstContactDays: number;
}

/** Whether somebody on a list is due already: spoken to longer ago than her rhythm asks, or tried long ago and never reached. */
export function waits(listed: ListedCaregiver, { usual, firstContactDays }: Agreed, today: Day): boolean {
  const { approach, history, ownRhythm, inSightSinceOn } = listed;
  if (approach !== 'welcome') return false;
  const speaking: readonly Channel[] = speakingChannels;
  if (history?.outcome === 'spoken' && speaking.includes(history.channel)) {
    const own = { idealDays: ownRhythm?.idealDays ?? null, longestDays: ownRhythm?.longestDays ?? null };
    return addDays(history.heldOn, rhythmFor(own, usual).idealDays) <= today;
  }
  return addDays(inSightSinceOn ?? today, Math.floor(firstContactDays / 2)) <= today;
}
