import pg from 'pg';
import { mostAtOnce } from '@voortuin/contract/messages/words';
import { permissionsOf } from '@voortuin/domain/people/permissions';
import { systemActor } from '@voortuin/server/platform/actor';
import type { Subject } from './gate.ts';

/** Somebody of the loaded organisation who leads a team, and whom and what she could ask about. */
export async function subjectIn(ownerUrl: string): Promise<Subject> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const rows = async <T>(sql: string, parameters: unknown[] = []): Promise<T[]> =>
    (await client.query(sql, parameters)).rows;
  try {
    const [person] = await rows<{ organisationId: string; personId: string; roles: ['consultant', 'team-lead'] }>(
      `SELECT organisation_id AS "organisationId", id AS "personId", account_id AS "accountId", team_id AS "teamId", roles
       FROM person WHERE 'team-lead' = ANY (roles) ORDER BY id LIMIT 1`,
    );
    const [where] = await rows<Pick<Subject, 'municipalityId' | 'neighbourhood'>>(
      `SELECT municipality_id AS "municipalityId", neighbourhood FROM caregiver WHERE NOT secret_address ORDER BY id LIMIT 1`,
    );
    const places = await rows<{ name: string; id: string }>(
      `SELECT sort_name AS name, id FROM (SELECT sort_name, id, ntile(100) OVER (ORDER BY sort_name, id) AS part FROM caregiver) c
       WHERE part IN (50, 99) ORDER BY sort_name, id`,
    );
    const [busiest] = await rows<{ caregiverId: string; phone: string }>(
      `SELECT t.caregiver_id AS "caregiverId", c.phone FROM outgoing_text t JOIN caregiver c ON c.organisation_id = t.organisation_id AND c.id = t.caregiver_id
       GROUP BY t.caregiver_id, c.phone ORDER BY count(*) DESC LIMIT 1`,
    );
    const hers = await rows<{ at: string; id: string }>(
      'SELECT made_at::text AS at, id FROM outgoing_text WHERE caregiver_id = $1 ORDER BY made_at DESC, id DESC',
      [busiest!.caregiverId],
    );
    const [came] = await rows<{ at: string; id: string }>(
      `SELECT received_at::text AS at, id FROM incoming_text ORDER BY received_at DESC, id DESC OFFSET (SELECT count(*) / 2 FROM incoming_text) LIMIT 1`,
    );
    const many = await rows<Subject['many'][number]>(
      'SELECT id, phone FROM caregiver WHERE phone IS NOT NULL ORDER BY phone LIMIT $1',
      [mostAtOnce],
    );
    const [middle, end] = [places[0]!, places.at(-1)!].map(({ name, id }) => place(name, id));
    const placeOfHers = (part: number): string => {
      const { at, id } = hers[Math.floor(hers.length * part)]!;
      return place(at, id);
    };
    return {
      actor: { ...systemActor(person!.organisationId, 'bench'), ...person!, permissions: permissionsOf(person!.roles) },
      deep: { middle: middle!, end: end! },
      caregiverId: places[0]!.id,
      busiest: { ...busiest!, deep: { middle: placeOfHers(0.5), end: placeOfHers(0.9) } },
      deepIn: place(came!.at, came!.id),
      many,
      ...where!,
    };
  } finally {
    await client.end();
  }
}

/** A place in a list, as the list itself tells it. */
function place(...keys: string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}
