import { Injectable } from '@nestjs/common';
import type { ParkedView } from '@voortuin/contract/reminders/parked';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import { JobQueue } from '../platform/queue/queue.ts';

const most = 100;

/** Shows what nobody could finish, and has it tried again. */
@Injectable()
export class ParkedReminders {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly queue: JobQueue,
  ) {}

  /** The parked reminders and mails, the oldest first. */
  async list(actor: Actor): Promise<ParkedView[]> {
    return this.database.inside(actor, () =>
      this.database.rows<ParkedView>(
        `SELECT e.id, e.what, p.first_name || ' ' || p.last_name AS person, e.due_at AS "dueAt", e.cause, e.unknown, e.day_over AS "dayOver"
         FROM (
           SELECT r.id, r.kind AS what, r.person_id, r.due_at, r.cause, false AS unknown, false AS day_over
           FROM reminder r WHERE r.organisation_id = $1 AND r.state = 'parked'
           UNION ALL
           SELECT m.id, 'morning-mail', m.person_id, m.made_at, m.cause, m.state = 'unknown',
             m.mail_on < (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
           FROM morning_mail m WHERE m.organisation_id = $1 AND m.state IN ('unknown', 'parked')
         ) e LEFT JOIN person p ON p.organisation_id = $1 AND p.id = e.person_id
         ORDER BY e.due_at, e.id LIMIT $2`,
        [actor.organisationId, most],
      ),
    );
  }

  /** Tries one again, with all its chances. A mail of a day that is over is put away instead. */
  async again(actor: Actor, id: string): Promise<ParkedView[]> {
    return this.database.inside(actor, async () => {
      const set = `state = 'queued', claim = 0, cause = NULL, lease_until_at = clock_timestamp()`;
      const freed = await this.database.rows(
        `UPDATE reminder SET ${set} WHERE organisation_id = $1 AND id = $2 AND state = 'parked' RETURNING id`,
        [actor.organisationId, id],
      );
      if (freed.length === 0)
        await this.database.rows(
          `UPDATE morning_mail SET ${set} WHERE organisation_id = $1 AND id = $2 AND state IN ('unknown', 'parked')`,
          [actor.organisationId, id],
        );
      const there = await this.database.row(
        `SELECT FROM reminder WHERE organisation_id = $1 AND id = $2 UNION ALL SELECT FROM morning_mail WHERE organisation_id = $1 AND id = $2`,
        [actor.organisationId, id],
      );
      if (!there) throw new NotFound();
      await this.audit.line(actor, { action: 'changed', object: 'reminder', ids: [id], details: { again: true } });
      this.database.afterCommit(() => this.queue.nudge({ name: 'sweep', payload: {} }));
      return this.list(actor);
    });
  }
}
