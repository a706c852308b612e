import { usualLine, type LineZone } from '@voortuin/contract/phone-lines/words';
import type { TestDatabase } from '../platform/testing/test-database.ts';

/** What may differ from the usual phone line. */
export interface PhoneLineBuild {
  number?: string;
  quietFrom?: string;
  quietUntil?: string;
  /** A spec may go further than the screens do. */
  timeZone?: LineZone | (string & {});
  keeperId?: string | null;
  dayLimitCents?: number;
  textCents?: number;
}

let lines = 0;

/** Gives an organisation a phone line that has no quiet hours, as only those of a demo may, so that a spec can be run at any hour; answers its number. */
export async function aPhoneLine(
  test: TestDatabase,
  organisationId: string,
  own: PhoneLineBuild = {},
): Promise<string> {
  const number = own.number ?? `+3185${String(1_000_000 + lines++)}`;
  await test.owner.query('UPDATE organisation SET demo = true WHERE id = $1', [organisationId]);
  await test.owner.query(
    `INSERT INTO phone_line (organisation_id, number, open_on, opens_at, closes_at, quiet_from, quiet_until, time_zone, keeper_id,
       day_limit_cents, text_cents, minute_cents, held_from) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, now() - interval '1 day')`,
    [
      organisationId, number, usualLine.openOn, usualLine.opensAt, usualLine.closesAt, own.quietFrom ?? '03:00', own.quietUntil ?? '03:00',
      own.timeZone ?? usualLine.timeZone, own.keeperId ?? null, own.dayLimitCents ?? usualLine.dayLimitCents, own.textCents ?? usualLine.textCents,
      usualLine.minuteCents,
    ],
  ); // prettier-ignore
  return number;
}
