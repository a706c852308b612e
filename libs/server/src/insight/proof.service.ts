import { Inject, Injectable } from '@nestjs/common';
import type { ProofView, SweepView } from '@voortuin/contract/insight/proof';
import { ParkedTexts } from '../messages/parked-texts.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { mailsHere } from '../platform/mail/mails-here.ts';
import { Canary } from '../platform/queue/canary.ts';
import { backendOf } from '../platform/queue/carrier.ts';

import { ParkedReminders } from '../reminders/parked.service.ts';

type Sight = Pick<ProofView, 'inSight' | 'withOneNextMoment' | 'violations'>;
type Said = Pick<ProofView, 'at' | 'sentToday' | 'queued'> & Record<'median' | 'most95' | 'worst', number | null>;

/** Shows whether the promise holds now: counted from the tables themselves, by the clock of the database. */
@Injectable()
export class Proof {
  constructor(
    private readonly database: Database,
    private readonly parked: ParkedReminders,
    private readonly parkedTexts: ParkedTexts,
    private readonly canary: Canary,
    private readonly audit: Audit,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** The proof for the organisation of whoever asks; what the sweeps did is of the whole installation. */
  async look(actor: Actor): Promise<ProofView> {
    const canarySeconds = await this.canary.age();
    return this.database.inside(actor, async () => {
      const sight = await this.sight(actor);
      const { at, sentToday, queued, median, most95, worst } = await this.said(actor);
      await this.audit.line(actor, { action: 'opened', object: 'proof' });
      return {
        ...sight,
        at,
        sentToday,
        queued,
        lateness: median === null || most95 === null || worst === null ? null : { median, most95, worst },
        parked: await this.parked.list(actor),
        parkedTexts: await this.parkedTexts.list(actor),
        ...(await this.sweeps()),
        queue: backendOf(this.config),
        canarySeconds,
        mails: mailsHere(this.config),
      };
    });
  }

  /** Whoever is not closed has one open moment, whoever is closed has none: anything else is a violation. */
  private async sight(actor: Actor): Promise<Sight> {
    const row = await this.database.row<Sight>(
      `SELECT count(*) FILTER (WHERE NOT closed)::int AS "inSight", count(*) FILTER (WHERE NOT closed AND moments = 1)::int AS "withOneNextMoment",
         count(*) FILTER (WHERE moments <> CASE WHEN closed THEN 0 ELSE 1 END)::int AS violations
       FROM (
         SELECT c.closed_at IS NOT NULL AS closed, coalesce(p.moments, 0) AS moments
         FROM (SELECT id, closed_at FROM caregiver WHERE organisation_id = $1) c
         LEFT JOIN (SELECT caregiver_id, count(*) AS moments FROM planned_contact WHERE organisation_id = $1 AND state = 'open' GROUP BY 1) p
           ON p.caregiver_id = c.id
       ) e`,
      [actor.organisationId],
    );
    return row!;
  }

  private async said(actor: Actor): Promise<Said> {
    const row = await this.database.row<Said>(
      `SELECT clock_timestamp() AS at,
         (SELECT count(*) FROM reminder r WHERE r.organisation_id = $1 AND r.state = 'queued')::int AS queued,
         count(*) FILTER (WHERE e.today)::int AS "sentToday",
         percentile_cont(0.5) WITHIN GROUP (ORDER BY e.late) AS median, percentile_cont(0.95) WITHIN GROUP (ORDER BY e.late) AS most95, max(e.late) AS worst
       FROM (
         SELECT extract(epoch FROM r.sent_at - r.due_at)::float8 AS late,
           (r.sent_at AT TIME ZONE 'Europe/Amsterdam')::date = (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date AS today
         FROM reminder r WHERE r.organisation_id = $1 AND r.state = 'sent' AND r.sent_at > clock_timestamp() - interval '24 hours'
       ) e`,
      [actor.organisationId],
    );
    return row!;
  }

  private async sweeps(): Promise<Pick<ProofView, 'lastSweep' | 'lastHour'>> {
    const lastSweep = await this.database.row<SweepView>(
      `SELECT ended_at AS "endedAt", milliseconds, claimed, reclaimed, restored, parked FROM sweep_run ORDER BY ended_at DESC LIMIT 1`,
    );
    const lastHour = await this.database.row<ProofView['lastHour']>(
      `SELECT count(*)::int AS sweeps, coalesce(sum(claimed), 0)::int AS claimed, coalesce(sum(reclaimed), 0)::int AS reclaimed,
         coalesce(sum(restored), 0)::int AS restored, coalesce(sum(parked), 0)::int AS parked FROM sweep_run`,
    );
    return { lastSweep, lastHour: lastHour! };
  }
}
