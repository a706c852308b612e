import { Inject, Injectable } from '@nestjs/common';
import { asFhir, type Resource } from '@voortuin/domain/referrals/fhir';
import type { Actor } from '../platform/actor.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { PartnerAnswers } from './partner-answers.ts';
import { ReferralViews } from './referral-views.ts';

interface Beside {
  organisation: string;
  partner: string | null;
  reason: string | null;
  outcome: string | null;
}

/** A referral for another system, as FHIR R4: for a partner what it may read, for a consultant what was shared. */
@Injectable()
export class ReferralFhir {
  constructor(
    private readonly database: Database,
    private readonly answers: PartnerAnswers,
    private readonly views: ReferralViews,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** As its partner reads it; reading it so lets the sender know, like reading it on a page. */
  async forPartner(actor: Actor, id: string): Promise<Resource> {
    return this.database.inside(actor, async () => {
      const view = await this.answers.open(actor, id);
      const changedAt = latest([view.sentAt, ...view.events.map(({ at }) => at)]);
      return asFhir({ ...view, ...(await this.beside(actor, id)), changedAt }, this.site);
    });
  }

  /** As it was sent. */
  async forConsultant(actor: Actor, id: string): Promise<Resource> {
    return this.database.inside(actor, async () => {
      const view = await this.views.open(actor, id);
      const changedAt = latest([view.createdAt, ...view.events.map(({ at }) => at)]);
      const shared = view.shared ?? [];
      return asFhir({ ...view, ...(await this.beside(actor, id)), shared, changedAt }, this.site);
    });
  }

  private get site(): string {
    return this.config.publicUrl.origin;
  }

  private async beside({ organisationId }: Actor, id: string): Promise<Beside> {
    const row = await this.database.row<Beside>(
      `SELECT o.name AS organisation, p.name AS partner, r.reason, r.outcome FROM referral r JOIN organisation o ON o.id = r.organisation_id
       LEFT JOIN partner p ON p.organisation_id = r.organisation_id AND p.id = r.partner_id WHERE r.organisation_id = $1 AND r.id = $2`,
      [organisationId, id],
    );
    return row!;
  }
}

/** The last of some instants, which may be written in more than one way. */
function latest(instants: readonly string[]): string {
  return instants
    .map((at) => Temporal.Instant.from(at))
    .reduce((last, one) => (Temporal.Instant.compare(one, last) > 0 ? one : last))
    .toString();
}
