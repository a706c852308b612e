import { Injectable } from '@nestjs/common';
import type { ParkedMailView, ParkedView } from '@voortuin/contract/reminders/parked';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import { Mails } from '../platform/mail/mails.service.ts';
import { JobQueue } from '../platform/queue/queue.ts';

const most = 100;

/** Shows what nobody could finish, and has it tried again. */
@Injectable()
export class ParkedReminders {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly queue: JobQueue,
    private readonly mails: Mails,
  ) {}

  /** The parked reminders and mails, the oldest first. */
  async list(actor: Actor): Promise<ParkedView[]> {
    return this.database.inside(actor, () =>
      this.database.rows<ParkedView>(
        `SELECT e.id, e.what, p.first_name || ' ' || p.last_name AS person, e.due_at AS "dueAt", e.cause, e.unknown, e.day_over AS "dayOver", e.readable
         FROM (
           SELECT r.id, r.kind AS what, r.person_id, r.due_at, r.cause, false AS unknown, false AS day_over, false AS readable
           FROM reminder r WHERE r.organisation_id = $1 AND r.state = 'parked'
           UNION ALL
           SELECT w.id, 'morning-mail', w.person_id, w.due_at, w.cause, false,
             w.mail_on < (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date, false
           FROM morning_mail w WHERE w.organisation_id = $1 AND w.state = 'parked'
           UNION ALL
           SELECT m.id, m.kind, m.person_id, m.send_from_at, m.cause, m.state = 'unknown', coalesce(m.send_until_at <= clock_timestamp(), false), true
           FROM outgoing_mail m WHERE m.organisation_id = $1 AND m.state IN ('unknown', 'parked')
         ) e LEFT JOIN person p ON p.organisation_id = $1 AND p.id = e.person_id
         ORDER BY e.due_at, e.id LIMIT $2`,
        [actor.organisationId, most],
      ),
    );
  }

  /** What a mail that waits for a person says, and to which address; that somebody read it is written down. */
  async mail(actor: Actor, id: string): Promise<ParkedMailView> {
    return this.database.inside(actor, async () => {
      const mail = await this.database.row<ParkedMailView>(
        `SELECT to_address AS "to", subject, text FROM outgoing_mail WHERE organisation_id = $1 AND id = $2 AND state IN ('unknown', 'parked')`,
        [actor.organisationId, id],
      );
      if (!mail) throw new NotFound();
      await this.audit.line(actor, { action: 'opened', object: 'mail', ids: [id] });
      return mail;
    });
  }

  /** Tries one again, with all its chances. A mail that nobody wants any more is put away instead. */
  async again(actor: Actor, id: string): Promise<ParkedView[]> {
    return this.database.inside(actor, async () => {
      await this.mustBeThere(actor, id);
      for (const table of ['reminder', 'morning_mail'])
        await this.database.rows(
          `UPDATE ${table} SET state = 'queued', claim = 0, cause = NULL, lease_until_at = clock_timestamp()
           WHERE organisation_id = $1 AND id = $2 AND state = 'parked'`,
          [actor.organisationId, id],
        );
      await this.mails.again(actor, id);
      await this.audit.line(actor, { action: 'changed', object: 'reminder', ids: [id], details: { again: true } });
      this.database.afterCommit(() => this.queue.nudge({ name: 'sweep', payload: {} }));
      return this.list(actor);
    });
  }

  /** Puts one away that need not go out any more, such as a mail that turns out to have arrived; the work itself stays. */
  async putAway(actor: Actor, id: string): Promise<ParkedView[]> {
    return this.database.inside(actor, async () => {
      await this.mustBeThere(actor, id);
      for (const [table, state] of [
        ['reminder', 'overtaken'],
        ['morning_mail', 'left'],
      ])
        // prettier-ignore
        await this.database.rows(
          `UPDATE ${table} SET state = $3 WHERE organisation_id = $1 AND id = $2 AND state = 'parked'`,
          [actor.organisationId, id, state],
        );
      await this.mails.drop(actor, id);
      await this.audit.line(actor, { action: 'changed', object: 'reminder', ids: [id], details: { putAway: true } });
      return this.list(actor);
    });
  }

  private async mustBeThere(actor: Actor, id: string): Promise<void> {
    const there = await this.database.row(
      ['reminder', 'morning_mail', 'outgoing_mail']
        .map((table) => `SELECT FROM ${table} WHERE organisation_id = $1 AND id = $2`)
        .join(' UNION ALL '),
      [actor.organisationId, id],
    );
    if (!there) throw new NotFound();
  }
}
