import type { LineZone } from '@voortuin/contract/phone-lines/words';

/** The phone line of an organisation, as texts and calls need it. */
export interface PhoneLine {
  organisationId: string;
  /** E.164 */
  number: string;
  openOn: number[];
  /** `HH:MM`, all four */
  opensAt: string;
  closesAt: string;
  quietFrom: string;
  quietUntil: string;
  timeZone: LineZone;
  closedWords: string | null;
  keeperId: string | null;
  dayLimitCents: number;
  textCents: number;
  minuteCents: number;
}

/** What an account needs of a line, with what texts and minutes cost. */
export interface PricedAccount extends Pick<
  PhoneLine,
  'organisationId' | 'timeZone' | 'dayLimitCents' | 'textCents' | 'minuteCents'
> {
  /** Null where there is no line: then the usual limit and prices hold. */
  number: string | null;
}

/** The columns of a line `l`, by the names they have here. */
export const lineColumns = `
  l.organisation_id AS "organisationId", l.number, l.open_on AS "openOn", to_char(l.opens_at, 'HH24:MI') AS "opensAt",
  to_char(l.closes_at, 'HH24:MI') AS "closesAt", to_char(l.quiet_from, 'HH24:MI') AS "quietFrom",
  to_char(l.quiet_until, 'HH24:MI') AS "quietUntil", l.time_zone AS "timeZone", l.closed_words AS "closedWords",
  l.keeper_id AS "keeperId", l.day_limit_cents AS "dayLimitCents", l.text_cents::float8 AS "textCents",
  l.minute_cents::float8 AS "minuteCents"`;
