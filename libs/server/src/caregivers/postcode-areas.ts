import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { BadField } from '../platform/errors.ts';
import type { Caregiver } from './caregiver.entity.ts';

interface Area {
  neighbourhood: string | null;
  municipalityId: string | null;
  teamId: string | null;
  consultantId: string | null;
}

/** Fills in from the postcode what nobody wrote: neighbourhood, municipality, and who is responsible. */
@Injectable()
export class PostcodeAreas {
  constructor(private readonly database: Database) {}

  /** The fields with the gaps filled; the team is that of the consultant, or else of the area. */
  async fill(actor: Actor, fields: Partial<Caregiver>): Promise<Partial<Caregiver>> {
    const area = fields.postcode ? await this.areaOf(actor, fields.postcode.slice(0, 4)) : null;
    const consultantId = fields.consultantId ?? area?.consultantId ?? null;
    return {
      ...fields,
      neighbourhood: fields.neighbourhood ?? area?.neighbourhood ?? null,
      municipalityId: fields.municipalityId ?? area?.municipalityId ?? (await this.onlyMunicipality(actor)),
      consultantId,
      teamId: (consultantId && (await this.teamOf(actor, consultantId))) ?? area?.teamId ?? null,
    };
  }

  /** The team of a consultant; refuses who is not, or no longer, a consultant here. Until the commit she cannot leave. */
  async teamOf(actor: Actor, consultantId: string): Promise<string | null> {
    const person = await this.database.row<{ teamId: string | null }>(
      `SELECT team_id AS "teamId" FROM person WHERE organisation_id = $1 AND id = $2 AND left_at IS NULL AND 'consultant' = ANY(roles) FOR SHARE`,
      [actor.organisationId, consultantId],
    );
    if (!person) throw new BadField('consultantId', 'not-a-consultant');
    return person.teamId;
  }

  private areaOf(actor: Actor, digits: string): Promise<Area | null> {
    return this.database.row(
      `SELECT a.neighbourhood, a.municipality_id AS "municipalityId", a.team_id AS "teamId", k.id AS "consultantId"
       FROM postcode_area a
       LEFT JOIN person k ON k.organisation_id = a.organisation_id AND k.id = a.consultant_id AND k.left_at IS NULL AND 'consultant' = ANY(k.roles)
       WHERE a.organisation_id = $1 AND a.digits = $2`,
      [actor.organisationId, digits],
    );
  }

  /** An organisation that serves one municipality need not say which. */
  private async onlyMunicipality(actor: Actor): Promise<string | null> {
    const served = await this.database.rows<{ id: string }>(
      `SELECT id FROM municipality WHERE organisation_id = $1 LIMIT 2`,
      [actor.organisationId],
    );
    return served.length === 1 ? served[0]!.id : null;
  }
}
