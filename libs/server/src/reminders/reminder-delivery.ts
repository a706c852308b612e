import { Injectable } from '@nestjs/common';
import type { Jobs } from '../platform/queue/jobs.ts';
import { Database } from '../platform/database/database.ts';
import { isDatabaseAway } from '../platform/database/connect.ts';
import { News } from '../platform/news.ts';

type Batch = Jobs['reminders'];

/** Lets claimed reminders reach their people. */
@Injectable()
export class ReminderDelivery {
  constructor(
    private readonly database: Database,
    private readonly news: News,
  ) {}

  /**
   * Says each once: the one call that finds the reminders of a batch still claimed under it and still due is also the one
   * that puts them before their people. A job that comes twice, late, or after another claim finds nothing to do. What
   * stands in the way of one takes no other with it: then each goes by itself.
   */
  async deliver(batch: Batch): Promise<void> {
    try {
      await this.say(batch);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      await this.oneByOne(batch);
    }
  }

  private async say({ organisationId, batchId }: Batch, reminderId: string | null = null): Promise<void> {
    const people = await this.database.alone<{ whose: string | null }>(
      'SELECT whose FROM deliver_reminders($1, $2, $3)',
      [organisationId, batchId, reminderId],
    );
    for (const { whose } of people) this.news.soon({ organisationId, personId: whose, about: 'reminders' });
  }

  /** Those that fail stay claimed until their lease ends, each with its own cause. */
  private async oneByOne(batch: Batch): Promise<void> {
    const { organisationId, batchId } = batch;
    const left = await this.database.inside(batch, () =>
      this.database.rows<{ id: string }>(
        `SELECT id FROM reminder WHERE organisation_id = $1 AND batch_id = $2 AND state = 'queued' ORDER BY due_at, id`,
        [organisationId, batchId],
      ),
    );
    const refused: unknown[] = [];
    for (const { id } of left)
      try {
        await this.say(batch, id);
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        refused.push(error);
        await this.noteCause(batch, id, error);
      }
    if (refused.length > 0) throw refused[0];
  }

  /** Should it be parked in the end, then whoever looks at it reads what stood in the way: a code, never a text. */
  private async noteCause({ organisationId, batchId }: Batch, reminderId: string, error: unknown): Promise<void> {
    const code = (error as { driverError?: { code?: string } }).driverError?.code;
    await this.database.inside({ organisationId }, () =>
      this.database.rows(
        `UPDATE reminder SET cause = $4 WHERE organisation_id = $1 AND id = $2 AND state = 'queued' AND batch_id = $3`,
        [organisationId, reminderId, batchId, code ? `refused-${code}` : 'failed'],
      ),
    );
  }
}
