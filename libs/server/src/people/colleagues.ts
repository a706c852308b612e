import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { BadField } from '../platform/errors.ts';

/** Checks that somebody named in a request works here. */
@Injectable()
export class Colleagues {
  constructor(private readonly database: Database) {}

  /** Refuses an id that is not of a colleague who is still here; the field is named. Until the commit she cannot leave. */
  async demand(actor: Actor, personId: string, field: string): Promise<void> {
    const found = await this.database.row(
      `SELECT 1 FROM person WHERE organisation_id = $1 AND id = $2 AND left_at IS NULL AND partner_id IS NULL FOR SHARE`,
      [actor.organisationId, personId],
    );
    if (!found) throw new BadField(field, 'not-a-colleague');
  }
}
