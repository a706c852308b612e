import { Injectable } from '@nestjs/common';
import type { PostcodeAreaDraft, PostcodeAreaView, PostcodeGap } from '@voortuin/contract/people/postcode-areas';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { BadField } from '../platform/errors.ts';
import { Colleagues } from './colleagues.ts';

/** Who looks after which postcode: caregivers who come in go to her. */
@Injectable()
export class AreaPlan {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly colleagues: Colleagues,
  ) {}

  /** Every postcode that is shared out, in order. */
  async list(actor: Actor): Promise<PostcodeAreaView[]> {
    return this.read(actor, '');
  }

  /** The postcodes of caregivers that are not shared out, those of most people first. */
  async gaps(actor: Actor): Promise<PostcodeGap[]> {
    return this.database.inside(actor, () =>
      this.database.rows<PostcodeGap>(
        `SELECT left(c.postcode, 4) AS digits, count(*)::int AS caregivers FROM caregiver c
         WHERE c.organisation_id = $1 AND c.closed_at IS NULL AND c.postcode IS NOT NULL
           AND NOT EXISTS (SELECT 1 FROM postcode_area a WHERE a.organisation_id = $1 AND a.digits = left(c.postcode, 4))
         GROUP BY 1 ORDER BY 2 DESC, 1`,
        [actor.organisationId],
      ),
    );
  }

  /** Shares out one postcode; it holds for caregivers who come in from now on. */
  async write(actor: Actor, digits: string, draft: PostcodeAreaDraft): Promise<PostcodeAreaView> {
    if (draft.digits !== digits) throw new BadField('digits', 'other-than-the-address');
    const { neighbourhood = null, municipalityId = null, teamId = null, consultantId = null } = draft;
    return this.database.inside(actor, async () => {
      if (consultantId) await this.colleagues.demand(actor, consultantId, 'consultantId');
      if (teamId) await this.demand(actor, 'team', teamId, 'teamId', 'not-a-team');
      if (municipalityId)
        await this.demand(actor, 'municipality', municipalityId, 'municipalityId', 'not-a-municipality');
      await this.database.rows(
        `INSERT INTO postcode_area (organisation_id, digits, neighbourhood, municipality_id, team_id, consultant_id) VALUES ($1, $2, $3, $4, $5, $6)
         ON CONFLICT (organisation_id, digits) DO UPDATE SET neighbourhood = $3, municipality_id = $4, team_id = $5, consultant_id = $6`,
        [actor.organisationId, digits, neighbourhood, municipalityId, teamId, consultantId],
      );
      await this.audit.line(actor, { action: 'changed', object: 'postcode-area', details: { digits } });
      return (await this.read(actor, 'AND a.digits = $2', digits))[0]!;
    });
  }

  private async read(actor: Actor, which: string, ...parameters: string[]): Promise<PostcodeAreaView[]> {
    return this.database.inside(actor, () =>
      this.database.rows<PostcodeAreaView>(
        `SELECT a.digits, a.neighbourhood, a.municipality_id AS "municipalityId", a.team_id AS "teamId", a.consultant_id AS "consultantId",
           p.first_name || ' ' || p.last_name AS consultant
         FROM postcode_area a LEFT JOIN person p ON p.organisation_id = a.organisation_id AND p.id = a.consultant_id
         WHERE a.organisation_id = $1 ${which} ORDER BY a.digits`,
        [actor.organisationId, ...parameters],
      ),
    );
  }

  private async demand(
    actor: Actor,
    table: 'team' | 'municipality',
    id: string,
    field: string,
    rule: string,
  ): Promise<void> {
    const found = await this.database.row(`SELECT 1 FROM ${table} WHERE organisation_id = $1 AND id = $2`, [
      actor.organisationId,
      id,
    ]);
    if (!found) throw new BadField(field, rule);
  }
}
