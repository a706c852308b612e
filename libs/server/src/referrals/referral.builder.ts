import type { AddPartnerPerson } from '@voortuin/contract/partners/partners';
import type { AddReferral, ConsentGiven } from '@voortuin/contract/referrals/referrals';
import type { Actor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import type { TestDatabase } from '../platform/testing/test-database.ts';
import type { TestServices } from '../platform/testing/test-services.ts';
import { ReferralDrafts } from './drafts.ts';

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
    `INSERT INTO partner (organisation_id, id, name, sort_name, search_text, does, checked_on)
     VALUES ($1, $2, $3, lower($3), lower($3), 'Maatjes en dagopvang', current_date)`,
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

/** A referral as one writes it: to a partner, with her name and phone on the task of the municipality. */
export function aReferralDraft(
  caregiverId: string,
  partnerId: string | null,
  own: Partial<AddReferral> = {},
): AddReferral {
  return {
    id: newId(),
    caregiverId,
    need: 'respite',
    question: 'Ik wil één middag in de week voor mezelf.',
    forWhom: 'herself',
    urgency: 'this-month',
    callee: 'herself',
    expects: true,
    partnerId,
    shares: [
      { field: 'name', ground: 'public-task' },
      { field: 'phone', ground: 'public-task' },
    ],
    copyWish: 'none',
    ...own,
  };
}

/** Her consent, as she gave it by phone. */
export function aConsent(saidOn: string, own: Partial<ConsentGiven> = {}): ConsentGiven {
  return {
    id: newId(),
    saidBy: 'Anneke van den Berg',
    saidOn,
    way: 'by-phone',
    forWhat: 'Naam en telefoon aan de partner',
    ...own,
  };
}

/** Writes a referral and sends it, through the services; answers its id. */
export async function aSentReferral(
  services: TestServices,
  actor: Actor,
  caregiverId: string,
  partnerId: string,
  own: Partial<AddReferral> = {},
): Promise<string> {
  const { view } = await services.get(ReferralDrafts).add(actor, aReferralDraft(caregiverId, partnerId, own));
  await services.get(ReferralDrafts).send(actor, view.id, { version: view.version, evenIfKnown: true });
  return view.id;
}
