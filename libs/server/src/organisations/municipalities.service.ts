import { Injectable } from '@nestjs/common';
import type { MunicipalityDraft, MunicipalityView } from '@voortuin/contract/organisations/organisations';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, NotFound } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';

/** The municipalities an organisation serves, each with its own floor. */
@Injectable()
export class Municipalities {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** All of them, by name. */
  async list(actor: Actor): Promise<MunicipalityView[]> {
    return this.database.inside(actor, () =>
      this.database.rows('SELECT id, name, code, floor FROM municipality WHERE organisation_id = $1 ORDER BY name', [
        actor.organisationId,
      ]),
    );
  }

  /** Adds one. */
  async add(actor: Actor, draft: MunicipalityDraft): Promise<MunicipalityView> {
    const id = newId();
    return this.save(
      actor,
      draft,
      'added',
      id,
      `INSERT INTO municipality (organisation_id, id, name, code, floor) VALUES ($1, $2, $3, $4, $5)`,
    );
  }

  /** Changes one; another floor counts for everybody in it from then on. */
  async change(actor: Actor, id: string, draft: MunicipalityDraft): Promise<MunicipalityView> {
    return this.save(
      actor,
      draft,
      'changed',
      id,
      `UPDATE municipality SET name = $3, code = $4, floor = $5 WHERE organisation_id = $1 AND id = $2`,
    );
  }

  private async save(
    actor: Actor,
    draft: MunicipalityDraft,
    action: 'added' | 'changed',
    id: string,
    sql: string,
  ): Promise<MunicipalityView> {
    const { name, code = null, floor } = draft;
    return this.database.inside(actor, async () => {
      const other = await this.database.row(
        'SELECT 1 FROM municipality WHERE organisation_id = $1 AND name = $2 AND id <> $3',
        [actor.organisationId, name, id],
      );
      if (other) throw new BadField('name', 'already-here');
      const [saved] = await this.database.rows(`${sql} RETURNING id`, [actor.organisationId, id, name, code, floor]);
      if (!saved) throw new NotFound();
      await this.audit.line(actor, { action, object: 'municipality', ids: [id] });
      return { id, name, code, floor };
    });
  }
}
