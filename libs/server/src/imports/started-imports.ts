import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import type { StartedImport } from './import-row.ts';

/** Locks a list while its rows come in. */
@Injectable()
export class StartedImports {
  constructor(private readonly database: Database) {}

  /** A list, locked until the end of the transaction; what was said at its start is empty before that. */
  async lock(actor: Pick<Actor, 'organisationId'>, id: string): Promise<StartedImport> {
    const list = await this.database.row<StartedImport>(
      `SELECT i.id, i.organisation_id AS "organisationId", i.state, i.origin, i.ground, i.agreed_channels AS "agreedChannels",
              i.agreed_how AS "agreedHow", i.started_by_id AS "startedById", p.first_name || ' ' || p.last_name AS "startedBy",
              (i.started_at AT TIME ZONE 'Europe/Amsterdam')::date AS "startedOn"
       FROM import i LEFT JOIN person p ON p.organisation_id = i.organisation_id AND p.id = i.started_by_id
       WHERE i.organisation_id = $1 AND i.id = $2 FOR UPDATE OF i`,
      [actor.organisationId, id],
    );
    if (!list) throw new NotFound();
    return list;
  }

  /** Lets one list of an organisation at a time compare and add, so that the same person in two lists is noticed. */
  async oneAtATime(actor: Pick<Actor, 'organisationId'>): Promise<void> {
    await this.database.rows(`SELECT pg_advisory_xact_lock(hashtextextended('import ' || $1, 0))`, [
      actor.organisationId,
    ]);
  }
}
