import { dayParts, languages } from '@voortuin/contract/platform/words';
import fc from 'fast-check';
import { addDays } from '../platform/days.ts';
import { suits, type Offered, type Wanted } from './suggest.ts';

const today = '2026-03-02';
const anything: Wanted = { forWhom: null, digits: null, dayPart: null, weekend: false, online: false, language: null };
const plain: Offered = {
  forHerself: true,
  forRecipient: true,
  everywhere: false,
  dayParts: [],
  weekend: false,
  online: false,
  languages: [],
  waitingWeeks: null,
  checkedOn: addDays(today, -100),
};

describe('An offer', () => {
  for (const [what, offered, wanted, codes] of [
    ['that meets the need and no more', {}, {}, ['meets-need']],
    ['in her own neighbourhood', {}, { digits: '4636' }, ['meets-need', 'in-her-neighbourhood']],
    ['that is there for everybody', { everywhere: true }, { digits: '4636' }, ['meets-need', 'everywhere']],
    ['in the evening', { dayParts: ['evening'] }, { dayPart: 'evening' }, ['meets-need', 'at-that-hour']],
    [
      'by day, when she can in the evening',
      { dayParts: ['morning'] },
      { dayPart: 'evening' },
      ['meets-need', 'not-at-that-hour'],
    ],
    ['at any hour', {}, { dayPart: 'night' }, ['meets-need']],
    ['in the weekend', { weekend: true }, { weekend: true }, ['meets-need', 'in-weekend']],
    ['on weekdays, when it has to be the weekend', {}, { weekend: true }, ['meets-need', 'not-in-weekend']],
    ['online', { online: true }, { online: true }, ['meets-need', 'online']],
    ['in a room, when she cannot leave home', {}, { online: true }, ['meets-need', 'not-online']],
    ['in her language', { languages: ['nl', 'tr'] }, { language: 'tr' }, ['meets-need', 'speaks-her-language']],
    ['in Dutch alone', { languages: ['nl'] }, { language: 'tr' }, ['meets-need', 'not-her-language']],
    ['in Dutch for who speaks Dutch', { languages: ['nl'] }, { language: 'nl' }, ['meets-need']],
    ['without waiting', { waitingWeeks: 0 }, {}, ['meets-need', 'no-waiting']],
    ['within weeks', { waitingWeeks: 3 }, {}, ['meets-need', 'short-wait']],
    ['with a long waiting list', { waitingWeeks: 26 }, {}, ['meets-need', 'long-wait']],
    ['checked last month', { checkedOn: addDays(today, -30) }, {}, ['meets-need', 'checked-lately']],
    ['nobody checked for long', { checkedOn: addDays(today, -181) }, {}, ['meets-need', 'checked-long-ago']],
  ] as [string, Partial<Offered>, Partial<Wanted>, string[]][])
    // prettier-ignore
    it(`${what} tells so`, () => {
      const { reasons } = suits({ ...plain, ...offered }, { ...anything, ...wanted }, today)!;
      expect(reasons.map(({ code }) => code as string)).toEqual(codes);
    });

  it('for the recipient alone is not suggested for herself, nor the other way round', () => {
    expect(suits({ ...plain, forHerself: false }, { ...anything, forWhom: 'herself' }, today)).toBeNull();
    expect(suits({ ...plain, forRecipient: false }, { ...anything, forWhom: 'recipient' }, today)).toBeNull();
  });

  it('with a shorter waiting list never scores less', () => {
    const scores = [0, 1, 4, 9, 10, 30].map(
      (waitingWeeks) => suits({ ...plain, waitingWeeks }, anything, today)!.score,
    );
    expect(scores).toEqual(scores.toSorted((a, b) => b - a));
  });

  it('has reasons whose points sum to its score, whatever is looked for', () => {
    const offered = fc.record({
      everywhere: fc.boolean(),
      dayParts: fc.subarray([...dayParts]),
      weekend: fc.boolean(),
      online: fc.boolean(),
      languages: fc.subarray([...languages]),
      waitingWeeks: fc.option(fc.nat(104)),
      checkedOn: fc.integer({ min: -900, max: 0 }).map((n) => addDays(today, n)),
    });
    const wanted = fc.record({
      digits: fc.option(fc.constant('4636')),
      dayPart: fc.option(fc.constantFrom(...dayParts)),
      weekend: fc.boolean(),
      online: fc.boolean(),
      language: fc.option(fc.constantFrom(...languages)),
    });
    fc.assert(
      fc.property(offered, wanted, (offer, asked) => {
        const { reasons, score } = suits({ ...plain, ...offer }, { ...anything, ...asked }, today)!;
        expect(reasons.reduce((sum, { points }) => sum + points, 0)).toBe(score);
        expect(reasons.every(({ points }) => points !== 0)).toBeTrue();
        expect(new Set(reasons.map(({ code }) => code)).size).toBe(reasons.length);
      }),
    );
  });
});
