import { Injectable } from '@nestjs/common';
import { sightClasses, type SightClass } from '@voortuin/contract/caregivers/words';
import type { InsightMonth, InsightQuery, InsightRow, InsightView } from '@voortuin/contract/insight/insight';
import type { InsightCut } from '@voortuin/contract/insight/words';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { partConditions, visibleNeighbourhood } from '../caregivers/part.sql.ts';
import { firstContactLate, leftReason, sight, sightTables } from '../caregivers/sight.sql.ts';
import { InsightMonths } from './insight-months.ts';

interface Group {
  id: string | null;
  name: string | null;
  absentUntilOn: string | null;
  sight: SightClass;
  people: number;
}

/** By what each cut divides people: a key, its name, and how long a consultant is away. */
const cuts: Record<InsightCut, { id: string; name: string; absent: string }> = {
  consultant: { id: 'c.consultant_id::text', name: `k.first_name || ' ' || k.last_name`, absent: 'k.absent_until_on' },
  team: { id: 'c.team_id::text', name: 't.name', absent: 'NULL::date' },
  neighbourhood: { id: visibleNeighbourhood, name: visibleNeighbourhood, absent: 'NULL::date' },
  municipality: { id: 'c.municipality_id::text', name: 'm.name', absent: 'NULL::date' },
};

/** Reads who has not been contacted: every caregiver in exactly one class. */
@Injectable()
export class Insight {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly months: InsightMonths,
  ) {}

  /** The figures for a part of the organisation, cut by consultant unless asked otherwise. */
  async of(actor: Actor, query: InsightQuery): Promise<InsightView> {
    return this.database.inside(actor, async () => {
      const on = this.clock.today().toString();
      const parameters: unknown[] = [actor.organisationId, on];
      const conditions = partConditions(query, (value) => `$${parameters.push(value)}`);
      const where = ['c.organisation_id = $1', ...conditions].join(' AND ');
      const groups = await this.groups(cuts[query.by ?? 'consultant'], where, parameters);
      const counts = sumOf(groups);
      const newPeople = await this.newPeople(where, parameters);
      const view: InsightView = {
        on,
        counts,
        inSight: inSight(counts),
        unassigned: await this.unassigned(where, parameters),
        newPeople,
        left: await this.left(where, parameters),
        rows: rowsOf(groups),
        neighbourhoods: await this.neighbourhoods(actor),
        months: [...(await this.months.before(where, parameters)), thisMonth(on, counts, newPeople.late)],
      };
      await this.audit.line(actor, { action: 'opened', object: 'insight', details: { ...query } });
      return view;
    });
  }

  private groups(
    cut: { id: string; name: string; absent: string },
    where: string,
    parameters: unknown[],
  ): Promise<Group[]> {
    return this.database.rows<Group>(
      `SELECT id, max(name) AS name, max(absent) AS "absentUntilOn", sight, count(*)::int AS people
       FROM (
         SELECT ${cut.id} AS id, ${cut.name} AS name, CASE WHEN ${cut.absent} >= $2::date THEN ${cut.absent} END AS absent, ${sight('$2')} AS sight
         FROM ${sightTables} LEFT JOIN team t ON t.organisation_id = c.organisation_id AND t.id = c.team_id
         WHERE ${where}
       ) e GROUP BY id, sight`,
      parameters,
    );
  }

  private async unassigned(where: string, parameters: unknown[]): Promise<number> {
    const row = await this.database.row<{ people: number }>(
      `SELECT count(*)::int AS people FROM caregiver c WHERE ${where} AND c.closed_at IS NULL AND c.consultant_id IS NULL AND $2::date IS NOT NULL`,
      parameters,
    );
    return row?.people ?? 0;
  }

  private async newPeople(where: string, parameters: unknown[]): Promise<InsightView['newPeople']> {
    const row = await this.database.row<InsightView['newPeople']>(
      `SELECT count(*)::int AS waiting, count(*) FILTER (WHERE late)::int AS late, max(days) AS "longestWaitDays",
              (SELECT first_contact_days FROM organisation WHERE id = $1) AS "agreedDays"
       FROM (
         SELECT ${sight('$2')} AS sight, ${firstContactLate('$2')} AS late, $2::date - c.in_sight_since_on AS days FROM ${sightTables} WHERE ${where}
       ) e WHERE sight = 'never-spoken'`,
      parameters,
    );
    return row!;
  }

  private async neighbourhoods(actor: Actor): Promise<string[]> {
    const rows = await this.database.rows<{ name: string }>(
      `SELECT DISTINCT c.neighbourhood AS name FROM caregiver c
       WHERE c.organisation_id = $1 AND c.closed_at IS NULL AND NOT c.secret_address AND c.neighbourhood IS NOT NULL ORDER BY 1`,
      [actor.organisationId],
    );
    return rows.map(({ name }) => name);
  }

  private left(where: string, parameters: unknown[]): Promise<InsightView['left']> {
    return this.database.rows(
      `SELECT sight AS kind, reason, count(*)::int AS count
       FROM (SELECT ${sight('$2')} AS sight, ${leftReason('$2')} AS reason FROM ${sightTables} WHERE ${where}) e
       WHERE sight IN ('paused', 'closed', 'on-request', 'never-approach') GROUP BY 1, 2 ORDER BY 1, 3 DESC`,
      parameters,
    );
  }
}

/** Everyone who is not closed. */
function inSight(counts: Record<SightClass, number>): number {
  return sightClasses.reduce((sum, one) => sum + (one === 'closed' ? 0 : counts[one]), 0);
}

/** Today in the picture of the year: of whom may be approached now, who does not wait too long. */
function thisMonth(on: string, counts: Record<SightClass, number>, newAndLate: number): InsightMonth {
  const expecting =
    counts['never-spoken'] + counts['too-long'] + counts['below-floor'] + counts.due + counts['on-time'];
  return { month: on.slice(0, 7), inSight: expecting, onTime: expecting - counts['too-long'] - newAndLate };
}

function sumOf(groups: readonly Group[]): Record<SightClass, number> {
  const counts = Object.fromEntries(sightClasses.map((one) => [one, 0])) as Record<SightClass, number>;
  for (const { sight, people } of groups) counts[sight] += people;
  return counts;
}

function rowsOf(groups: readonly Group[]): InsightRow[] {
  return [...Map.groupBy(groups, ({ id }) => id)]
    .map(([id, of]) => {
      const counts = sumOf(of);
      return {
        id,
        name: of[0]?.name ?? null,
        absentUntilOn: of[0]?.absentUntilOn ?? null,
        counts,
        inSight: inSight(counts),
      };
    })
    .filter(({ inSight }) => inSight > 0)
    .toSorted((a, b) => concern(b) - concern(a) || (a.name ?? '').localeCompare(b.name ?? '', 'nl'));
}

/** What a team lead would look at first: the part that waits too long. */
function concern({ counts, inSight }: InsightRow): number {
  return inSight === 0 ? 0 : (counts['never-spoken'] + counts['too-long']) / inSight;
}
