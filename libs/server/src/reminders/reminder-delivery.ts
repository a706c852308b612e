import { Injectable } from '@nestjs/common';
import { Database } from '../platform/database/database.ts';
import { News } from '../platform/news.ts';

/** Whether what a reminder is about still waits for the person: the same date, and not handled elsewhere. */
const stillDue = `CASE r.kind
  WHEN 'task' THEN EXISTS (SELECT FROM task t WHERE t.organisation_id = r.organisation_id AND t.id = r.about_id AND t.due_on = r.due_on AND t.remind_at IS NOT NULL)
  WHEN 'signal' THEN EXISTS (SELECT FROM signal s WHERE s.organisation_id = r.organisation_id AND s.id = r.about_id AND s.remind_at IS NOT NULL)
  ELSE EXISTS (SELECT FROM planned_contact p WHERE p.organisation_id = r.organisation_id AND p.id = r.about_id AND p.planned_on = r.due_on AND p.remind_at IS NOT NULL)
END`;

/** Whose it is by now: a caregiver, task or signal may have come into other hands since it was claimed. */
const whoseNow = `CASE r.kind
  WHEN 'task' THEN (SELECT t.owner_id FROM task t WHERE t.organisation_id = r.organisation_id AND t.id = r.about_id)
  WHEN 'signal' THEN (SELECT s.owner_id FROM signal s WHERE s.organisation_id = r.organisation_id AND s.id = r.about_id)
  ELSE (SELECT p.consultant_id FROM planned_contact p WHERE p.organisation_id = r.organisation_id AND p.id = r.about_id)
END`;

/** Lets a claimed reminder reach its person. */
@Injectable()
export class ReminderDelivery {
  constructor(
    private readonly database: Database,
    private readonly news: News,
  ) {}

  /**
   * Says it once: the one statement that finds the claim still standing and the reminder still due is also the one that
   * puts it before her. A job that comes twice, late, or after another claim finds nothing to do.
   */
  async deliver({
    organisationId,
    reminderId,
    claim,
  }: {
    organisationId: string;
    reminderId: string;
    claim: number;
  }): Promise<void> {
    await this.database.inside({ organisationId }, async () => {
      const [said] = await this.database.rows<{ state: string; personId: string | null }>(
        `UPDATE reminder r SET
           state = CASE WHEN ${stillDue} THEN 'sent' ELSE 'overtaken' END,
           sent_at = CASE WHEN ${stillDue} THEN clock_timestamp() END,
           person_id = ${whoseNow}, lease_until_at = NULL
         WHERE r.organisation_id = $1 AND r.id = $2 AND r.state = 'queued' AND r.claim = $3 AND r.due_at <= clock_timestamp()
         RETURNING r.state, r.person_id AS "personId"`,
        [organisationId, reminderId, claim],
      );
      if (said?.state === 'sent') await this.news.tell({ organisationId, personId: said.personId, about: 'reminders' });
    });
  }
}
