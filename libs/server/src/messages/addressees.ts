import { Injectable } from '@nestjs/common';
import type { DayPart } from '@voortuin/contract/platform/words';
import { fullName } from '@voortuin/domain/caregivers/names';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';

/** A caregiver to whom a text is written, with her planned contact as far as somebody contacts her. */
export interface Addressee {
  id: string;
  firstName: string | null;
  name: string;
  planned: { id: string; on: string; dayPart: DayPart | null } | null;
}

interface Row {
  id: string;
  firstName: string | null;
  prefix: string | null;
  lastName: string;
  plannedId: string | null;
  plannedOn: string | null;
  dayPart: DayPart | null;
}

/** Finds whom a text is written to. */
@Injectable()
export class Addressees {
  constructor(private readonly database: Database) {}

  /** These caregivers, in this order and in one statement; all of them, or none when one is not there. */
  async of(actor: Actor, caregiverIds: readonly string[]): Promise<Addressee[]> {
    const rows = await this.database.rows<Row>(
      `SELECT c.id, c.first_name AS "firstName", c.prefix, c.last_name AS "lastName", p.id AS "plannedId", p.planned_on AS "plannedOn",
         p.day_part AS "dayPart"
       FROM caregiver c LEFT JOIN planned_contact p
         ON p.organisation_id = c.organisation_id AND p.caregiver_id = c.id AND p.state = 'open' AND p.kind <> 'review'
       WHERE c.organisation_id = $1 AND c.id = ANY ($2)`,
      [actor.organisationId, caregiverIds],
    );
    const found = new Map(rows.map((row) => [row.id, addresseeOf(row)]));
    return caregiverIds.map((id) => {
      const addressee = found.get(id);
      if (!addressee) throw new NotFound();
      return addressee;
    });
  }
}

function addresseeOf({ id, plannedId, plannedOn, dayPart, ...names }: Row): Addressee {
  return {
    id,
    firstName: names.firstName,
    name: fullName(names),
    planned: plannedId && plannedOn ? { id: plannedId, on: plannedOn, dayPart } : null,
  };
}
