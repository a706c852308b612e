import pg from 'pg';
import { systemActor } from '@voortuin/server/platform/actor';
import type { Subject } from './gates.ts';

/** Somebody of the loaded organisation who leads a team, and whom she could ask about. */
export async function subjectIn(ownerUrl: string): Promise<Subject> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const { rows: people } = await client.query(
    `SELECT organisation_id AS "organisationId", id AS "personId", account_id AS "accountId", team_id AS "teamId", roles
     FROM person WHERE 'team-lead' = ANY (roles) ORDER BY id LIMIT 1`,
  );
  const { rows: wheres } = await client.query(
    `SELECT municipality_id AS "municipalityId", neighbourhood FROM caregiver WHERE NOT secret_address ORDER BY id LIMIT 1`,
  );
  const { rows: places } = await client.query(
    `SELECT sort_name AS name, id FROM (SELECT sort_name, id, ntile(100) OVER (ORDER BY sort_name, id) AS part FROM caregiver) c
     WHERE part IN (50, 99) ORDER BY sort_name, id`,
  );
  await client.end();
  const [middle, end] = [places[0], places.at(-1)].map(({ name, id }) =>
    Buffer.from(JSON.stringify([name, id])).toString('base64url'),
  );
  const actor = { ...systemActor(people[0].organisationId, 'bench'), ...people[0] };
  return { actor, deep: { middle: middle!, end: end! }, caregiverId: places[0].id, ...wheres[0] };
}
