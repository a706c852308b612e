import { Injectable } from '@nestjs/common';
import type { DayInNumbers } from '@voortuin/domain/reminders/morning-mail';
import { Database } from '../platform/database/database.ts';

/** Counts what a person's day holds, as Vandaag divides it: as many people as fit, the rest waits. */
@Injectable()
export class DaysInNumbers {
  constructor(private readonly database: Database) {}

  /** The day of a person; signals about safety count for who shares the work too. */
  async of(organisationId: string, personId: string, on: string): Promise<DayInNumbers> {
    const row = await this.database.row<Record<'due' | 'appointments' | 'capacity' | 'tasks' | 'signals', number>>(
      `SELECT d.day_capacity AS capacity,
         (SELECT count(*) FROM planned_contact p WHERE p.organisation_id = $1 AND p.consultant_id = $2 AND p.state = 'open'
           AND p.kind = 'contact' AND p.planned_on <= $3::date)::int AS due,
         (SELECT count(*) FROM planned_contact p WHERE p.organisation_id = $1 AND p.consultant_id = $2 AND p.state = 'open'
           AND p.kind = 'appointment' AND (p.starts_at AT TIME ZONE 'Europe/Amsterdam')::date = $3::date)::int AS appointments,
         (SELECT count(*) FROM task t WHERE t.organisation_id = $1 AND t.owner_id = $2 AND t.done_at IS NULL AND t.withdrawn_at IS NULL
           AND t.due_on <= $3::date)::int AS tasks,
         (SELECT count(*) FROM signal s WHERE s.organisation_id = $1 AND NOT s.handled AND s.withdrawn_at IS NULL
           AND (s.owner_id = $2 OR (s.kind = 'safety' AND 'team-lead' = ANY (d.roles))))::int AS signals
       FROM person d WHERE d.organisation_id = $1 AND d.id = $2`,
      [organisationId, personId, on],
    );
    const { due, appointments, capacity, tasks, signals } = row!;
    const contacts = Math.min(due, Math.max(0, capacity - appointments));
    return { contacts, appointments, waiting: due - contacts, tasks, signals };
  }
}
