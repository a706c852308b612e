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
    return (await this.fillMany(actor, [fields]))[0]!;
  }

  /** The fields of many with the gaps filled, in as many statements as for one. */
  async fillMany(actor: Actor, many: Partial<Caregiver>[]): Promise<Partial<Caregiver>[]> {
    const areas = await this.areasOf(actor, many);
    const only = await this.onlyMunicipality(actor);
    const filled = many.map((fields) => {
      const area = areas.get(fields.postcode?.slice(0, 4) ?? '');
      return {
        ...fields,
        neighbourhood: fields.neighbourhood ?? area?.neighbourhood ?? null,
        municipalityId: fields.municipalityId ?? area?.municipalityId ?? only,
        consultantId: fields.consultantId ?? area?.consultantId ?? null,
        teamId: area?.teamId ?? null,
      };
    });
    const teams = await this.teamsOf(actor, filled);
    return filled.map((fields) => ({
      ...fields,
      teamId: (fields.consultantId && teams.get(fields.consultantId)) ?? fields.teamId,
    }));
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

  private async areasOf(actor: Actor, many: Partial<Caregiver>[]): Promise<Map<string, Area>> {
    const digits = new Set(many.flatMap(({ postcode }) => (postcode ? [postcode.slice(0, 4)] : [])));
    if (digits.size === 0) return new Map();
    const areas = await this.database.rows<Area & { digits: string }>(
      `SELECT a.digits, a.neighbourhood, a.municipality_id AS "municipalityId", a.team_id AS "teamId", k.id AS "consultantId"
       FROM postcode_area a
       LEFT JOIN person k ON k.organisation_id = a.organisation_id AND k.id = a.consultant_id AND k.left_at IS NULL AND 'consultant' = ANY(k.roles)
       WHERE a.organisation_id = $1 AND a.digits = ANY($2)`,
      [actor.organisationId, [...digits]],
    );
    return new Map(areas.map((area) => [area.digits, area]));
  }

  private async teamsOf(actor: Actor, many: Partial<Caregiver>[]): Promise<Map<string, string | null>> {
    const wanted = [...new Set(many.flatMap(({ consultantId }) => consultantId ?? []))];
    if (wanted.length === 0) return new Map();
    const people = await this.database.rows<{ id: string; teamId: string | null }>(
      `SELECT id, team_id AS "teamId" FROM person
       WHERE organisation_id = $1 AND id = ANY($2) AND left_at IS NULL AND 'consultant' = ANY(roles)`,
      [actor.organisationId, wanted],
    );
    if (people.length < wanted.length) throw new BadField('consultantId', 'not-a-consultant');
    return new Map(people.map(({ id, teamId }) => [id, teamId]));
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
