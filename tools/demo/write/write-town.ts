import { usualTemplates } from '@voortuin/domain/messages/usual-templates';
import { History } from '@voortuin/server/contact-moments/history';
import { OpenWork } from '@voortuin/server/caregivers/open-work';
import { hashPassword } from '@voortuin/server/people/passwords';
import type { Actor } from '@voortuin/server/platform/actor';
import { newId } from '@voortuin/server/platform/ids';
import type { Database } from '@voortuin/server/platform/database/database';
import { usualLine } from '@voortuin/contract/phone-lines/words';
import type pg from 'pg';
import type { CaregiverFile } from '../history/file.ts';
import { instantAt } from '../history/calendar.ts';
import type { Organisation } from '../people/organisation.ts';
import type { DemoTexts } from '../messages/make-texts.ts';
import type { DemoPartners } from '../partners/make-partners.ts';
import type { DemoReferrals } from '../referrals/make-referrals.ts';
import { insert, type Row } from './insert.ts';
import { writeReferrals } from './write-referrals.ts';

/** An organisation with the history of everybody in its sight. */
export interface Town {
  organisation: Organisation;
  files: readonly CaregiverFile[];
  partners: DemoPartners;
  referrals: DemoReferrals;
  texts: DemoTexts;
}

/** Writes the accounts of everybody who works somewhere in the demo, all with the one password. */
export async function writeAccounts(client: pg.ClientBase, towns: readonly Town[], password: string): Promise<void> {
  const accounts = new Map(
    towns.flatMap(({ organisation, partners }) =>
      [...organisation.colleagues, ...partners.people].flatMap(({ accountId, email }) =>
        accountId ? [[accountId, email] as const] : [],
      ),
    ),
  );
  const rows = await Promise.all(
    [...accounts].map(async ([id, email]) => ({ id, email, passwordHash: await hashPassword(password) })),
  );
  await insert(client, 'account', rows);
}

/** Writes an organisation and all its history behind its own wall, and sees to it that what must hold holds. */
export async function writeTown(
  client: pg.ClientBase,
  { organisation, files, partners, referrals, texts }: Town,
  report: (part: number) => void,
): Promise<void> {
  const organisationId = organisation.id;
  await client.query(`SELECT set_config('app.organisation', $1, true)`, [organisationId]);
  await writeOrganisation(client, organisation);
  const inside = (rows: readonly object[]): Row[] => rows.map((row) => ({ organisationId, ...row }));
  await insert(client, 'partner', inside(partners.partners));
  await insert(client, 'offer', inside(partners.offers));
  await insert(client, 'agreement', inside(partners.agreements));
  await insert(client, 'person', inside(partners.people.map((one) => ({ ...one, roles: ['partner'] }))));
  await insert(
    client,
    'caregiver',
    inside(files.map(({ row, comesInOn }) => ({ ...row, createdAt: instantAt(comesInOn, 9 * 60) }))),
  );
  await insert(client, 'care_recipient', inside(files.map(({ careId, care }) => ({ id: careId, name: care.name }))));
  await insert(client, 'care_situation', inside(files.map(situationOf)));
  await insert(client, 'care_state', inside(files.map(({ row }) => ({ caregiverId: row.id }))));
  report(0.2);
  await insert(client, 'planned_contact', inside(files.flatMap(({ planned }) => planned)));
  await insert(client, 'contact_moment', inside(files.flatMap(({ moments }) => moments)));
  report(0.5);
  await insert(client, 'signal', inside(files.flatMap(({ signals }) => signals)));
  await writeReferrals(client, referrals, inside);
  await insert(
    client,
    'task',
    inside(files.flatMap(({ tasks }) => tasks.map((task) => ({ referralId: null, ...task })))),
  );
  await insert(client, 'outgoing_text', inside(texts.outgoing));
  await insert(client, 'incoming_text', inside(texts.incoming));
  // They were told when they came in, and not at this moment: else the proof would call them days late.
  await client.query(`UPDATE reminder SET sent_at = due_at WHERE organisation_id = $1 AND kind = 'text'`, [
    organisationId,
  ]);
  await insert(client, 'number_wish', inside(texts.wishes));
  await insert(client, 'caregiver_event', inside(files.flatMap(({ events }) => events)));
  // Without these figures Postgres would look the promise up along the wrong index.
  await client.query('ANALYZE caregiver, planned_contact, contact_moment, care_state');
  await count(client, organisationId, files);
  report(0.8);
  // The promise is judged here, while this organisation can be seen, and not at commit.
  await client.query('SET CONSTRAINTS ALL IMMEDIATE');
  await client.query('SET CONSTRAINTS ALL DEFERRED');
  report(1);
}

async function writeOrganisation(client: pg.ClientBase, organisation: Organisation): Promise<void> {
  const { id: organisationId, plan, createdAt } = organisation;
  const inside = (rows: readonly object[]): Row[] => rows.map((row) => ({ organisationId, ...row }));
  await insert(client, 'organisation', [
    { id: organisationId, name: plan.name, firstContactDays: plan.firstContactDays, demo: true, createdAt },
  ]);
  await insert(client, 'municipality', inside(organisation.municipalities));
  await insert(client, 'team', inside(organisation.teams));
  await insert(
    client,
    'rhythm',
    inside(
      organisation.rhythms.map(({ id, name, idealDays, longestDays, channels, usual }) => ({
        id,
        name,
        idealDays,
        longestDays,
        channels,
        usual,
      })),
    ),
  );
  await insert(client, 'text_template', inside(usualTemplates.map((template) => ({ id: newId(), ...template }))));
  await insert(client, 'person', inside(organisation.colleagues.map((one, place) => ({
    id: one.id, accountId: one.accountId, email: one.email, firstName: one.firstName, lastName: one.lastName, roles: one.roles, phone: one.phone ?? null, teamId: one.teamId,
    worksOn: one.worksOn, dayCapacity: one.dayCapacity, absentUntilOn: one.absentUntilOn,
    createdAt: new Date(Date.parse(createdAt) + place * 1000).toISOString(),
  })))); // prettier-ignore
  await insert(client, 'phone_line', [
    { organisationId, number: plan.line, keeperId: organisation.lead.id, closedWords: null, ...usualLine },
  ]);
  await insert(client, 'postcode_area', inside(plan.neighbourhoods.map((one) => ({
    digits: one.digits, neighbourhood: one.name, municipalityId: organisation.municipalityOf(one).id,
    consultantId: organisation.consultantAt(one.digits)?.id ?? null,
    teamId: organisation.consultantAt(one.digits)?.teamId ?? organisation.teams.at(-1)!.id,
  })))); // prettier-ignore
}

function situationOf({ row, careId, care, careSinceOn, careEndedOn }: CaregiverFile): Row {
  const { relation, condition, hours, together } = care;
  return {
    id: careId, caregiverId: row.id, recipientId: careId, relation, condition, hoursPerWeek: hours, livesTogether: together, sinceOn: careSinceOn,
    endedOn: careEndedOn, place: 0,
  }; // prettier-ignore
}

/** Conversations and care states by the rule of the server itself, so that there is only one. */
async function count(client: pg.ClientBase, organisationId: string, files: readonly CaregiverFile[]): Promise<void> {
  const rows = async (sql: string, parameters: unknown[] = []): Promise<unknown[]> =>
    (await client.query(sql, parameters)).rows;
  const database = { rows } as unknown as Database;
  const actor = { organisationId } as Actor;
  const history = new History(database);
  const openWork = new OpenWork(database);
  for (let at = 0; at < files.length; at += 40)
    await history.refresh(
      actor,
      files.slice(at, at + 40).map(({ row }) => row.id),
    );
  for (const { row, signals, tasks } of files) {
    if (signals.some(({ handledAt }) => !handledAt)) await openWork.signals(actor, row.id);
    if (tasks.some(({ doneAt }) => !doneAt)) await openWork.tasks(actor, row.id);
  }
}
