import { Inject, Injectable } from '@nestjs/common';
import { dutchDaysOff } from '@voortuin/domain/caregivers/days-off';
import { asksNothing, morningMail } from '@voortuin/domain/reminders/morning-mail';
import { CONFIG, type Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { Mails } from '../platform/mail/mails.service.ts';
import type { Jobs } from '../platform/queue/jobs.ts';
import { DaysInNumbers } from './day-in-numbers.ts';

interface Taken {
  personId: string;
  on: string;
  dueAt: string;
  dayEndsAt: string;
  dayOver: boolean;
  schoolHolidaysCount: boolean;
}

/** Writes a claimed morning mail, in the transaction that ends its claim; from there it goes its way as any mail. */
@Injectable()
export class MorningMailWriting {
  constructor(
    private readonly database: Database,
    private readonly days: DaysInNumbers,
    private readonly mails: Mails,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async write({ organisationId, mailId, claim }: Jobs['morning-mail']): Promise<void> {
    await this.database.inside({ organisationId }, async () => {
      const taken = await this.take({ organisationId, mailId, claim });
      if (!taken) return;
      const state = await this.stateFor({ organisationId, mailId }, taken);
      await this.database.rows(
        `UPDATE morning_mail SET state = $3, lease_until_at = NULL WHERE organisation_id = $1 AND id = $2`,
        [organisationId, mailId, state],
      );
    });
  }

  /** Holds the row until the end of the transaction; null when another has written it, or claimed it anew. */
  private async take({ organisationId, mailId, claim }: Jobs['morning-mail']): Promise<Taken | null> {
    return this.database.row<Taken>(
      `SELECT m.person_id AS "personId", m.mail_on AS "on", m.due_at AS "dueAt", e.day_ends_at AS "dayEndsAt",
         e.day_ends_at <= clock_timestamp() AS "dayOver", o.school_holidays_count AS "schoolHolidaysCount"
       FROM morning_mail m JOIN organisation o ON o.id = m.organisation_id,
         LATERAL (SELECT (m.mail_on + 1)::timestamp AT TIME ZONE 'Europe/Amsterdam' AS day_ends_at) e
       WHERE m.organisation_id = $1 AND m.id = $2 AND m.state = 'queued' AND m.claim = $3 FOR UPDATE OF m`,
      [organisationId, mailId, claim],
    );
  }

  private async stateFor(
    { organisationId, mailId }: Pick<Jobs['morning-mail'], 'organisationId' | 'mailId'>,
    { personId, on, dueAt, dayEndsAt, dayOver, schoolHolidaysCount }: Taken,
  ): Promise<'left' | 'nothing-to-say' | 'written'> {
    if (dayOver) return 'left';
    const day = await this.days.of(organisationId, personId, on);
    if (asksNothing(day) || dutchDaysOff(schoolHolidaysCount)(on)) return 'nothing-to-say';
    await this.mails.write(
      { organisationId },
      {
        id: mailId,
        kind: 'morning-mail',
        to: { personId },
        ...morningMail(day, new URL('vandaag', this.config.publicUrl).href),
        sendFromAt: dueAt,
        sendUntilAt: dayEndsAt,
      },
    );
    return 'written';
  }
}
