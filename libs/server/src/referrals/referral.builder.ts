import type { AddPartnerPerson } from '@voortuin/contract/partners/partners';
import type { Actor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import type { TestDatabase } from '../platform/testing/test-database.ts';

/** A partner with somebody to send a referral to, and who asks on its behalf. */
export interface BuiltPartner {
  id: string;
  name: string;
  personId: string;
  /** Whoever works there, signed in to the partner's inbox. */
  actor: Actor & { personId: string; partnerId: string };
}

/** Puts a partner with one person in the test database. */
export async function aPartner(
  test: TestDatabase,
  organisationId: string,
  own: { name?: string; responseDays?: number; person?: Partial<AddPartnerPerson> } = {},
): Promise<BuiltPartner> {
  const id = newId();
  const personId = newId();
  const name = own.name ?? `De Regenboog ${id.slice(-6)}`;
  const { firstName = 'Joke', lastName = 'Smit', email = `${personId}@partner.test` } = own.person ?? {};
  const { phone = '+31612345678', secondEmail = null } = own.person ?? {};
  await test.owner.query(
    `INSERT INTO partner (organisation_id, id, name, does, checked_on) VALUES ($1, $2, $3, 'Maatjes en dagopvang', current_date)`,
    [organisationId, id, name],
  );
  await test.owner.query(
    `INSERT INTO person (organisation_id, id, email, first_name, last_name, roles, partner_id, phone, second_email)
     VALUES ($1, $2, $3, $4, $5, '{partner}', $6, $7, $8)`,
    [organisationId, personId, email, firstName, lastName, id, phone, secondEmail],
  );
  if (own.responseDays)
    await test.owner.query(`INSERT INTO agreement VALUES ($1, $2, 'Antwoorden', $3, current_date + 365)`, [
      organisationId,
      id,
      own.responseDays,
    ]);
  const actor = {
    organisationId,
    personId,
    accountId: null,
    name: `${firstName} ${lastName}`,
    roles: ['partner' as const],
    teamId: null,
    partnerId: id,
    permissions: new Set(['referrals:answer' as const]),
    origin: '192.0.2.9',
    client: 'spec',
  };
  return { id, name, personId, actor };
}
