import { awakePage } from './awake-page.ts';
import { askedWords, whenWords } from './when-words.ts';

type Shown = Parameters<typeof whenWords>[0];

describe('When she hears from us, in words', () => {
  const moment = {
    kind: 'contact', plannedOn: '2026-12-10', dayPart: null, startsAt: null, channel: 'phone', passed: false, asked: false, first: false,
  } as const; // prettier-ignore
  const shown = (more: Partial<Shown['moment']> = {}): Shown => ({
    firstName: 'Ria', organisation: 'Steunpunt', consultant: 'Sanne de Koning', moment: { ...moment, ...more }, call: { on: '2026-12-01', by: null },
    today: '2026-11-26', approach: 'welcome', pausedUntilOn: null, hours: [], preferred: null, channels: [], idealDays: 42, more: null, less: null,
  }); // prettier-ignore

  it('who asked to be called goes first, until a person chose another day', () => {
    expect(whenWords(shown({ asked: true, first: true, plannedOn: '2026-11-26' }))).toEqual([
      'Sanne de Koning belt u vandaag. U gaat voor.',
    ]);
    expect(whenWords(shown({ asked: true }))).toEqual(['Sanne de Koning belt u op donderdag 10 december.']);
  });

  it('a time that was agreed is said as long as it is to come, and that it was once it is over', () => {
    const agreed = { kind: 'appointment', startsAt: '2026-11-23T09:00:00Z' } as const;
    expect(whenWords(shown(agreed))).toEqual([
      'U hebt een afspraak: maandag 23 november om 10:00 uur.',
      'Sanne de Koning belt u.',
    ]);
    expect(whenWords(shown({ ...agreed, passed: true }))).toEqual([
      'Uw afspraak was maandag 23 november om 10:00 uur.',
      'Hebben wij elkaar toen niet gesproken? Dan hoort u nog van ons.',
    ]);
    expect(askedWords(shown({ ...agreed, asked: true }))).toBe('Sanne de Koning weet dat u gebeld wilt worden.');
  });

  it('whoever cannot be called tomorrow reads the day before she asks, and no name of who is away then', () => {
    const page = { organisation: 'Steunpunt', phone: null } as Parameters<typeof awakePage>[0]['page'];
    const said = (day: string): string =>
      awakePage({ page, shown: { ...shown(), call: { on: day, by: null } }, at: '/mijn/x', night: true, done: null }, []).body.text; // prettier-ignore
    expect(said('2026-12-01')).toContain('Iemand van Steunpunt ziet als eerste');
    expect(said('2026-12-01')).toContain('belt u op dinsdag 1 december.');
    expect(said('2026-11-27')).toContain('Bel mij morgen');
    expect(said('2026-11-26')).toContain('Bel mij vandaag');
  });
});
