import { Inject, Injectable } from '@nestjs/common';
import { dutchDaysOff } from '@voortuin/domain/caregivers/days-off';
import { asksNothing, morningMail, type MailWords } from '@voortuin/domain/reminders/morning-mail';
import { CONFIG, type Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import { Post, type Mail } from '../platform/mail/post.ts';
import type { Jobs } from '../platform/queue/jobs.ts';
import { DaysInNumbers } from './day-in-numbers.ts';

interface Begun {
  personId: string;
  on: string;
  email: string;
  schoolHolidaysCount: boolean;
}

/** Longer than the mail server may take for all its answers together. */
const sendingLease = '3 minutes';
const tryAgainIn = '5 minutes';

/** Sends a claimed morning mail, at most once: what may have gone out is never repeated blindly. */
@Injectable()
export class MorningMailDelivery {
  constructor(
    private readonly database: Database,
    private readonly days: DaysInNumbers,
    private readonly post: Post,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async deliver({ organisationId, mailId, claim }: Jobs['morning-mail']): Promise<void> {
    const token = newId();
    const mail = await this.database.inside({ organisationId }, () =>
      this.begin({ organisationId, mailId, claim }, token),
    );
    if (!mail) return;
    const fate = await this.post.send(mail);
    await this.database.inside({ organisationId }, () =>
      this.database.rows(
        `UPDATE morning_mail SET state = $4, cause = $5, sent_at = CASE WHEN $4 = 'sent' THEN clock_timestamp() END,
           lease_until_at = CASE WHEN $4 = 'queued' THEN clock_timestamp() + $6::interval END
         WHERE organisation_id = $1 AND id = $2 AND state = 'sending' AND token = $3`,
        [
          organisationId,
          mailId,
          token,
          { sent: 'sent', 'not-now': 'queued', refused: 'parked', unknown: 'unknown' }[fate.fate],
          fate.fate === 'sent' ? null : fate.cause,
          tryAgainIn,
        ],
      ),
    );
  }

  /** Takes the mail from queued to sending, in the one statement that finds its claim still standing; null when there is nothing to send. */
  private async begin({ organisationId, mailId, claim }: Jobs['morning-mail'], token: string): Promise<Mail | null> {
    const [begun] = await this.database.rows<Begun>(
      `UPDATE morning_mail m SET state = 'sending', token = $4, lease_until_at = clock_timestamp() + $5::interval
       FROM person p, organisation o
       WHERE m.organisation_id = $1 AND m.id = $2 AND m.state = 'queued' AND m.claim = $3
         AND p.organisation_id = m.organisation_id AND p.id = m.person_id AND o.id = m.organisation_id
       RETURNING m.person_id AS "personId", m.mail_on AS "on", p.email, o.school_holidays_count AS "schoolHolidaysCount"`,
      [organisationId, mailId, claim, token, sendingLease],
    );
    if (!begun) return null;
    const [now] = await this.database.rows<{ today: string }>(
      `SELECT (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date AS today`,
    );
    if (now!.today !== begun.on) return this.end(organisationId, mailId, 'left', 'day-over');
    const day = await this.days.of(organisationId, begun.personId, begun.on);
    if (asksNothing(day) || dutchDaysOff(begun.schoolHolidaysCount)(begun.on))
      return this.end(organisationId, mailId, 'nothing-to-say', null);
    const words = morningMail(day, new URL('vandaag', this.config.publicUrl).href);
    if (!this.post.open) return this.keep(organisationId, mailId, begun.personId, words);
    return { ...words, to: begun.email, messageId: `<morning.${mailId}@${this.config.publicUrl.hostname}>` };
  }

  /** In the demo the mail is kept in the same transaction that says it is out. */
  private async keep(
    organisationId: string,
    mailId: string,
    personId: string,
    { subject, text, html }: MailWords,
  ): Promise<null> {
    await this.database.rows(
      `INSERT INTO kept_mail (organisation_id, id, person_id, subject, text, html) VALUES ($1, $2, $3, $4, $5, $6)`,
      [organisationId, mailId, personId, subject, text, html],
    );
    return this.end(organisationId, mailId, 'sent', null);
  }

  private async end(organisationId: string, mailId: string, state: string, cause: string | null): Promise<null> {
    await this.database.rows(
      `UPDATE morning_mail SET state = $3, cause = $4, lease_until_at = NULL, sent_at = CASE WHEN $3 = 'sent' THEN clock_timestamp() END
       WHERE organisation_id = $1 AND id = $2`,
      [organisationId, mailId, state, cause],
    );
    return null;
  }
}
