import { Injectable } from '@nestjs/common';
import type { TeamDraft, TeamView } from '@voortuin/contract/organisations/organisations';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, NotFound } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';

/** The teams of an organisation. */
@Injectable()
export class Teams {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** All of them, by name, with how many people and caregivers each has. */
  async list(actor: Actor): Promise<TeamView[]> {
    return this.database.inside(actor, () =>
      this.database.rows<TeamView>(
        `SELECT t.id, t.name,
           (SELECT count(*) FROM person p WHERE p.organisation_id = t.organisation_id AND p.team_id = t.id AND p.left_at IS NULL)::int AS people,
           coalesce(c.caregivers, 0) AS caregivers
         FROM team t
         LEFT JOIN (SELECT team_id, count(*)::int AS caregivers FROM caregiver WHERE organisation_id = $1 AND closed_at IS NULL GROUP BY team_id) c
           ON c.team_id = t.id
         WHERE t.organisation_id = $1 ORDER BY t.name`,
        [actor.organisationId],
      ),
    );
  }

  /** Adds one. */
  async add(actor: Actor, draft: TeamDraft): Promise<TeamView> {
    return this.save(
      actor,
      draft,
      'added',
      newId(),
      'INSERT INTO team (organisation_id, id, name) VALUES ($1, $2, $3)',
    );
  }

  /** Gives one another name. */
  async change(actor: Actor, id: string, draft: TeamDraft): Promise<TeamView> {
    return this.save(actor, draft, 'changed', id, 'UPDATE team SET name = $3 WHERE organisation_id = $1 AND id = $2');
  }

  private async save(
    actor: Actor,
    { name }: TeamDraft,
    action: 'added' | 'changed',
    id: string,
    sql: string,
  ): Promise<TeamView> {
    return this.database.inside(actor, async () => {
      const other = await this.database.row(
        'SELECT 1 FROM team WHERE organisation_id = $1 AND name = $2 AND id <> $3',
        [actor.organisationId, name, id],
      );
      if (other) throw new BadField('name', 'already-here');
      const [saved] = await this.database.rows(`${sql} RETURNING id`, [actor.organisationId, id, name]);
      if (!saved) throw new NotFound();
      await this.audit.line(actor, { action, object: 'team', ids: [id] });
      return (await this.list(actor)).find((team) => team.id === id)!;
    });
  }
}
