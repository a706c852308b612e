import { Injectable } from '@nestjs/common';
import type { Recognisable } from '@voortuin/domain/caregivers/likely-same';
import { fullName } from '@voortuin/domain/caregivers/names';
import { LikelySameCaregivers } from '../caregivers/likely-same.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import type { Likely } from './import-row.ts';

/** A row as far as it can be recognised. */
export interface Recognised {
  fingerprint: string;
  who: Recognisable;
}

interface KnownRow {
  fingerprint: string;
  id: string;
  firstName: string | null;
  prefix: string | null;
  lastName: string;
}

/** Finds whom rows may be the same as among the caregivers we know. */
@Injectable()
export class Doubts {
  constructor(
    private readonly database: Database,
    private readonly likelySame: LikelySameCaregivers,
  ) {}

  /**
   * For each row who is likely the same; somebody whose row came in before, word for word, is too, however little it
   * says. Those who came in with the import itself are left out: its own rows were compared when it was read.
   */
  async find(actor: Actor, importId: string, rows: readonly Recognised[]): Promise<Likely[][]> {
    const likely = await this.likelySame.findMany(
      actor,
      rows.map(({ who }) => who),
    );
    const before = await this.broughtInBefore(actor, importId, rows);
    const own = await this.ofImport(actor, importId, [...new Set(likely.flat().map(({ id }) => id))]);
    return rows.map(({ fingerprint }, at) => {
      const whole = before.get(fingerprint) ?? [];
      const known = new Set(whole.map(({ id }) => id));
      return [
        ...whole.map((one) => ({ id: one.id, row: null, name: fullName(one), same: ['whole-row'] })),
        ...likely[at]!.filter(({ id }) => !known.has(id) && !own.has(id)).map((one) => ({ ...one, row: null })),
      ];
    });
  }

  private async broughtInBefore(
    actor: Actor,
    importId: string,
    rows: readonly Recognised[],
  ): Promise<Map<string, KnownRow[]>> {
    const known = await this.database.rows<KnownRow>(
      `SELECT DISTINCT r.fingerprint, c.id, c.first_name AS "firstName", c.prefix, c.last_name AS "lastName"
       FROM import_row r JOIN caregiver c ON c.organisation_id = r.organisation_id AND c.id = r.caregiver_id
       WHERE r.organisation_id = $1 AND r.import_id <> $2 AND r.fingerprint = ANY($3)`,
      [actor.organisationId, importId, rows.map(({ fingerprint }) => fingerprint)],
    );
    return Map.groupBy(known, ({ fingerprint }) => fingerprint);
  }

  private async ofImport(actor: Actor, importId: string, caregiverIds: string[]): Promise<Set<string>> {
    if (caregiverIds.length === 0) return new Set();
    const rows = await this.database.rows<{ id: string }>(
      `SELECT caregiver_id AS id FROM import_row
       WHERE organisation_id = $1 AND import_id = $2 AND caregiver_id = ANY($3) AND decided IS DISTINCT FROM 'same'`,
      [actor.organisationId, importId, caregiverIds],
    );
    return new Set(rows.map(({ id }) => id));
  }
}
