import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { Database } from '../database/database.ts';
import { newId } from '../ids.ts';
import type { Jobs } from '../queue/jobs.ts';
import { mailsHere } from './mails-here.ts';
import { Post, sendingSeconds, type Fate } from './post.ts';

interface Begun {
  /** Null when she for whom it is has left. */
  to: string | null;
  subject: string;
  text: string;
  html: string | null;
}

/** How many times a mail is handed over before a person has to look; the pauses between them grow to an hour. */
const mostTries = 12;

/** Hands a claimed mail over, at most once: what may have gone out is never repeated blindly. */
@Injectable()
export class MailDelivery {
  constructor(
    private readonly database: Database,
    private readonly post: Post,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async deliver(job: Jobs['mail']): Promise<void> {
    const token = newId();
    const begun = performance.now();
    const mail = await this.database.inside(job, () => this.begin(job, token));
    if (!mail) return;
    const fate = await this.fateOf(job, mail, begun);
    await this.database.inside(job, () => this.settle(job, token, fate));
  }

  private async fateOf(
    { mailId }: Jobs['mail'],
    { to, subject, text, html }: Begun,
    begun: number,
  ): Promise<Fate | { fate: 'left' | 'kept'; cause: string | null }> {
    if (to === null) return { fate: 'left', cause: 'person-left' };
    const here = mailsHere(this.config);
    if (here === 'kept') return { fate: 'kept', cause: null };
    if (here === 'none') return { fate: 'refused', cause: 'no-mail-server' };
    const messageId = `<${mailId}@${this.config.publicUrl.hostname}>`;
    return this.post.send({ to, messageId, subject, text, html }, begun);
  }

  /**
   * Takes the mail from queued to sending, in the one statement that finds its claim still standing and its moment
   * come; null when there is nothing to send.
   */
  private async begin({ organisationId, mailId, claim }: Jobs['mail'], token: string): Promise<Begun | null> {
    return this.database.row<Begun>(
      `UPDATE outgoing_mail m SET state = 'sending', token = $4, tries = m.tries + 1, look_at = clock_timestamp() + $5 * interval '1 second'
       FROM (SELECT d.id, coalesce(d.to_address, p.email) AS "to" FROM outgoing_mail d
             LEFT JOIN person p ON p.organisation_id = d.organisation_id AND p.id = d.person_id AND p.left_at IS NULL
             WHERE d.organisation_id = $1 AND d.id = $2) e
       WHERE m.organisation_id = $1 AND m.id = e.id AND m.state = 'queued' AND m.claim = $3
         AND m.send_from_at <= clock_timestamp() AND (m.send_until_at IS NULL OR m.send_until_at > clock_timestamp())
       RETURNING e."to", m.subject, m.text, m.html`,
      [organisationId, mailId, claim, token, sendingSeconds(this.config)],
    );
  }

  /** Writes down what became of it, also when it took so long that its fate counted as unknown meanwhile. */
  private async settle(
    { organisationId, mailId }: Jobs['mail'],
    token: string,
    { fate, cause }: { fate: Fate['fate'] | 'left' | 'kept'; cause: string | null },
  ): Promise<void> {
    await this.database.rows(
      `UPDATE outgoing_mail m SET state = e.state, cause = $5, looks = 0, claim = m.claim + CASE WHEN e.state = 'queued' THEN 1 ELSE 0 END,
         sent_at = CASE WHEN e.state IN ('sent', 'kept') THEN clock_timestamp() END,
         look_at = CASE WHEN e.state = 'queued' THEN clock_timestamp() + least(60, power(2, m.tries - 1)) * interval '1 minute' END,
         to_address = CASE WHEN e.stays THEN m.to_address END, subject = CASE WHEN e.stays THEN m.subject END,
         text = CASE WHEN e.stays THEN m.text END, html = CASE WHEN e.stays THEN m.html END
       FROM (SELECT d.id, CASE $4 WHEN 'not-now' THEN CASE WHEN d.tries >= $6 THEN 'parked' ELSE 'queued' END WHEN 'refused' THEN 'parked' ELSE $4 END AS state,
               $4 NOT IN ('sent', 'left') AS stays
             FROM outgoing_mail d WHERE d.organisation_id = $1 AND d.id = $2) e
       WHERE m.organisation_id = $1 AND m.id = e.id AND m.state IN ('sending', 'unknown') AND m.token = $3`,
      [organisationId, mailId, token, fate, cause, mostTries],
    );
  }
}
