import '@angular/localize/init';
import type { CaregiverLine } from '@voortuin/contract/caregivers/caregivers';
import { sightClasses } from '@voortuin/contract/caregivers/words';
import { sayStanding } from './line-words.ts';

const line = (about: Partial<CaregiverLine>): CaregiverLine =>
  ({
    lastSpokenAt: '2026-09-05T09:20:00Z', plannedOn: '2026-11-27', channel: 'phone', inSightSinceOn: '2026-11-02', ...about,
  }) as CaregiverLine; // prettier-ignore
const said = (about: Partial<CaregiverLine>): string => sayStanding(line(about), '2026-11-25');

describe('A line of the list', () => {
  it('says since when somebody waits who was never spoken to', () => {
    expect(said({ sight: 'never-spoken', lastSpokenAt: null })).toBe('nooit gesproken, in beeld sinds ma 2 nov');
  });

  it('says how long ago she was spoken to when that is too long', () => {
    expect(said({ sight: 'too-long' })).toBe('te lang niet gesproken: 11 weken geleden');
  });

  it('says what comes next when it is her turn, or when all is well', () => {
    expect(said({ sight: 'due', plannedOn: '2026-11-25' })).toBe('aan de beurt: vandaag bellen');
    expect(said({ sight: 'on-time', lastSpokenAt: '2026-11-24T09:20:00Z' })).toBe(
      'gesproken gisteren, weer vr 27 nov bellen',
    );
  });

  it('has words for each class, without gaps', () => {
    for (const sight of sightClasses)
      expect(said({ sight }))
        .withContext(sight)
        .toMatch(/^[a-z’]\S*( \S+)*$/);
  });
});
