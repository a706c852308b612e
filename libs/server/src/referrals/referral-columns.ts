import type { ReferralLine } from '@voortuin/contract/referrals/referrals';
import { fullName } from '@voortuin/domain/caregivers/names';

/** A referral of a list as the database shows it. */
export type ReferralLineRow = Omit<ReferralLine, 'caregiver'> & {
  firstName: string | null;
  prefix: string | null;
  lastName: string;
  /** With the microseconds that keyset pagination needs. */
  createdAtExactly: string;
};

/** The tables `lineColumns` reads; a draft need not have a partner. */
export const lineTables = `referral r
  JOIN caregiver c ON c.organisation_id = r.organisation_id AND c.id = r.caregiver_id
  JOIN person k ON k.organisation_id = r.organisation_id AND k.id = r.consultant_id
  LEFT JOIN partner p ON p.organisation_id = r.organisation_id AND p.id = r.partner_id`;

/** The columns of a line of referrals. */
export const lineColumns = `r.id, r.caregiver_id AS "caregiverId", c.first_name AS "firstName", c.prefix, c.last_name AS "lastName", p.name AS partner, r.need,
  r.question, r.urgency, r.state, r.turn, r.because, r.ending, r.consultant_id AS "consultantId", k.first_name || ' ' || k.last_name AS consultant,
  r.created_at AS "createdAt", r.created_at::text AS "createdAtExactly", r.sent_at AS "sentAt", r.answer_by_at AS "answerByAt",
  r.waits_until_on AS "waitsUntilOn", r.planned_on AS "plannedOn", r.tries`;

type Shown<T> = Omit<T, 'firstName' | 'prefix' | 'lastName' | 'createdAtExactly'> & { caregiver: string };

/** A row as the screen shows it: her name in one, and nothing that only the database needs. */
export function lineOf<T extends ReferralLineRow>({
  firstName,
  prefix,
  lastName,
  createdAtExactly: _,
  ...line
}: T): Shown<T> {
  return { ...line, caregiver: fullName({ firstName, prefix, lastName }) };
}
