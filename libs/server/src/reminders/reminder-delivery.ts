import { Injectable } from '@nestjs/common';
import type { Jobs } from '../platform/queue/jobs.ts';
import { Database } from '../platform/database/database.ts';
import { isDatabaseAway } from '../platform/database/connect.ts';
import { News } from '../platform/news.ts';

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
  async deliver({ organisationId, reminderId, claim }: Jobs['reminder']): Promise<void> {
    try {
      const [result] = await this.database.alone<{ said: 'sent' | 'overtaken'; whose: string | null }>(
        'SELECT said, whose FROM deliver_reminder($1, $2, $3)',
        [organisationId, reminderId, claim],
      );
      if (result?.said === 'sent') this.news.soon({ organisationId, personId: result.whose, about: 'reminders' });
    } catch (error) {
      if (!isDatabaseAway(error)) await this.noteCause({ organisationId, reminderId, claim }, error);
      throw error;
    }
  }

  /** Should it be parked in the end, then whoever looks at it reads what stood in the way: a code, never a text. */
  private async noteCause({ organisationId, reminderId, claim }: Jobs['reminder'], error: unknown): Promise<void> {
    const code = (error as { driverError?: { code?: string } }).driverError?.code;
    await this.database.inside({ organisationId }, () =>
      this.database.rows(
        `UPDATE reminder SET cause = $4 WHERE organisation_id = $1 AND id = $2 AND state = 'queued' AND claim = $3`,
        [organisationId, reminderId, claim, code ? `refused-${code}` : 'failed'],
      ),
    );
  }
}
