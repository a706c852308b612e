import { Injectable } from '@nestjs/common';
import { sightClasses, type SightClass } from '@voortuin/contract/caregivers/words';
import type { InsightMonth, InsightQuery, InsightRow, InsightView } from '@voortuin/contract/insight/insight';
import type { InsightCut } from '@voortuin/contract/insight/words';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { partConditions } from '../caregivers/part.sql.ts';
import { firstContactLate, sight } from '../caregivers/sight.sql.ts';
import { MonthsBefore, monthJoins, type MonthCounts } from './insight-months.ts';

/** People of one row of the table who stand the same. */
interface Group extends MonthCounts {
  id: string | null;
  sight: SightClass;
  /** Why they left sight. */
  reason: string | null;
  /** Whether they wait for a first conversation for longer than was agreed. */
  late: boolean;
  /** Whether nobody is responsible for them. */
  unassigned: boolean;
  people: number;
  /** Of those who wait for a first conversation: the longest. */
  days: number | null;
}

/** What a row of the table is called, and how long a consultant is away. */
type Name = Pick<InsightRow, 'name' | 'absentUntilOn'>;

/** By what each cut divides people, and where the names stand; a neighbourhood is its own name. */
const cuts: Record<InsightCut, { id: string; names: string | null }> = {
  consultant: {
    id: 'l.consultant_id::text',
    names: `SELECT id::text, first_name || ' ' || last_name AS name, CASE WHEN absent_until_on >= $2::date THEN absent_until_on END AS "absentUntilOn" FROM person`,
  },
  team: { id: 'l.team_id::text', names: `SELECT id::text, name, NULL AS "absentUntilOn" FROM team` },
  neighbourhood: { id: 'l.neighbourhood', names: null },
  municipality: {
    id: 'l.municipality_id::text',
    names: `SELECT id::text, name, NULL AS "absentUntilOn" FROM municipality`,
  },
};

/** Reads who has not been contacted: every caregiver in exactly one class. */
@Injectable()
export class Insight {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** The figures for a part of the organisation, cut by consultant unless asked otherwise. */
  async of(actor: Actor, query: InsightQuery): Promise<InsightView> {
    return this.database.inside(actor, async () => {
      const on = this.clock.today().toString();
      const parameters: unknown[] = [actor.organisationId, on];
      const bind = (value: unknown): string => `$${parameters.push(value)}`;
      const by = query.by ?? 'consultant';
      const months = new MonthsBefore(on);
      const groups = await this.database.rows<Group>(
        groupsSql(cuts[by].id, months, partConditions(query, bind), bind),
        parameters,
      );
      const counts = sumOf(groups);
      const waiting = groups.filter((group) => group.sight === 'never-spoken');
      const late = total(waiting.filter((group) => group.late));
      const view: InsightView = {
        on,
        counts,
        inSight: inSight(counts),
        unassigned: total(groups.filter((group) => group.unassigned && group.sight !== 'closed')),
        newPeople: {
          waiting: total(waiting),
          late,
          longestWaitDays: waiting.reduce<number | null>((most, { days }) => Math.max(most ?? 0, days ?? 0), null),
          agreedDays: await this.agreedDays(actor),
        },
        left: leftOf(groups),
        rows: rowsOf(groups, await this.nameOf(actor, by, on)),
        neighbourhoods: await this.neighbourhoods(actor),
        months: [...months.sumOf(groups), thisMonth(on, counts, late)],
      };
      await this.audit.line(actor, { action: 'opened', object: 'insight', details: { ...query } });
      return view;
    });
  }

  private async agreedDays(actor: Actor): Promise<number> {
    const row = await this.database.row<{ days: number }>(
      'SELECT first_contact_days AS days FROM organisation WHERE id = $1',
      [actor.organisationId],
    );
    return row!.days;
  }

  private async nameOf(actor: Actor, by: InsightCut, on: string): Promise<(id: string | null) => Name> {
    const { names } = cuts[by];
    if (!names) return (id) => ({ name: id, absentUntilOn: null });
    const rows = await this.database.rows<Name & { id: string }>(
      `${names} WHERE organisation_id = $1 AND $2::date IS NOT NULL`,
      [actor.organisationId, on],
    );
    const known = new Map(rows.map(({ id, name, absentUntilOn }) => [id, { name, absentUntilOn }]));
    return (id) => known.get(id ?? '') ?? { name: null, absentUntilOn: null };
  }

  /** Each neighbourhood once: from one to the next in the index, past all who live there. */
  private async neighbourhoods(actor: Actor): Promise<string[]> {
    const next = (after: string): string =>
      `SELECT l.neighbourhood FROM caregiver_line l
       WHERE l.organisation_id = $1 AND NOT l.closed AND l.neighbourhood ${after} ORDER BY l.neighbourhood LIMIT 1`;
    const rows = await this.database.rows<{ name: string }>(
      `WITH RECURSIVE one AS (
         (${next('IS NOT NULL')}) UNION ALL SELECT (${next('> one.neighbourhood')}) FROM one WHERE one.neighbourhood IS NOT NULL
       )
       SELECT neighbourhood AS name FROM one WHERE neighbourhood IS NOT NULL`,
      [actor.organisationId],
    );
    return rows.map(({ name }) => name);
  }
}

/** Everybody once, out of one reading of the lines. */
function groupsSql(id: string, months: MonthsBefore, part: string[], bind: (value: unknown) => string): string {
  return `
    SELECT id, sight, reason, late, unassigned, count(*)::int AS people, max(days) AS days, ${months.counted}
    FROM (
      SELECT stands.*, CASE WHEN sight IN ('closed', 'paused') THEN left_reason END AS reason,
             sight = 'never-spoken' AND coalesce(overdue, false) AS late, CASE WHEN sight = 'never-spoken' THEN waits END AS days
      FROM (
        SELECT ${id} AS id, ${sight('$2')} AS sight, l.left_reason, l.consultant_id IS NULL AS unassigned, ${firstContactLate('$2')} AS overdue,
               $2::date - l.in_sight_since_on AS waits, ${months.inEachMonth(bind)}
        FROM caregiver_line l ${monthJoins} WHERE ${['l.organisation_id = $1', ...part].join(' AND ')} OFFSET 0
      ) stands
    ) e GROUP BY 1, 2, 3, 4, 5`;
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

function total(groups: readonly Group[]): number {
  return groups.reduce((sum, { people }) => sum + people, 0);
}

function sumOf(groups: readonly Group[]): Record<SightClass, number> {
  const counts = Object.fromEntries(sightClasses.map((one) => [one, 0])) as Record<SightClass, number>;
  for (const { sight, people } of groups) counts[sight] += people;
  return counts;
}

/** Who left sight and why, of each kind the commonest reason first. */
function leftOf(groups: readonly Group[]): InsightView['left'] {
  const kinds = ['closed', 'never-approach', 'on-request', 'paused'] as const;
  return kinds.flatMap((kind) =>
    [
      ...Map.groupBy(
        groups.filter((group) => group.sight === kind),
        ({ reason }) => reason,
      ),
    ]
      .map(([reason, of]) => ({ kind, reason, count: total(of) }))
      .toSorted((a, b) => b.count - a.count),
  );
}

function rowsOf(groups: readonly Group[], nameOf: (id: string | null) => Name): InsightRow[] {
  return [...Map.groupBy(groups, ({ id }) => id)]
    .map(([id, of]) => {
      const counts = sumOf(of);
      return { id, ...nameOf(id), counts, inSight: inSight(counts) };
    })
    .filter(({ inSight }) => inSight > 0)
    .toSorted((a, b) => concern(b) - concern(a) || (a.name ?? '').localeCompare(b.name ?? '', 'nl'));
}

/** What a team lead would look at first: the part that waits too long. */
function concern({ counts, inSight }: InsightRow): number {
  return inSight === 0 ? 0 : (counts['never-spoken'] + counts['too-long']) / inSight;
}
