import { Injectable } from '@nestjs/common';
import { isDeepStrictEqual } from 'node:util';
import type {
  AddReferral,
  ChangeReferral,
  ReferralDraft,
  ReferralView,
  SendReferral,
} from '@voortuin/contract/referrals/referrals';
import { maskCitizenNumbers } from '@voortuin/domain/platform/mask-citizen-number';
import { personOf, type Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { camelNames } from '../platform/database/camel-names.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, Conflict, RuleBroken } from '../platform/errors.ts';
import { Planner } from '../caregivers/planner.ts';
import { Consents } from './consents.ts';
import { KnownAlready } from './known-already.ts';
import { ReferralMoves } from './moves.ts';
import { PartnerReach } from './partner-reach.ts';
import { ReferralPost } from './referral-post.ts';
import type { ReferralRow } from './referral-row.ts';
import { ReferralViews } from './referral-views.ts';
import { Sharing } from './sharing.ts';
import { ReferralVersions } from './versions.ts';

type DraftFields = Pick<
  ReferralRow,
  | 'partnerId'
  | 'offerId'
  | 'partnerPersonId'
  | 'need'
  | 'question'
  | 'forWhom'
  | 'careSituationId'
  | 'urgency'
  | 'callee'
  | 'callWhen'
  | 'expects'
  | 'shares'
  | 'copyWish'
  | 'consentId'
>;

/** Writes, changes and sends drafts of referrals. */
@Injectable()
export class ReferralDrafts {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly planner: Planner,
    private readonly versions: ReferralVersions,
    private readonly moves: ReferralMoves,
    private readonly sharing: Sharing,
    private readonly consents: Consents,
    private readonly known: KnownAlready,
    private readonly reach: PartnerReach,
    private readonly post: ReferralPost,
    private readonly views: ReferralViews,
  ) {}

  /** A new draft. The same id with the same content is the same referral; with other content it is a conflict. */
  async add(actor: Actor, request: AddReferral): Promise<{ view: ReferralView; isNew: boolean }> {
    return this.database.inside(actor, async () => {
      const { id, caregiverId, previousId = null } = request;
      const caregiver = await this.planner.lock(actor, caregiverId);
      const known = await this.row(actor, id);
      if (known) {
        if (!sameAsWritten(known, request)) throw new Conflict('other-content');
        return { view: await this.views.of(actor, id), isNew: false };
      }
      if (caregiver.closedAt) throw new RuleBroken('closed');
      if (previousId) await this.demandPrevious(actor, caregiverId, previousId);
      const fields = await this.fields(actor, caregiverId, request);
      const columns = [
        'organisation_id', 'id', 'caregiver_id', 'consultant_id', 'previous_id', 'created_at', 'need', 'question', 'for_whom', 'urgency', 'callee', 'expects',
      ]; // prettier-ignore
      await this.database.rows(
        `INSERT INTO referral (${columns.join(', ')}) VALUES (${columns.map((_, n) => `$${n + 1}`).join(', ')})`,
        [
          actor.organisationId, id, caregiverId, caregiver.consultantId ?? personOf(actor), previousId, this.clock.now().toString(),
          fields.need, fields.question, fields.forWhom, fields.urgency, fields.callee, fields.expects,
        ], // prettier-ignore
      );
      const written = (await this.row(actor, id))!;
      await this.versions.set(written, fields);
      await this.versions.tell(actor, written, 'made');
      return { view: await this.views.of(actor, id), isNew: true };
    });
  }

  /** A draft changed, as a version of its own. */
  async change(actor: Actor, id: string, request: ChangeReferral): Promise<ReferralView> {
    return this.database.inside(actor, async () => {
      const before = await this.versions.lock(actor, id);
      this.versions.demandRead(before, { version: request.version });
      demandDraft(before);
      await this.versions.write(actor, before, 'changed', await this.fields(actor, before.caregiverId, request));
      return this.views.of(actor, id);
    });
  }

  /**
   * Sends a draft: what is shared is written down as it is now, the partner gets a mail with a link, and she her copy when
   * she wants one by mail. When she is known to a partner for this already, it asks first.
   */
  async send(actor: Actor, id: string, { version, evenIfKnown }: SendReferral): Promise<ReferralView> {
    return this.database.inside(actor, async () => {
      const draft = await this.versions.lock(actor, id);
      this.versions.demandRead(draft, { version });
      demandDraft(draft);
      const { personId } = await this.reach.demand(actor, draft.partnerId, draft.partnerPersonId);
      await this.demandConsent(actor, draft);
      const known = evenIfKnown ? [] : await this.known.of(actor, draft, [id, draft.previousId]);
      if (known.length > 0) throw new Conflict('known-already', { times: known.length }, { knownAlready: known });
      const shared = await this.sharing.snapshot(actor, draft);
      const { referral } = await this.moves.move(
        actor,
        id,
        { move: 'send' },
        { version },
        { shared, partnerPersonId: personId },
      );
      await this.post.toPartner(actor, 'new', referral, await this.moves.responseDays(actor, referral.partnerId));
      if (referral.copyWish === 'email') await this.post.mailCopy(actor, referral);
      return this.views.of(actor, id);
    });
  }

  /** Refuses what stands on a consent that is over; what goes to the partner once more asks for it as well. */
  async demandConsent(actor: Actor, { consentId, shares }: Pick<ReferralRow, 'consentId' | 'shares'>): Promise<void> {
    const needed = shares.some(({ ground }) => ground === 'consent');
    if (needed && !(consentId && (await this.consents.holds(actor, consentId)))) throw new RuleBroken('consent-ended');
  }

  /** What a draft keeps of a request; refuses what cannot be so. */
  private async fields(actor: Actor, caregiverId: string, request: ReferralDraft): Promise<DraftFields> {
    await this.sharing.demand(actor, caregiverId, request);
    const fields = fieldsOf(request);
    await this.demandPartner(actor, fields);
    const consentId = request.consent ? await this.consents.record(actor, caregiverId, request.consent) : null;
    return { ...fields, consentId };
  }

  private async demandPartner(
    actor: Actor,
    { partnerId, offerId, partnerPersonId }: Omit<DraftFields, 'consentId'>,
  ): Promise<void> {
    const found = await this.database.row<{ partner: boolean; offer: boolean; person: boolean }>(
      `SELECT EXISTS (SELECT FROM partner WHERE organisation_id = $1 AND id = $2) AS partner,
         EXISTS (SELECT FROM offer WHERE organisation_id = $1 AND id = $3 AND partner_id = $2) AS offer,
         EXISTS (SELECT FROM person WHERE organisation_id = $1 AND id = $4 AND partner_id = $2) AS person`,
      [actor.organisationId, partnerId, offerId, partnerPersonId],
    );
    if (partnerId && !found!.partner) throw new BadField('partnerId', 'not-a-partner');
    if (offerId && !found!.offer) throw new BadField('offerId', 'not-of-the-partner');
    if (partnerPersonId && !found!.person) throw new BadField('partnerPersonId', 'not-at-the-partner');
  }

  /** The one it goes on with is hers, waits for the consultant, and nothing goes on with it yet. */
  private async demandPrevious(actor: Actor, caregiverId: string, previousId: string): Promise<void> {
    const previous = await this.row(actor, previousId);
    if (previous?.caregiverId !== caregiverId) throw new BadField('previousId', 'not-hers');
    if (previous.turn !== 'consultant' || previous.state === 'draft')
      throw new RuleBroken('not-now', { state: previous.state, turn: previous.turn });
    const next = await this.database.row(
      'SELECT 1 FROM referral WHERE organisation_id = $1 AND previous_id = $2 AND ending IS NULL',
      [actor.organisationId, previousId],
    );
    if (next) throw new RuleBroken('goes-on-already');
  }

  private async row(actor: Actor, id: string): Promise<ReferralRow | null> {
    const row = await this.database.row<object>('SELECT * FROM referral WHERE organisation_id = $1 AND id = $2', [
      actor.organisationId,
      id,
    ]);
    return row && camelNames<ReferralRow>(row);
  }
}

function demandDraft({ state, ending, turn }: ReferralRow): void {
  if (state !== 'draft' || ending) throw new RuleBroken('not-now', { state, turn });
}

/** The fields of a request as its row keeps them. */
function fieldsOf(request: ReferralDraft): Omit<DraftFields, 'consentId'> {
  const { need, forWhom, urgency, callee, expects, copyWish } = request;
  return {
    need, forWhom, urgency, callee, expects, copyWish,
    question: maskCitizenNumbers(request.question).text,
    careSituationId: request.careSituationId ?? null,
    callWhen: request.callWhen ?? null,
    partnerId: request.partnerId ?? null,
    offerId: request.offerId ?? null,
    partnerPersonId: request.partnerPersonId ?? null,
    shares: request.shares.map(({ field, ground }) => ({ field, ground })),
  }; // prettier-ignore
}

function sameAsWritten(known: ReferralRow, request: AddReferral): boolean {
  const { caregiverId, previousId = null } = request;
  const fields = { ...fieldsOf(request), caregiverId, previousId };
  return known.state !== 'draft' || known.version > 1
    ? known.caregiverId === caregiverId
    : Object.entries(fields).every(([name, value]) => isDeepStrictEqual(known[name as keyof ReferralRow], value));
}
