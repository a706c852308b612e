import { Injectable } from '@nestjs/common';
import { checkedGoodForDays } from '@voortuin/contract/partners/words';
import { addDays } from '@voortuin/domain/platform/days';
import { checkedTooLongAgo } from '@voortuin/domain/partners/growing-old';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import { nothingDone, type Sweep, type SweepTally } from '../platform/queue/sweeps.ts';

/** How long the team lead has for asking a partner whether all is still right, in days. */
const DAYS = 7;

/**
 * Gives the team lead a task for each partner of which something grew old: the partner itself, an offer or the agreement.
 * Once for each thing, on the day it does; whatever was checked since asks nothing.
 */
@Injectable()
export class OldPartners implements Sweep {
  /** The day up to which every organisation was looked at. */
  private lookedOn = '';

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  async sweep(): Promise<SweepTally> {
    const today = this.clock.today().toString();
    if (this.lookedOn === today) return nothingDone;
    const organisations = await this.database.alone<{ id: string }>('SELECT id FROM all_organisations() id');
    for (const { id } of organisations) await this.nudge(id, today);
    this.lookedOn = today;
    return nothingDone;
  }

  private async nudge(organisationId: string, today: string): Promise<void> {
    await this.database.inside({ organisationId }, async () => {
      const lead = await this.database.row<{ id: string }>(
        `SELECT id FROM person WHERE organisation_id = $1 AND left_at IS NULL AND 'team-lead' = ANY (roles)
         ORDER BY absent_until_on >= $2 NULLS FIRST, 'consultant' = ANY (roles), created_at, id LIMIT 1`,
        [organisationId, today],
      );
      if (!lead) return;
      const old = await this.database.rows<{ name: string }>(OLD, [
        organisationId,
        today,
        checkedTooLongAgo(today),
        checkedGoodForDays,
      ]);
      for (const { name } of old)
        await this.database.rows(
          'INSERT INTO task (organisation_id, id, what, due_on, owner_id) VALUES ($1, $2, $3, $4, $5)',
          [
            organisationId,
            newId(),
            `Vraag ${name} of nog klopt wat er bij Partners staat.`,
            addDays(today, DAYS),
            lead.id,
          ],
        );
    });
  }
}

/** Something is old that was not yet when somebody was last asked: it was checked so long ago, or its review is due. */
const OLD = `
  UPDATE partner p SET nudged_on = $2::date
  WHERE p.organisation_id = $1 AND p.ended_at IS NULL AND (
    (p.checked_on < $3::date AND p.checked_on + $4::int >= coalesce(p.nudged_on, '-infinity'))
    OR EXISTS (
      SELECT 1 FROM offer o WHERE o.organisation_id = p.organisation_id AND o.partner_id = p.id AND o.ended_at IS NULL
        AND o.checked_on < $3::date AND o.checked_on + $4::int >= coalesce(p.nudged_on, '-infinity'))
    OR EXISTS (
      SELECT 1 FROM agreement a WHERE a.organisation_id = p.organisation_id AND a.partner_id = p.id
        AND a.review_on <= $2::date AND a.review_on > coalesce(p.nudged_on, '-infinity'))
  ) RETURNING p.name`;
