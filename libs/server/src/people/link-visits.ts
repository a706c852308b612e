import { Injectable } from '@nestjs/common';
import { createHash, randomBytes, randomInt } from 'node:crypto';
import { codeMinutes } from '@voortuin/domain/people/code-words';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { Tries } from './tries.ts';

/** How far a browser has come at a link. */
export type VisitState = { state: 'none' } | { state: 'asked'; codeTo: string } | { state: 'open' };

/** What became of a code: right, wrong with so many guesses left, or of no use any more. */
export type CodeGiven = { is: 'right' } | { is: 'wrong'; left: number } | { is: 'over' };

/** The tables that keep visits; they have the same columns. */
export type VisitTable = 'answer_visit' | 'own_page_visit';

/** The link that a browser is at, and for whom it was made. */
export interface VisitedLink {
  actor: Pick<Actor, 'organisationId' | 'origin'>;
  tokenHash: Buffer;
}

/** Guesses that one code bears. */
const mostWrong = 5;
/** How long a browser may read and answer after the right code. */
export const visitHours = 8;

/**
 * The visits of browsers at links: a code is asked for, and works once, for ten minutes, in the browser that asked.
 * Only asking and giving a code change anything; looking never does.
 */
@Injectable()
export class LinkVisits {
  constructor(
    private readonly database: Database,
    private readonly tries: Tries,
  ) {}

  /** How far the browser with this visit has come. */
  async state(table: VisitTable, { actor, tokenHash }: VisitedLink, visit: string | null): Promise<VisitState> {
    if (!visit) return { state: 'none' };
    const row = await this.database.inside(actor, () =>
      this.database.row<{ open: boolean; codeTo: string }>(
        `SELECT opened_at IS NOT NULL AS open, code_to AS "codeTo" FROM ${table}
         WHERE organisation_id = $1 AND visit_hash = $2 AND token_hash = $3 AND ends_at > clock_timestamp()`,
        [actor.organisationId, hashOf(visit), tokenHash],
      ),
    );
    if (!row) return { state: 'none' };
    return row.open ? { state: 'open' } : { state: 'asked', codeTo: row.codeTo };
  }

  /** Counts that a code is asked for, or refuses when it was too often: from one address, or at one link. */
  async count({ actor, tokenHash }: VisitedLink): Promise<void> {
    const whose = tokenHash.toString('base64');
    await this.tries.count('answer-code-address', actor.origin ?? '');
    await this.tries.count('answer-codes-of-day', whose);
    await this.tries.count('answer-code', whose);
  }

  /** Begins a visit that a code opens; both are told here and kept nowhere. Runs in the transaction of whoever calls. */
  async begin(
    table: VisitTable,
    { actor, tokenHash }: VisitedLink,
    codeTo: string,
  ): Promise<{ visit: string; code: string }> {
    const visit = randomBytes(32).toString('base64url');
    const code = String(randomInt(1_000_000)).padStart(6, '0');
    await this.database.rows(
      `DELETE FROM ${table} WHERE organisation_id = $1 AND token_hash = $2 AND ends_at <= clock_timestamp()`,
      [actor.organisationId, tokenHash],
    );
    await this.database.rows(
      `INSERT INTO ${table} (organisation_id, visit_hash, token_hash, code_hash, code_to, code_until_at, ends_at)
       SELECT $1, $2, $3, $4, $5, e.at, e.at FROM (SELECT clock_timestamp() + $6 * interval '1 minute' AS at) e`,
      [actor.organisationId, hashOf(visit), tokenHash, codeHash(visit, code), codeTo, codeMinutes],
    );
    return { visit, code };
  }

  /** Opens the visit when the code is right. A code works once, for ten minutes, and bears five wrong guesses. */
  async give(
    table: VisitTable,
    { actor, tokenHash }: VisitedLink,
    visit: string | null,
    code: string,
  ): Promise<CodeGiven> {
    if (!visit) return { is: 'over' };
    const given = await this.database.inside(actor, () =>
      this.database.row<{ open: boolean; left: number }>(
        `UPDATE ${table} SET
           opened_at = CASE WHEN code_hash = $4 THEN clock_timestamp() END,
           code_hash = CASE WHEN code_hash = $4 THEN NULL ELSE code_hash END,
           wrong_codes = wrong_codes + CASE WHEN code_hash = $4 THEN 0 ELSE 1 END,
           ends_at = CASE WHEN code_hash = $4 THEN clock_timestamp() + $6 * interval '1 hour' ELSE ends_at END
         WHERE organisation_id = $1 AND visit_hash = $2 AND token_hash = $3 AND opened_at IS NULL AND code_hash IS NOT NULL
           AND code_until_at > clock_timestamp() AND wrong_codes < $5
         RETURNING opened_at IS NOT NULL AS open, $5 - wrong_codes AS left`,
        [actor.organisationId, hashOf(visit), tokenHash, codeHash(visit, code), mostWrong, visitHours],
      ),
    );
    if (!given) return { is: 'over' };
    if (given.open) return { is: 'right' };
    return given.left > 0 ? { is: 'wrong', left: given.left } : { is: 'over' };
  }

  /** Forgets a visit whose code could not be sent. */
  async drop(table: VisitTable, { actor }: VisitedLink, visit: string): Promise<void> {
    await this.database.inside(actor, () =>
      this.database.rows(`DELETE FROM ${table} WHERE organisation_id = $1 AND visit_hash = $2`, [
        actor.organisationId,
        hashOf(visit),
      ]),
    );
  }
}

const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

/** With the visit in it, which is not kept here, six digits cannot be found back from what is. */
const codeHash = (visit: string, code: string): Buffer => hashOf(`${visit} ${code}`);
