import { Injectable } from '@nestjs/common';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import { CaregiverEvents, present } from './caregiver-events.ts';
import { CaregiverViews } from './caregiver-view.ts';
import { Followers } from './followers.ts';
import { PostcodeAreas } from './postcode-areas.ts';

/** Hands caregivers, and with them their next moments, to another consultant. */
@Injectable()
export class HandOvers {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly events: CaregiverEvents,
    private readonly areas: PostcodeAreas,
    private readonly views: CaregiverViews,
    private readonly followers: Followers,
  ) {}

  /** One caregiver, to a colleague or to nobody yet. */
  async one(actor: Actor, id: string, consultantId: string | null, note?: string | null): Promise<CaregiverView> {
    return this.database.inside(actor, async () => {
      await this.many(actor, [id], consultantId, note);
      return this.views.of(actor, id);
    });
  }

  /** Several at once: all of them, or none when one is not there. An agreed time moves along; the colleague sees it. */
  async many(actor: Actor, ids: string[], consultantId: string | null, note?: string | null): Promise<number> {
    return this.database.inside(actor, async () => {
      const wanted = [...new Set(ids)].sort();
      const teamId = consultantId && (await this.areas.teamOf(actor, consultantId));
      const locked = await this.database.rows<{ id: string; consultantId: string | null }>(
        `SELECT id, consultant_id AS "consultantId" FROM caregiver WHERE organisation_id = $1 AND id = ANY($2) ORDER BY id FOR UPDATE`,
        [actor.organisationId, wanted],
      );
      if (locked.length !== wanted.length) throw new NotFound();
      await this.database.rows(
        `UPDATE caregiver SET consultant_id = $3, team_id = coalesce($4, team_id), version = version + 1
         WHERE organisation_id = $1 AND id = ANY($2)`,
        [actor.organisationId, wanted, consultantId, teamId],
      );
      await this.database.rows(
        `UPDATE planned_contact SET consultant_id = $3 WHERE organisation_id = $1 AND caregiver_id = ANY($2) AND state = 'open'`,
        [actor.organisationId, wanted, consultantId],
      );
      await this.followers.handedOver(actor, wanted, consultantId);
      for (const { id, consultantId: from } of locked) {
        const told = { to: consultantId, from, note };
        await this.events.write(actor, id, 'handed-over', present(told), { before: { consultantId: from } });
      }
      await this.audit.line(actor, {
        action: 'changed',
        object: 'caregiver',
        ids: wanted,
        details: { handedOver: consultantId },
      });
      return locked.length;
    });
  }

  /** Everyone of a consultant who leaves becomes nobody's, in sight of the team lead; answers how many. */
  release(actor: Actor, consultantId: string): Promise<number> {
    return this.allOf(actor, consultantId, null);
  }

  /** Everyone of a consultant, to a colleague or to nobody yet; answers how many. */
  async allOf(actor: Actor, consultantId: string, to: string | null): Promise<number> {
    return this.database.inside(actor, async () => {
      const theirs = await this.database.rows<{ id: string }>(
        'SELECT id FROM caregiver WHERE organisation_id = $1 AND consultant_id = $2',
        [actor.organisationId, consultantId],
      );
      return theirs.length > 0
        ? this.many(
            actor,
            theirs.map(({ id }) => id),
            to,
          )
        : 0;
    });
  }
}
