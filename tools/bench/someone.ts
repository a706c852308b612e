import { createHash, randomBytes } from 'node:crypto';
import pg from 'pg';

/** Somebody who works in the loaded organisation, signed in. */
export interface SomeoneSignedIn {
  organisationId: string;
  personId: string;
  accountId: string;
  token: string;
}

/** Signs in a consultant who is a team lead too. */
export async function someoneIn(ownerUrl: string): Promise<SomeoneSignedIn> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const token = randomBytes(32).toString('base64url');
  const { rows } = await client.query(
    `INSERT INTO session (token_hash, account_id, organisation_id, person_id, expires_at)
     SELECT $1, account_id, organisation_id, id, now() + interval '12 hours' FROM person WHERE 'team-lead' = ANY (roles) ORDER BY id LIMIT 1
     RETURNING organisation_id AS "organisationId", person_id AS "personId", account_id AS "accountId"`,
    [createHash('sha256').update(token).digest()],
  );
  await client.end();
  return { ...rows[0], token };
}
