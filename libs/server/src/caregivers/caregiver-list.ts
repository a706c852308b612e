import { Injectable } from '@nestjs/common';
import type { CaregiverLine, CaregiverQuery } from '@voortuin/contract/caregivers/caregivers';
import { sightClasses, type Gap, type SightClass } from '@voortuin/contract/caregivers/words';
import type { Page } from '@voortuin/contract/platform/page';
import { fullName } from '@voortuin/domain/caregivers/names';
import { plain } from '@voortuin/domain/platform/plain';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { pageOf, readAfter, usualPage } from '../platform/keyset.ts';
import { partConditions } from './part.sql.ts';
import { firstContactLate, sight, standingIn } from './sight.sql.ts';

type Row = Omit<CaregiverLine, 'name'> & {
  firstName: string | null;
  prefix: string | null;
  lastName: string;
  sortName: string;
};

/** What shows whether somebody is without something. */
const whereabouts: Record<Gap, string> = {
  team: 'l.team_id',
  neighbourhood: 'l.neighbourhood',
  municipality: 'l.municipality_id',
};

/** What a line of the list shows, and the keys of its place. */
const columns = `l.caregiver_id AS id, l.first_name AS "firstName", l.prefix, l.last_name AS "lastName", l.sort_name AS "sortName", l.neighbourhood,
  l.consultant_id AS "consultantId", l.consultant, ${sight('$2')} AS sight, l.last_spoken_at AS "lastSpokenAt", l.last_how_it_goes AS "lastHowItGoes",
  l.planned_on AS "plannedOn", l.channel, l.in_sight_since_on AS "inSightSinceOn", l.latest_on AS "latestOn"`;

/** Among how many people with the words in them a search looks further, for a page. */
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
      const after = readAfter(query.after, 2);
      const conditions = this.conditions(query, after, size + 1, bind);
      if (after) conditions.push(`(l.sort_name, l.caregiver_id) > (${bind(after[0])}, ${bind(after[1])}::uuid)`);
      const order = `ORDER BY "sortName", id LIMIT ${bind(size + 1)}`;
      const branches = this.branches(query, bind).map(
        (branch) =>
          `(SELECT ${columns} FROM caregiver_line l WHERE l.organisation_id = $1 AND ${[branch, ...conditions].join(' AND ')} ${order})`,
      );
      const rows = await this.database.rows<Row>(
        branches.length === 1 ? branches[0]! : `SELECT * FROM (${branches.join(' UNION ALL ')}) e ${order}`,
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

  private conditions(
    query: CaregiverQuery,
    after: string[] | null,
    most: number,
    bind: (value: unknown) => string,
  ): string[] {
    const conditions = partConditions(query, bind);
    if (query.unassigned) conditions.push('l.consultant_id IS NULL');
    if (query.without) conditions.push(`${whereabouts[query.without]} IS NULL`);
    if (query.leftReason) conditions.push(`l.left_reason = ${bind(query.leftReason)}`);
    if (query.firstContactLate) conditions.push(firstContactLate('$2'));
    const words = wordsOf(query);
    if (words.length > 0) {
      // Whom nothing else is asked about fills the page as found.
      const enough = conditions.length === 0 && classesOf(query).length === sightClasses.length ? most : MOST_FOUND;
      const found = [words, after?.[0] ?? null, after?.[1] ?? null, enough].map(bind).join(', ');
      conditions.push(`l.caregiver_id IN (SELECT search_caregivers($1, ${found}))`);
    }
    return conditions;
  }

  /** The ways to who is asked for; one way when it does not matter where she stands. */
  private branches(query: CaregiverQuery, bind: (value: unknown) => string): string[] {
    const classes = classesOf(query);
    if (classes.length < sightClasses.length) return standingIn(classes, '$2', bind);
    return [wordsOf(query).length > 0 && !query.unassigned ? 'true' : 'NOT l.closed'];
  }
}

/** The classes in which somebody may stand to be on the list; all of them when nothing is asked about it. */
function classesOf({ sight, leftReason, firstContactLate }: CaregiverQuery): readonly SightClass[] {
  const asked: readonly SightClass[][] = [
    sight === 'not-spoken' ? ['never-spoken', 'too-long'] : sight ? [sight] : [...sightClasses],
    leftReason ? ['closed', 'paused'] : [...sightClasses],
    firstContactLate ? ['never-spoken'] : [...sightClasses],
  ];
  return sightClasses.filter((one) => asked.every((classes) => classes.includes(one)));
}

function wordsOf({ search }: CaregiverQuery): string[] {
  return plain(search ?? '')
    .split(' ')
    .filter(Boolean);
}

function lineOf({ firstName, prefix, lastName, sortName: _, ...line }: Row): CaregiverLine {
  return { ...line, name: fullName({ firstName, prefix, lastName }) };
}
