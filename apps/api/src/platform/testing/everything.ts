import { aMunicipality, anOrganisation, aTeam } from '@voortuin/server/organisations/organisation.builder';
import { newId } from '@voortuin/server/platform/ids';
import type { TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { aRhythm } from '@voortuin/server/rhythms/rhythm.builder';
import { aCaregiverDraft, aVisit } from './drafts.ts';
import { requests } from './requests.ts';
import { everyRole, type TestApi } from './test-api.ts';

/** Everything of an organisation that an address or a request can name; the key is the words of the address before it. */
export type Rows = Record<string, string>;

/** An organisation with a row of every kind, whose texts hold `word`, and the session of who may do everything there. */
export async function anOrganisationWithEverything(
  test: TestDatabase,
  api: TestApi,
  word: string,
): Promise<[Rows, string]> {
  const { id } = await anOrganisation(test, { name: `Steunpunt ${word} ${newId()}` });
  const me = await api.signedIn(id, { roles: everyRole, lastName: word });
  const colleague = await api.signedIn(id, { lastName: word });
  const caregiver = aCaregiverDraft({ lastName: word, consultantId: me.id });
  const rows: Rows = {
    organisation: id,
    rhythms: (await aRhythm(test, id, { name: word })).id,
    teams: (await aTeam(test, id, word)).id,
    municipalities: (await aMunicipality(test, id, { name: word })).id,
    people: colleague.id,
    caregivers: caregiver.id,
    'contact-moments': newId(),
    signals: newId(),
    tasks: newId(),
    imports: newId(),
    'parked-reminders': newId(),
    'parked-reminders/mail': newId(),
    partners: newId(),
    // A partner of their own, as one that was ended has nobody any more.
    'partners/offers': newId(),
    'partners/people': newId(),
    'partners/keys': newId(),
    offerId: newId(),
    keyId: newId(),
    webhookId: newId(),
    deliveryId: newId(),
    fileId: newId(),
    consentId: newId(),
    careSituationId: newId(),
    referrals: newId(),
    announcements: newId(),
    calls: newId(),
    'text-templates': newId(),
    'parked-texts/again': newId(),
    'parked-texts/drop': newId(),
    texts: newId(),
    'texts/again': newId(),
    'texts/drop': newId(),
    personId: newId(),
  };
  const { signals, tasks } = rows;
  const { body } = await api.call('POST', 'caregivers', { token: me.token, body: caregiver });
  if (body.id !== caregiver.id) throw new Error('no caregiver was added');
  const named = { caregiverId: caregiver.id, personId: colleague.id };
  const add = async (path: string, content: object): Promise<void> => {
    const { status, text } = await api.call('POST', path, { token: me.token, body: content });
    if (status !== 201) throw new Error(`${path}: ${status} ${text}`);
  };
  const visit = aVisit(caregiver.id, {
    id: rows['contact-moments'],
    note: word,
    signal: { id: signals!, kind: 'safety', what: word },
    task: { id: tasks!, what: word, dueOn: '2030-01-01' },
  });
  await add('contact-moments', visit);
  for (const row of ['partners', 'partners/offers', 'partners/people', 'partners/keys'])
    await add('partners', { ...requests['POST /partners']!(named), id: rows[row], name: `${word} ${row}` });
  const offer = requests['POST /partners/{id}/offers']!(named);
  await add(`partners/${rows['partners/offers']}/offers`, { ...offer, id: rows['offerId'], name: word });
  const person = requests['POST /partners/{id}/people']!(named);
  await add(`partners/${rows['partners/people']}/people`, { ...person, id: rows['personId'], lastName: word });
  rows['partners/webhooks'] = rows['partners/webhook-deliveries'] = rows['partners/keys']!;
  const key = requests['POST /partners/{id}/keys']!(named);
  await add(`partners/${rows['partners/keys']}/keys`, { ...key, id: rows['keyId'], name: word });
  const webhook = requests['POST /partners/{id}/webhooks']!(named);
  await add(`partners/${rows['partners/keys']}/webhooks`, {
    ...webhook,
    id: rows['webhookId'],
    url: `https://${word}.example`,
  });
  const told = [id, newId(), caregiver.id, me.id, newId(), rows['deliveryId'], rows['webhookId']];
  await test.owner.query(
    `WITH r AS (INSERT INTO referral (organisation_id, id, caregiver_id, consultant_id, need, question, for_whom, urgency, callee, expects, because)
       VALUES ($1, $2, $3, $4, 'respite', 'Rust', 'herself', 'this-month', 'herself', true, 'draft')),
     e AS (INSERT INTO referral_event (organisation_id, id, referral_id, caregiver_id, version, kind, door) VALUES ($1, $5, $2, $3, 1, 'made', 'app'))
     INSERT INTO webhook_delivery (organisation_id, id, webhook_id, event_id, event, referral_id, happened_at, state, look_at, cause)
       VALUES ($1, $6, $7, $5, 'referral.sent', $2, now(), 'dead', NULL, 'http-500')`,
    told,
  );
  await test.owner.query(
    `WITH r AS (INSERT INTO care_recipient (organisation_id, id, name) VALUES ($1, $2, $5))
     INSERT INTO care_situation (organisation_id, id, caregiver_id, recipient_id) VALUES ($1, $4, $3, $2)`,
    [id, newId(), caregiver.id, rows['careSituationId'], word],
  );
  await test.owner.query(
    `INSERT INTO consent (organisation_id, id, caregiver_id, purpose, for_what, said_by, said_on, way, recorded_by)
     VALUES ($1, $2, $3, 'referral', $5, 'zij', current_date, 'by-phone', $4)`,
    [id, rows['consentId'], caregiver.id, me.id, word],
  );
  await add('referrals', { ...requests['POST /referrals']!(named), id: rows['referrals'], question: word });
  await test.owner.query(
    `INSERT INTO announcement (organisation_id, id, partner_id, announced_by, details, consent, door)
     VALUES ($1, $2, $3, $4, jsonb_build_object('lastName', $4::text), 'knows-and-may-call', 'inbox')`,
    [id, rows['announcements'], rows['partners/keys'], word],
  );
  await test.owner.query(
    `INSERT INTO referral_file (organisation_id, id, referral_id, name, kind, content) VALUES ($1, $2, $3, $4, 'txt', 'x')`,
    [id, rows['fileId'], rows['referrals'], `${word}.txt`],
  );
  await test.owner.query(
    `INSERT INTO call (organisation_id, id, direction, caregiver_id, person_id, number, line_number, ours, heard, phase, result, made_at, over_at, settled, paid_on)
     VALUES ($1, $2, 'out', $3, $4, '+31612345678', '+31164000000', '[]', '{}', 'over', 'answered', now(), now(), true, current_date)`,
    [id, rows['calls'], caregiver.id, me.id],
  );
  await test.owner.query(
    `INSERT INTO import (organisation_id, id, person_id, file_name, encoding, delimiter, columns) VALUES ($1, $2, $3, $4, 'utf-8', ';', '[]')`,
    [id, rows['imports'], me.id, word],
  );
  await test.owner.query(
    `INSERT INTO reminder (organisation_id, id, kind, about_id, caregiver_id, due_on, due_at, person_id, state, cause)
     VALUES ($1, $2, 'contact', gen_random_uuid(), $3, current_date, now(), $4, 'parked', 'never-finished')`,
    [id, rows['parked-reminders'], caregiver.id, me.id],
  );
  await test.owner.query(
    `INSERT INTO outgoing_mail (organisation_id, id, kind, to_address, subject, text, send_from_at, state, cause)
     VALUES ($1, $2, 'referral', 'balie@partner.test', $3, $3, now(), 'unknown', 'stopped-while-sending')`,
    [id, rows['parked-reminders/mail'], word],
  );
  for (const row of ['parked-texts/again', 'parked-texts/drop'])
    await test.owner.query(
      `INSERT INTO outgoing_text (organisation_id, id, request_id, caregiver_id, kind, text, person_id, send_from_at, state, cause)
       VALUES ($1, $2, $2, $3, 'by-hand', $5, $4, now(), 'parked', 'carrier-21614')`,
      [id, rows[row], caregiver.id, me.id, word],
    );
  await test.owner.query(
    `INSERT INTO text_template (organisation_id, id, kind, name, text) VALUES ($1, $2, 'by-hand', $3, $3)`,
    [id, rows['text-templates'], word],
  );
  await test.owner.query(
    `INSERT INTO incoming_text (organisation_id, id, sid, from_number, text, kind) VALUES ($1, $2, uuidv7()::text, '+31600000000', $3, 'answer')`,
    [id, rows['texts'], word],
  );
  for (const row of ['texts/again', 'texts/drop'])
    await test.owner.query(
      `INSERT INTO outgoing_text (organisation_id, id, request_id, caregiver_id, kind, text, send_from_at, state, cause)
       VALUES ($1, $2, $2, $3, 'by-hand', $4, now(), 'parked', 'carrier-21614')`,
      [id, rows[row], caregiver.id, word],
    );
  return [rows, me.token];
}
