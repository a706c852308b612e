import { Injectable } from '@nestjs/common';
import type { LikelySame } from '@voortuin/contract/caregivers/caregivers';
import { areLikelySame, bareSurname, whatIsSame, type Recognisable } from '@voortuin/domain/caregivers/likely-same';
import { fullName } from '@voortuin/domain/caregivers/names';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';

type Candidate = Recognisable & { id: string; prefix: string | null };

/** Finds caregivers who may be the same person as somebody described. */
@Injectable()
export class LikelySameCaregivers {
  constructor(private readonly database: Database) {}

  /** Who shares a name and something else with the one described; closed ones too. Runs in the going transaction. */
  async find(actor: Actor, who: Recognisable, butNot: string | null = null): Promise<LikelySame[]> {
    return (await this.findMany(actor, [who]))[0]!.filter(({ id }) => id !== butNot);
  }

  /** The same for many at once, in their order and in one statement: by exact keys, so that each is a look in an index. */
  async findMany(actor: Actor, people: readonly Recognisable[]): Promise<LikelySame[][]> {
    const candidates = await this.database.rows<Candidate & { n: number }>(
      `WITH asked AS MATERIALIZED (
         SELECT * FROM jsonb_to_recordset($2::jsonb) a(n int, phone text, email text, postcode text, house_number int, born_on date, surname text)
       ), found AS (
         SELECT a.n, c.id FROM asked a JOIN caregiver c ON c.organisation_id = $1 AND c.phone = a.phone
         UNION SELECT a.n, c.id FROM asked a JOIN caregiver c ON c.organisation_id = $1 AND c.email = a.email
         UNION SELECT a.n, c.id FROM asked a JOIN caregiver c ON c.organisation_id = $1 AND c.postcode = a.postcode AND c.house_number = a.house_number
         -- Many share a birth date, such as the first of January of whoever's date is not known.
         UNION SELECT a.n, c.id FROM asked a CROSS JOIN LATERAL (
           SELECT id FROM caregiver WHERE organisation_id = $1 AND born_on = a.born_on
             AND translate(sort_name, $3, '') LIKE '%' || a.surname || '%' LIMIT 200
         ) c
       )
       SELECT f.n, c.id, c.first_name AS "firstName", c.prefix, c.last_name AS "lastName", c.born_on AS "bornOn", c.phone, c.email,
              c.postcode, c.house_number AS "houseNumber"
       FROM found f JOIN caregiver c ON c.organisation_id = $1 AND c.id = f.id ORDER BY f.n, c.id`,
      [actor.organisationId, JSON.stringify(people.map(askedOf)), MARKS],
    );
    const likely: LikelySame[][] = people.map(() => []);
    for (const { n, ...candidate } of candidates) {
      const same = whatIsSame(people[n]!, candidate);
      if (areLikelySame(same)) likely[n]!.push({ id: candidate.id, name: fullName(candidate), same });
    }
    return likely;
  }
}

/** What stands in names beside letters. */
const MARKS = ` -'’\`.,/`;

function askedOf({ lastName, phone, email, postcode, houseNumber, bornOn }: Recognisable, n: number) {
  const surname = bareSurname(lastName).replace(/[%_\\]/g, '');
  return { n, phone, email: email?.toLowerCase(), postcode, house_number: houseNumber, born_on: bornOn, surname };
}
