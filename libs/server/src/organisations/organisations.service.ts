import { Injectable } from '@nestjs/common';
import type { OrganisationDraft, OrganisationView } from '@voortuin/contract/organisations/organisations';
import { isLegible } from '@voortuin/domain/organisations/contrast';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, RuleBroken } from '../platform/errors.ts';

/** What an administrator decides for the whole organisation. */
@Injectable()
export class Organisations {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** The organisation of whoever asks. */
  async open(actor: Actor): Promise<OrganisationView> {
    return this.database.inside(actor, async () => {
      const row = await this.database.row<OrganisationView>(
        `SELECT id, name, hedge, requires_second_factor AS "requiresSecondFactor", first_contact_days AS "firstContactDays",
           school_holidays_count AS "schoolHolidaysCount", tells_diagnosis AS "tellsDiagnosis" FROM organisation WHERE id = $1`,
        [actor.organisationId],
      );
      return row!;
    });
  }

  /** Changes it. A colour that cannot be read is refused, and so is locking oneself out. */
  async change(actor: Actor, draft: OrganisationDraft): Promise<OrganisationView> {
    if (draft.hedge && !isLegible(draft.hedge)) throw new BadField('hedge', 'too-little-contrast');
    return this.database.inside(actor, async () => {
      const before = await this.open(actor);
      if (draft.requiresSecondFactor && !before.requiresSecondFactor) await this.demandOwnSecondFactor(actor);
      await this.database.rows(
        `UPDATE organisation SET name = $2, hedge = $3, requires_second_factor = $4, first_contact_days = $5, school_holidays_count = $6, tells_diagnosis = $7 WHERE id = $1`,
        [
          actor.organisationId,
          draft.name,
          draft.hedge ?? null,
          draft.requiresSecondFactor,
          draft.firstContactDays,
          draft.schoolHolidaysCount,
          draft.tellsDiagnosis,
        ],
      );
      await this.audit.line(actor, { action: 'changed', object: 'organisation', ids: [actor.organisationId] });
      return this.open(actor);
    });
  }

  /** Whoever asks it of everybody has one herself: she knows what she asks, and can still come in. */
  private async demandOwnSecondFactor(actor: Actor): Promise<void> {
    const account = await this.database.row('SELECT 1 FROM account WHERE id = $1 AND totp_confirmed_at IS NOT NULL', [
      actor.accountId,
    ]);
    if (!account) throw new RuleBroken('own-second-factor-first');
  }
}
