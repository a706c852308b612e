import type { Channel } from '@voortuin/contract/rhythms/words';

/** How often, and by which channels in turn. */
export interface Rhythm {
  idealDays: number;
  longestDays: number;
  channels: readonly Channel[];
}

/** Her own wish; whoever says how often need not say how late. */
export interface OwnWish {
  idealDays: number | null;
  longestDays: number | null;
}

/** The rhythm that holds for her: her own wish goes first, the organisation's fills in what she did not say. */
export function rhythmFor(own: OwnWish, ofOrganisation: Rhythm): Rhythm {
  if (!own.idealDays) return ofOrganisation;
  return {
    idealDays: own.idealDays,
    longestDays: Math.max(own.idealDays, own.longestDays ?? longestBeside(own.idealDays)),
    channels: ofOrganisation.channels,
  };
}

/** The longest interval beside an ideal one: a third more, so that six weeks become eight. */
export function longestBeside(idealDays: number): number {
  return Math.min(366, Math.ceil((idealDays * 4) / 3));
}

/** What holds where an organisation has not said anything: six weeks, at most eight, calling and calling by in turn. */
export const usualRhythm: Rhythm = { idealDays: 42, longestDays: 56, channels: ['phone', 'front-garden'] };
