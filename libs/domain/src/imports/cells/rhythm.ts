import { intervalDays } from '@voortuin/contract/rhythms/words';
import { wordFinder, type Read } from './read.ts';

/** How often: so many days, or only when she asks. */
export type RhythmWish = { idealDays: number } | 'on-request';

const wishOf = wordFinder<RhythmWish>({
  dagelijks: { idealDays: 1 }, elkedag: { idealDays: 1 },
  wekelijks: { idealDays: 7 }, elkeweek: { idealDays: 7 }, iedereweek: { idealDays: 7 }, '1xperweek': { idealDays: 7 }, '1xpw': { idealDays: 7 },
  tweewekelijks: { idealDays: 14 }, tweeweekelijks: { idealDays: 14 }, omdeweek: { idealDays: 14 }, '1xper2weken': { idealDays: 14 },
  maandelijks: { idealDays: 30 }, elkemaand: { idealDays: 30 }, iederemaand: { idealDays: 30 }, '1xpermaand': { idealDays: 30 }, '1xpm': { idealDays: 30 }, permaand: { idealDays: 30 },
  tweemaandelijks: { idealDays: 60 }, omdemaand: { idealDays: 60 },
  elkkwartaal: { idealDays: 91 }, kwartaal: { idealDays: 91 }, perkwartaal: { idealDays: 91 }, ieder_kwartaal: { idealDays: 91 }, kwartaals: { idealDays: 91 }, driemaandelijks: { idealDays: 91 }, '1xperkwartaal': { idealDays: 91 },
  halfjaarlijks: { idealDays: 182 }, elkhalfjaar: { idealDays: 182 }, perhalfjaar: { idealDays: 182 }, '2xperjaar': { idealDays: 182 },
  jaarlijks: { idealDays: 365 }, elkjaar: { idealDays: 365 }, perjaar: { idealDays: 365 }, '1xperjaar': { idealDays: 365 },
  opverzoek: 'on-request', opeigenverzoek: 'on-request', alleenopverzoek: 'on-request', opaanvraag: 'on-request', beltzelf: 'on-request', neemtzelfcontactop: 'on-request', opinitiatiefmantelzorger: 'on-request',
}); // prettier-ignore

const numbers: Record<string, number> = {
  een: 1,
  één: 1,
  twee: 2,
  drie: 3,
  vier: 4,
  vijf: 5,
  zes: 6,
  acht: 8,
  tien: 10,
  twaalf: 12,
};
const units: [RegExp, number][] = [
  [/^(d|dag|dagen)$/, 1],
  [/^(w|wk|wkn|week|weken)$/, 7],
  [/^(m|mnd|maand|maanden)$/, 30],
  [/^(kwartaal|kwartalen)$/, 91],
];
/** A bare number is one of weeks, as long as it can be: nobody means half a year by 26 days. */
const MOST_BARE_WEEKS = 26;

/** A rhythm in words or a number: "6 weken", "maandelijks", "elk kwartaal", "4", "op verzoek". */
export function readRhythm(text: string): Read<RhythmWish> {
  const known = wishOf(text);
  if (known) return { value: known };
  const [, amount, unit] =
    /^(?:(?:elke|iedere|om de|per|eens per|1\s?x per|eens in de|1\s?x in de)\s+)?(\d{1,3}|\p{L}+)\s*(\p{L}*)\.?$/u.exec(
      text.toLowerCase().trim(),
    ) ?? [];
  const count = Number(amount) || numbers[amount ?? ''];
  const days = unit ? units.find(([pattern]) => pattern.test(unit))?.[1] : 7;
  if (!count || !days || (!unit && count > MOST_BARE_WEEKS)) return { value: null, remark: 'not-a-rhythm' };
  const idealDays = count * days;
  return idealDays >= intervalDays.least && idealDays <= intervalDays.most
    ? { value: { idealDays } }
    : { value: null, remark: 'not-a-rhythm' };
}
