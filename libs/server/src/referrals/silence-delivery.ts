import { Injectable } from '@nestjs/common';
import { systemActor, type Actor } from '../platform/actor.ts';
import { camelNames } from '../platform/database/camel-names.ts';
import { isDatabaseAway } from '../platform/database/connect.ts';
import { Database } from '../platform/database/database.ts';
import type { Jobs } from '../platform/queue/jobs.ts';
import { ReferralMoves } from './moves.ts';
import type { ReferralRow } from './referral-row.ts';
import { SilenceSteps } from './silence-steps.ts';

type Batch = Jobs['silences'];

/**
 * Brings silence back, a batch at a time. What is done and that it is done are one transaction, under the locks of the
 * caregivers and their referrals; so a job that comes twice, late or after another claim finds nothing to do.
 */
@Injectable()
export class SilenceDelivery {
  constructor(
    private readonly database: Database,
    private readonly moves: ReferralMoves,
    private readonly steps: SilenceSteps,
  ) {}

  /** All of a batch together; when that fails each by itself, so that one takes no other with it. */
  async deliver(batch: Batch): Promise<void> {
    const actor = systemActor(batch.organisationId, 'silence');
    try {
      await this.bringBack(actor, batch, null);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      await this.oneByOne(actor, batch);
    }
  }

  /** Those that fail stay claimed until their lease ends, each time for longer. */
  private async oneByOne(actor: Actor, batch: Batch): Promise<void> {
    const left = await this.database.inside(actor, () =>
      this.database.rows<{ id: string }>(
        'SELECT id FROM referral WHERE organisation_id = $1 AND silence_batch_id = $2 ORDER BY silent_at, id',
        [batch.organisationId, batch.batchId],
      ),
    );
    const refused: unknown[] = [];
    for (const { id } of left)
      try {
        await this.bringBack(actor, batch, id);
      } catch (error) {
        if (isDatabaseAway(error)) throw error;
        refused.push(error);
      }
    if (refused.length > 0) throw refused[0];
  }

  private async bringBack(actor: Actor, batch: Batch, id: string | null): Promise<void> {
    await this.database.inside(actor, async () => {
      const silent = await this.lock(batch, id);
      await this.steps.remind(
        actor,
        silent.filter(({ turn, silence }) => turn === 'partner' && silence === 0),
      );
      await this.moves.silenceMany(
        actor,
        silent.filter(({ turn, silence }) => turn === 'partner' && silence !== 0),
      );
      await this.steps.tellLead(
        actor,
        silent.filter(({ turn }) => turn === 'consultant'),
      );
    });
  }

  /** What is still claimed under this batch and still silent, locked after the caregivers, in the order in which all lock. */
  private async lock({ organisationId, batchId }: Batch, id: string | null): Promise<ReferralRow[]> {
    const claimed = 'organisation_id = $1 AND silence_batch_id = $2 AND ($3::uuid IS NULL OR id = $3)';
    await this.database.rows(
      `SELECT 1 FROM caregiver c WHERE c.organisation_id = $1 AND c.id IN (SELECT caregiver_id FROM referral WHERE ${claimed}) ORDER BY c.id FOR UPDATE`,
      [organisationId, batchId, id],
    );
    const rows = await this.database.rows<object>(
      `SELECT * FROM referral WHERE ${claimed} AND silent_at <= clock_timestamp() AND ending IS NULL ORDER BY id FOR UPDATE`,
      [organisationId, batchId, id],
    );
    return rows.map((row) => camelNames<ReferralRow>(row));
  }
}
