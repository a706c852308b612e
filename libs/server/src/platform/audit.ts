import { Injectable } from '@nestjs/common';
import type { Actor } from './actor.ts';
import { Database, type Write } from './database/database.ts';

/** What a line of the audit trail is about. */
export interface Looked {
  action: 'opened' | 'listed' | 'changed' | 'added' | 'exported' | 'searched' | 'signed-in' | 'signed-out' | 'refused';
  object: string;
  ids?: string[];
  details?: Record<string, unknown>;
}

/** Who looked, as the audit trail keeps it. */
type Looker = Pick<Actor, 'organisationId' | 'personId' | 'accountId' | 'origin' | 'client'>;

/** Writes down who looked at or changed what, in the transaction in which it happens. */
@Injectable()
export class Audit {
  constructor(private readonly database: Database) {}

  /** One line; a list is one line with its ids. */
  async line(actor: Looker, what: Looked): Promise<void> {
    const { sql, values } = this.lineAs(actor, what);
    await this.database.rows(sql, values);
  }

  /** The same line, to be written together with something else. */
  lineAs(actor: Looker, what: Looked): Write {
    return {
      sql: `INSERT INTO audit_line (organisation_id, account_id, person_id, action, object, object_ids, origin, client, details)
       VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9)`,
      values: [
        actor.organisationId,
        actor.accountId,
        actor.personId,
        what.action,
        what.object,
        what.ids ?? [],
        actor.origin,
        actor.client,
        what.details ? JSON.stringify(what.details) : null,
      ],
    };
  }
}
