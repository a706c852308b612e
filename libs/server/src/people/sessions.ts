import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { Role } from '@voortuin/contract/people/words';
import type { SessionState } from '@voortuin/contract/people/session';
import { Database } from '../platform/database/database.ts';

/** A session as it is found by its token. The person is absent until an organisation is chosen. */
export interface Session {
  token: string;
  accountId: string;
  email: string;
  /** Whether the account has a second factor. */
  secondFactor: boolean;
  secondFactorAt: string | null;
  byDemo: boolean;
  person: {
    id: string;
    firstName: string;
    lastName: string;
    roles: Role[];
    teamId: string | null;
    partnerId: string | null;
  } | null;
  organisation: { id: string; name: string; hedge: string | null; requiresSecondFactor: boolean } | null;
}

/** An organisation that an account may work in. */
export interface Membership {
  organisationId: string;
  organisation: string;
  personId: string;
}

const idle = '12 hours';
const longest = '7 days';

/** Sessions live in Postgres, as the hash of a token that only the browser has. */
@Injectable()
export class Sessions {
  constructor(private readonly database: Database) {}

  /** Begins a session and answers its token. Whoever belongs to one organisation is in it at once. */
  async begin(
    accountId: string,
    client: string | null,
    membership: Membership | null,
    byDemo = false,
  ): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.rows(
      `INSERT INTO session (token_hash, account_id, organisation_id, person_id, client, by_demo, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, now() + $7::interval)`,
      [
        tokenHash(token),
        accountId,
        membership?.organisationId ?? null,
        membership?.personId ?? null,
        client,
        byDemo,
        idle,
      ],
    );
    await this.database.rows('DELETE FROM session WHERE account_id = $1 AND expires_at < now()', [accountId]);
    return token;
  }

  /** The session of a token, or null when there is none or it has ended. */
  async find(token: string): Promise<Session | null> {
    const [row] = await this.database.alone<Row>('SELECT * FROM session_of($1, $2, $3)', [
      tokenHash(token),
      idle,
      longest,
    ]);
    return row ? sessionOf(token, row) : null;
  }

  /** Which of these sessions still hold, by the hash of their token; to look does not make them last longer. */
  async holding(hashes: readonly string[]): Promise<Set<string>> {
    const rows = await this.database.alone<{ hash: string }>(
      `SELECT encode(token_hash, 'hex') AS hash FROM session
       WHERE token_hash = ANY (SELECT decode(h, 'hex') FROM unnest($1::text[]) h) AND expires_at > now()`,
      [hashes],
    );
    return new Set(rows.map(({ hash }) => hash));
  }

  /** The organisations of an account. */
  async memberships(accountId: string): Promise<Membership[]> {
    return this.database.alone<Membership>(
      `SELECT organisation_id AS "organisationId", organisation, person_id AS "personId" FROM memberships_of($1)`,
      [accountId],
    );
  }

  /** Takes a session a step further under a new token, so that a token from before the step is worth nothing. */
  async advance(session: Session, step: { membership?: Membership; secondFactor?: boolean }): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.rows(
      `UPDATE session SET token_hash = $2, organisation_id = coalesce($3, organisation_id), person_id = coalesce($4, person_id),
         second_factor_at = CASE WHEN $5 THEN now() ELSE second_factor_at END
       WHERE token_hash = $1`,
      [
        tokenHash(session.token),
        tokenHash(token),
        step.membership?.organisationId ?? null,
        step.membership?.personId ?? null,
        step.secondFactor ?? false,
      ],
    );
    return token;
  }

  /** Ends one session. */
  async end(token: string): Promise<void> {
    await this.database.alone('DELETE FROM session WHERE token_hash = $1', [tokenHash(token)]);
  }

  /** Ends every session of an account, but the one that is kept, in the transaction that is going on. */
  async endAll(accountId: string, kept: string | null = null): Promise<void> {
    await this.database.rows('DELETE FROM session WHERE account_id = $1 AND token_hash IS DISTINCT FROM $2', [
      accountId,
      kept && tokenHash(kept),
    ]);
  }

  /** Ends the sessions of a person in one organisation, in the transaction that is going on. */
  async endOf(organisationId: string, personId: string): Promise<void> {
    await this.database.rows('DELETE FROM session WHERE organisation_id = $1 AND person_id = $2', [
      organisationId,
      personId,
    ]);
  }
}

/** How far a session has come. */
export function stateOf(session: Session): SessionState {
  if (session.byDemo) return session.person ? 'signed-in' : 'choose-organisation';
  if (session.secondFactor && !session.secondFactorAt) return 'second-factor';
  if (!session.organisation) return 'choose-organisation';
  return session.organisation.requiresSecondFactor && !session.secondFactor ? 'second-factor-set-up' : 'signed-in';
}

/** A session as whoever has no business with its token may know it. */
export const hashOf = (token: string): string => tokenHash(token).toString('hex');

function tokenHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

interface Row {
  account_id: string;
  email: string;
  second_factor: boolean;
  second_factor_at: string | null;
  by_demo: boolean;
  organisation_id: string | null;
  organisation: string;
  hedge: string | null;
  requires_second_factor: boolean;
  person_id: string | null;
  first_name: string;
  last_name: string;
  roles: Role[];
  team_id: string | null;
  partner_id: string | null;
}

function sessionOf(token: string, row: Row): Session {
  return {
    token,
    accountId: row.account_id,
    email: row.email,
    secondFactor: row.second_factor,
    secondFactorAt: row.second_factor_at,
    byDemo: row.by_demo,
    person: row.person_id
      ? {
          id: row.person_id,
          firstName: row.first_name,
          lastName: row.last_name,
          roles: row.roles,
          teamId: row.team_id,
          partnerId: row.partner_id,
        }
      : null,
    organisation: row.organisation_id
      ? {
          id: row.organisation_id,
          name: row.organisation,
          hedge: row.hedge,
          requiresSecondFactor: row.requires_second_factor,
        }
      : null,
  };
}
