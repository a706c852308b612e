import { Injectable } from '@nestjs/common';
import { fullName } from '@voortuin/domain/caregivers/names';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';

/** A caregiver who has a number. */
export interface Caller {
  id: string;
  name: string;
  consultantId: string | null;
  teamId: string | null;
  closed: boolean;
}

/** Recognises caregivers by the number that calls or texts. */
@Injectable()
export class Callers {
  constructor(private readonly database: Database) {}

  /** Who has a number, as her first or her second: those in sight, or when there are none those who were. */
  async at(actor: Pick<Actor, 'organisationId'>, number: string): Promise<Caller[]> {
    return (await this.atEach(actor, [number])).get(number) ?? [];
  }

  /** The same of many numbers, in one statement. */
  async atEach(actor: Pick<Actor, 'organisationId'>, numbers: readonly string[]): Promise<Map<string, Caller[]>> {
    const rows = await this.database.rows<
      Omit<Caller, 'name'> & { number: string; firstName: string | null; prefix: string | null; lastName: string }
    >(
      `SELECT n.number, c.id, c.first_name AS "firstName", c.prefix, c.last_name AS "lastName", c.consultant_id AS "consultantId", c.team_id AS "teamId",
         c.closed_at IS NOT NULL AS closed
       FROM unnest($2::text[]) n(number) JOIN caregiver c ON c.organisation_id = $1 AND (c.phone = n.number OR c.second_phone = n.number)
       ORDER BY c.sort_name, c.id`,
      [actor.organisationId, [...new Set(numbers)]],
    );
    const all = new Map<string, Caller[]>();
    for (const { number, firstName, prefix, lastName, ...one } of rows)
      all.set(number, [...(all.get(number) ?? []), { ...one, name: fullName({ firstName, prefix, lastName }) }]);
    for (const [number, callers] of all) {
      const inSight = callers.filter(({ closed }) => !closed);
      all.set(number, inSight.length > 0 ? inSight : callers);
    }
    return all;
  }
}
