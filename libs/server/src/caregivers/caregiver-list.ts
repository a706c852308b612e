import { Injectable } from '@nestjs/common';
import type { CaregiverLine, CaregiverQuery } from '@voortuin/contract/caregivers/caregivers';
import type { Gap } from '@voortuin/contract/caregivers/words';
import type { Page } from '@voortuin/contract/platform/page';
import { fullName } from '@voortuin/domain/caregivers/names';
import { plain } from '@voortuin/domain/platform/plain';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { pageOf, readAfter, usualPage } from '../platform/keyset.ts';
import { partConditions, visibleNeighbourhood } from './part.sql.ts';
import { firstContactLate, leftReason, sight, sightTables } from './sight.sql.ts';

type Row = Omit<CaregiverLine, 'name'> & {
  firstName: string | null;
  prefix: string | null;
  lastName: string;
  sortName: string;
};

/** What shows whether somebody is without something. */
const whereabouts: Record<Gap, string> = {
  team: 'c.team_id',
  neighbourhood: visibleNeighbourhood,
  municipality: 'c.municipality_id',
};

/** How many people a search looks through the page for. */
const MOST_FOUND = 500;

/** Finds and lists caregivers. */
@Injectable()
export class CaregiverList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** A page of the caregivers that fit the query, by name. */
  async list(actor: Actor, query: CaregiverQuery): Promise<Page<CaregiverLine>> {
    return this.database.inside(actor, async () => {
      const size = query.size ?? usualPage;
      const parameters: unknown[] = [actor.organisationId, this.clock.today().toString()];
      const bind = (value: unknown): string => `$${parameters.push(value)}`;
      const conditions = this.conditions(query, bind);
      const after = readAfter(query.after, 2);
      if (after) conditions.push(`(c.sort_name, c.id) > (${bind(after[0])}, ${bind(after[1])}::uuid)`);
      const rows = await this.database.rows<Row>(
        `SELECT c.id, c.first_name AS "firstName", c.prefix, c.last_name AS "lastName", c.sort_name AS "sortName",
                ${visibleNeighbourhood} AS neighbourhood,
                c.consultant_id AS "consultantId", k.first_name || ' ' || k.last_name AS consultant, ${sight('$2')} AS sight,
                s.last_spoken_at AS "lastSpokenAt", s.last_how_it_goes AS "lastHowItGoes", p.planned_on AS "plannedOn", p.channel,
                c.in_sight_since_on AS "inSightSinceOn", p.latest_on AS "latestOn"
         FROM ${sightTables}
         WHERE c.organisation_id = $1 ${conditions.map((condition) => `AND ${condition}`).join(' ')}
         ORDER BY c.sort_name, c.id LIMIT ${bind(size + 1)}`,
        parameters,
      );
      const page = pageOf(rows, size, (row) => [row.sortName, row.id], lineOf);
      await this.audit.line(actor, {
        action: query.search ? 'searched' : 'listed',
        object: 'caregiver',
        ids: page.items.map(({ id }) => id),
      });
      return page;
    });
  }

  private conditions(query: CaregiverQuery, bind: (value: unknown) => string): string[] {
    const conditions: string[] = [];
    const words = plain(query.search ?? '')
      .split(' ')
      .filter(Boolean);
    if (words.length > 0) conditions.push(`c.id IN (SELECT search_caregivers($1, ${bind(words)}, ${MOST_FOUND}))`);
    conditions.push(...partConditions(query, bind));
    if (query.unassigned) conditions.push('c.consultant_id IS NULL');
    if (query.without) conditions.push(`${whereabouts[query.without]} IS NULL`);
    if (query.leftReason) conditions.push(`${leftReason('$2')} = ${bind(query.leftReason)}`);
    if (query.firstContactLate) conditions.push(firstContactLate('$2'));
    if (query.sight === 'not-spoken') conditions.push(`${sight('$2')} IN ('never-spoken', 'too-long')`);
    else if (query.sight) conditions.push(`${sight('$2')} = ${bind(query.sight)}`);
    else if (words.length === 0 || query.unassigned) conditions.push('c.closed_at IS NULL');
    return conditions;
  }
}

function lineOf({ firstName, prefix, lastName, sortName: _, ...line }: Row): CaregiverLine {
  return { ...line, name: fullName({ firstName, prefix, lastName }) };
}
