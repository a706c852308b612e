import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Database, type Write } from '../platform/database/database.ts';
import type { Params } from '../platform/errors.ts';

/** What an event leaves behind for undo: the caregiver's standing and her open planned contact as they were. */
export interface Trace {
  before?: unknown;
  contactMomentId?: string;
}

/** Writes down what happens to a caregiver's place in sight. */
@Injectable()
export class CaregiverEvents {
  constructor(private readonly database: Database) {}

  /** One event; it stays as written. */
  async write(actor: Actor, caregiverId: string, code: string, params: Params = {}, trace: Trace = {}): Promise<void> {
    const { sql, values } = this.writing(actor, caregiverId, code, params, trace);
    await this.database.rows(sql, values);
  }

  /** The same event, to be written together with something else. */
  writing(actor: Actor, caregiverId: string, code: string, params: Params = {}, trace: Trace = {}): Write {
    return {
      sql: `INSERT INTO caregiver_event (organisation_id, caregiver_id, person_id, code, params, before, contact_moment_id)
       VALUES ($1, $2, $3, $4, $5, $6, $7)`,
      values: [
        actor.organisationId,
        caregiverId,
        actor.personId,
        code,
        JSON.stringify(actor.door === 'own-page' ? { ...params, by: 'herself' } : params),
        trace.before === undefined ? null : JSON.stringify(trace.before),
        trace.contactMomentId ?? null,
      ],
    };
  }

  /** An event of each of many caregivers; nobody can undo these. */
  async writeMany(actor: Actor, events: { caregiverId: string; code: string; params: Params }[]): Promise<void> {
    await this.database.rows(
      `INSERT INTO caregiver_event (organisation_id, caregiver_id, person_id, code, params)
       SELECT $1, e.who, $2, e.code, e.params FROM unnest($3::uuid[], $4::text[], $5::jsonb[]) e(who, code, params)`,
      [
        actor.organisationId,
        actor.personId,
        events.map(({ caregiverId }) => caregiverId),
        events.map(({ code }) => code),
        events.map(({ params }) => JSON.stringify(params)),
      ],
    );
  }

  /** The newest event of a caregiver, or null. */
  async newest(
    actor: Actor,
    caregiverId: string,
  ): Promise<{ code: string; contactMomentId: string | null; before: unknown } | null> {
    return this.database.row(
      `SELECT code, contact_moment_id AS "contactMomentId", before FROM caregiver_event
       WHERE organisation_id = $1 AND caregiver_id = $2 ORDER BY at DESC, id DESC LIMIT 1`,
      [actor.organisationId, caregiverId],
    );
  }
}

/** The parameters that are there. */
export function present(params: Record<string, string | null | undefined>): Record<string, string> {
  return Object.fromEntries(Object.entries(params).filter((entry): entry is [string, string] => Boolean(entry[1])));
}
