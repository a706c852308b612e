import type { Planning } from './next-moment.ts';

/** Somebody who can be reached in every way, with a rhythm of six weeks and at most eight, on Monday 2 March 2026. */
export function aPlanning(changes: Partial<Planning> = {}): Planning {
  return {
    today: '2026-03-02',
    worksOn: [1, 2, 3, 4, 5],
    daysOff: () => false,
    hours: [],
    phone: true,
    mobile: true,
    email: true,
    address: true,
    atDoor: 'announce-first',
    preferred: null,
    refused: [],
    rhythm: { idealDays: 42, longestDays: 56, channels: ['phone', 'front-garden'] },
    ownRhythm: false,
    ...changes,
  };
}
