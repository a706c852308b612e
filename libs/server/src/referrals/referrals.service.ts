import { Injectable } from '@nestjs/common';
import type {
  HearHerWord,
  OtherHelp,
  ReferralCopy,
  ReferralView,
  ReopenReferral,
  ReplyToPartner,
  WithdrawReferral,
} from '@voortuin/contract/referrals/referrals';
import { isWithPartner } from '@voortuin/domain/referrals/answers-now';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { RuleBroken } from '../platform/errors.ts';
import { AnswerLinks } from './answer-links.ts';
import { Consents } from './consents.ts';
import { ReferralDrafts } from './drafts.ts';
import { ReferralMoves } from './moves.ts';
import { PartnerReach } from './partner-reach.ts';
import { ReferralPost } from './referral-post.ts';
import { ReferralViews } from './referral-views.ts';
import { Sharing } from './sharing.ts';
import { ReferralVersions } from './versions.ts';

/** What a consultant does with a referral that was made: her verbs, each one move with what it tells the partner. */
@Injectable()
export class Referrals {
  constructor(
    private readonly database: Database,
    private readonly versions: ReferralVersions,
    private readonly moves: ReferralMoves,
    private readonly drafts: ReferralDrafts,
    private readonly consents: Consents,
    private readonly sharing: Sharing,
    private readonly reach: PartnerReach,
    private readonly post: ReferralPost,
    private readonly links: AnswerLinks,
    private readonly views: ReferralViews,
  ) {}

  /** Takes it back. The partner reads nothing more from that moment on, and hears that there is nothing left to do. */
  async withdraw(actor: Actor, id: string, { reason, note }: WithdrawReferral): Promise<ReferralView> {
    return this.acting(actor, id, async () => {
      const before = await this.versions.lock(actor, id);
      const { referral } = await this.moves.move(
        actor,
        id,
        { move: 'withdraw' },
        { params: { reason }, text: note },
        { reason },
      );
      if (isWithPartner(before)) await this.post.withdrawn(actor, referral);
      if (reason === 'consent-withdrawn' && referral.consentId)
        await this.consentBack(actor, referral.caregiverId, referral.consentId);
    });
  }

  /** She takes a consent back: all that stands on it is taken back within this transaction. */
  async consentBack(actor: Actor, caregiverId: string, consentId: string): Promise<void> {
    await this.consents.withdraw(actor, caregiverId, consentId);
    for (;;) {
      // One by one, because taking back one that another waits for may end that other too.
      const standing = await this.database.row<{ id: string }>(
        `SELECT id FROM referral WHERE organisation_id = $1 AND consent_id = $2 AND ending IS NULL
           AND shares @> '[{"ground": "consent"}]' ORDER BY created_at DESC, id DESC LIMIT 1`,
        [actor.organisationId, consentId],
      );
      if (!standing) return;
      await this.withdraw(actor, standing.id, { reason: 'consent-withdrawn' });
    }
  }

  /** Answers what the partner asked, or writes to the partner while it is at work; the partner gets a mail about it. */
  async reply(actor: Actor, id: string, { id: eventId, text }: ReplyToPartner): Promise<ReferralView> {
    return this.acting(actor, id, async () => {
      const before = await this.versions.lock(actor, id);
      const told = { id: eventId, text, told: true };
      if (await this.wasSaid(actor, id, eventId)) return;
      if (!isWithPartner(before)) throw new RuleBroken('not-now', { state: before.state, turn: before.turn });
      const { referral } =
        before.turn === 'consultant'
          ? await this.moves.move(actor, id, { move: 'reply' }, told)
          : await this.moves.say(actor, id, 'message', told);
      await this.post.toPartner(actor, 'message', referral, await this.moves.responseDays(actor, referral.partnerId));
    });
  }

  /** What she answered when asked whether it helped. */
  async herWord(actor: Actor, id: string, { word, note }: HearHerWord): Promise<ReferralView> {
    return this.acting(actor, id, () =>
      this.moves.move(actor, id, { move: 'her-word', word }, { params: { word }, text: note }),
    );
  }

  /** To the same partner once more, with what is different now and what is known of her now. */
  async reopen(actor: Actor, id: string, { text }: ReopenReferral): Promise<ReferralView> {
    return this.acting(actor, id, async () => {
      const before = await this.versions.lock(actor, id);
      const { personId } = await this.reach.demand(actor, before.partnerId, null);
      await this.drafts.demandConsent(actor, before);
      const keeps = { shared: await this.sharing.snapshot(actor, before), partnerPersonId: personId };
      const { referral } = await this.moves.move(actor, id, { move: 'reopen' }, { text, told: true }, keeps);
      await this.post.toPartner(actor, 'again', referral, await this.moves.responseDays(actor, referral.partnerId));
    });
  }

  /** Other help than a partner's; she is asked later whether that helped. */
  async otherHelp(actor: Actor, id: string, { what }: OtherHelp): Promise<ReferralView> {
    return this.acting(actor, id, async () => {
      const before = await this.versions.lock(actor, id);
      const { referral } = await this.moves.move(actor, id, { move: 'other-help' }, { text: what });
      if (isWithPartner(before)) await this.post.withdrawn(actor, referral);
    });
  }

  /** The links of the partner open it no more; it stays with the partner, who may be reminded with a fresh one. */
  async revokeLink(actor: Actor, id: string): Promise<ReferralView> {
    return this.acting(actor, id, async () => {
      await this.moves.say(actor, id, 'link-revoked');
      await this.links.revoke(actor, id);
    });
  }

  /** The copy for her in plain words. */
  async copy(actor: Actor, id: string): Promise<ReferralCopy> {
    return this.database.inside(actor, async () => this.post.copy(actor, await this.versions.lock(actor, id)));
  }

  private async acting(actor: Actor, id: string, work: () => Promise<unknown>): Promise<ReferralView> {
    return this.database.inside(actor, async () => {
      await work();
      return this.views.of(actor, id);
    });
  }

  /** The same words once more, as a message or as the answer that they were. */
  private async wasSaid(actor: Actor, id: string, eventId: string): Promise<boolean> {
    const known = await this.database.row(
      `SELECT 1 FROM referral_event WHERE organisation_id = $1 AND id = $2 AND referral_id = $3 AND kind IN ('reply', 'message')`,
      [actor.organisationId, eventId, id],
    );
    return known !== null;
  }
}
