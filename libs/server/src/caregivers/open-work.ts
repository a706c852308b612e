import { Injectable } from '@nestjs/common';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';

/** Keeps on the care state how many signals and tasks are open, since they make somebody urgent. */
@Injectable()
export class OpenWork {
  constructor(private readonly database: Database) {}

  /** Counts the open signals of a caregiver anew. */
  async signals(actor: Pick<Actor, 'organisationId'>, caregiverId: string): Promise<void> {
    await this.database.rows(
      `UPDATE care_state t SET open_signals = n.all, open_safety_signals = n.safety
       FROM (SELECT count(*) AS all, count(*) FILTER (WHERE kind = 'safety') AS safety FROM signal
             WHERE organisation_id = $1 AND caregiver_id = $2 AND handled_at IS NULL AND withdrawn_at IS NULL) n
       WHERE t.organisation_id = $1 AND t.caregiver_id = $2`,
      [actor.organisationId, caregiverId],
    );
  }

  /** Counts the open tasks of caregivers anew, with the first date among them. */
  async tasks(actor: Pick<Actor, 'organisationId'>, ...caregiverIds: string[]): Promise<void> {
    await this.database.rows(
      `UPDATE care_state t SET open_tasks = n.all, first_task_due_on = n.first
       FROM unnest($2::uuid[]) k(caregiver_id), LATERAL (
         SELECT count(*) AS all, min(due_on) AS first FROM task
         WHERE organisation_id = $1 AND caregiver_id = k.caregiver_id AND done_at IS NULL AND withdrawn_at IS NULL
       ) n
       WHERE t.organisation_id = $1 AND t.caregiver_id = k.caregiver_id`,
      [actor.organisationId, caregiverIds],
    );
  }
}
