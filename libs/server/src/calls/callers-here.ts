import { Injectable } from '@nestjs/common';
import { usualLine } from '@voortuin/contract/phone-lines/words';
import type { CallIn, LineHours, Ringable } from '@voortuin/domain/calls/whom-to-ring';
import { dutchDaysOff } from '@voortuin/domain/caregivers/days-off';
import { fullName, type NameParts } from '@voortuin/domain/caregivers/names';
import { zone } from '@voortuin/domain/platform/days';
import { Database } from '../platform/database/database.ts';
import { Callers, type Caller } from '../caregivers/callers.ts';
import type { PhoneLine } from '../phone-lines/phone-line.ts';

/** A colleague with the phone that would be rung. */
export type RingablePhone = Ringable & { number: string | null };

interface InOrganisation {
  organisationId: string;
}

/** More people than this never have one number; a switchboard may. */
const mostCallers = 5;

/** Recognises whoever calls, and knows who could answer. */
@Injectable()
export class CallersHere {
  constructor(
    private readonly database: Database,
    private readonly callers: Callers,
  ) {}

  /** Whose number it is. */
  async byNumber(where: InOrganisation, number: string): Promise<Caller[]> {
    return (await this.callers.at(where, number)).slice(0, mostCallers);
  }

  /** The same people by their ids. */
  async byIds({ organisationId }: InOrganisation, ids: readonly string[]): Promise<Caller[]> {
    const rows = await this.database.rows<NameParts & Omit<Caller, 'name'>>(
      `SELECT c.id, c.first_name AS "firstName", c.prefix, c.last_name AS "lastName", c.consultant_id AS "consultantId",
         c.team_id AS "teamId", c.closed_at IS NOT NULL AS closed
       FROM caregiver c WHERE c.organisation_id = $1 AND c.id = ANY ($2) ORDER BY c.sort_name, c.id`,
      [organisationId, ids],
    );
    return rows.map(({ firstName, prefix, lastName, ...row }) => ({
      ...row,
      name: fullName({ firstName, prefix, lastName }),
    }));
  }

  /** A call of these people at an instant, as deciding about it asks. */
  async asCallIn(
    organisationId: string,
    callers: readonly Caller[],
    line: PhoneLine | null,
    at: Temporal.Instant,
  ): Promise<Omit<CallIn, 'colleagues'> & { colleagues: RingablePhone[] }> {
    const colleagues = await this.colleagues(organisationId);
    const consultantIds = callers.map(({ consultantId }) => consultantId).filter((id) => id !== null);
    const teams = [
      ...callers.map(({ teamId }) => teamId),
      ...colleagues.filter(({ id }) => consultantIds.includes(id)).map(({ teamId }) => teamId),
    ];
    return {
      at,
      hours: hoursOf(line),
      keeperId: line?.keeperId ?? null,
      consultantIds,
      teamIds: teams.filter((id) => id !== null),
      colleagues,
    };
  }

  private async colleagues(organisationId: string): Promise<RingablePhone[]> {
    const rows = await this.database.rows<Omit<RingablePhone, 'phone'>>(
      `SELECT id, team_id AS "teamId", roles, works_on AS "worksOn", absent_until_on::text AS "absentUntilOn", phone AS number
       FROM person WHERE organisation_id = $1 AND left_at IS NULL AND partner_id IS NULL ORDER BY first_name, last_name, id`,
      [organisationId],
    );
    return rows.map((row) => ({ ...row, phone: row.number !== null }));
  }
}

/** The hours of a line. Dutch public holidays are those of the Netherlands alone. */
export function hoursOf(line: PhoneLine | null): LineHours {
  const { openOn, opensAt, closesAt, timeZone } = line ?? usualLine;
  return { openOn, opensAt, closesAt, timeZone, daysOff: timeZone === zone ? dutchDaysOff(false) : () => false };
}
