import { Injectable } from '@nestjs/common';
import type { SharedWithView } from '@voortuin/contract/referrals/referrals';
import { readsWhatWasShared } from '@voortuin/domain/referrals/answers-now';
import type { ReferralEnding, ReferralState } from '@voortuin/contract/referrals/words';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import { Planner } from '../caregivers/planner.ts';
import { Referrals } from './referrals.service.ts';

type Row = Omit<SharedWithView, 'stands'> & { state: ReferralState; ending: ReferralEnding | null };

/** Tells her what was shared with whom on which ground, and stops it when she takes her consent back. */
@Injectable()
export class SharedWith {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly planner: Planner,
    private readonly referrals: Referrals,
  ) {}

  /** Everything that ever went to a partner, the newest first; also what was taken back since. */
  async of(actor: Actor, caregiverId: string): Promise<SharedWithView[]> {
    return this.database.inside(actor, async () => {
      const found = await this.database.row('SELECT 1 FROM caregiver WHERE organisation_id = $1 AND id = $2', [
        actor.organisationId,
        caregiverId,
      ]);
      if (!found) throw new NotFound();
      const list = await this.list(actor, caregiverId);
      await this.audit.line(actor, { action: 'opened', object: 'shared', ids: [caregiverId] });
      return list;
    });
  }

  /** She takes a consent back: all that stands on it is withdrawn within this request. Twice is once. */
  async withdraw(actor: Actor, caregiverId: string, consentId: string): Promise<SharedWithView[]> {
    return this.database.inside(actor, async () => {
      await this.planner.lock(actor, caregiverId);
      await this.referrals.consentBack(actor, caregiverId, consentId);
      await this.audit.line(actor, {
        action: 'changed',
        object: 'consent',
        ids: [caregiverId, consentId],
        details: { withdrawn: true },
      });
      return this.list(actor, caregiverId);
    });
  }

  private async list(actor: Actor, caregiverId: string): Promise<SharedWithView[]> {
    const today = this.clock.today().toString();
    const rows = await this.database.rows<Row>(
      `SELECT r.id AS "referralId", p.name AS partner, r.sent_at AS "sharedAt", r.shared, r.state, r.ending,
         CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('id', t.id, 'saidOn', t.said_on, 'saidBy', t.said_by, 'way', t.way, 'untilOn', t.until_on,
           'withdrawnAt', t.withdrawn_at) END AS consent
       FROM referral r JOIN partner p ON p.organisation_id = r.organisation_id AND p.id = r.partner_id
       LEFT JOIN consent t ON t.organisation_id = r.organisation_id AND t.id = r.consent_id
       WHERE r.organisation_id = $1 AND r.caregiver_id = $2 AND r.sent_at IS NOT NULL ORDER BY r.sent_at DESC, r.id DESC`,
      [actor.organisationId, caregiverId],
    );
    return rows.map(({ state, ending, ...row }) => {
      const over =
        row.shared.some(({ ground }) => ground === 'consent') &&
        (row.consent?.withdrawnAt || (row.consent?.untilOn ?? today) < today);
      return { ...row, stands: readsWhatWasShared({ state, ending }) && !over };
    });
  }
}
