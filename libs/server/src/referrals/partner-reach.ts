import { Injectable } from '@nestjs/common';
import { waysOfCode } from '@voortuin/domain/people/code-ways';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, RuleBroken } from '../platform/errors.ts';
import type { ReferralRow } from './referral-row.ts';

/** Somebody at a partner to whom a referral can be sent. */
export interface Reached {
  personId: string;
  email: string;
}

interface Candidate {
  id: string;
  partnerId: string;
  email: string;
  phone: string | null;
  secondEmail: string | null;
}

/** Finds who at a partner gets the link, and whether a code can reach her by another way than its mailbox. */
@Injectable()
export class PartnerReach {
  constructor(private readonly database: Database) {}

  /** Whoever is named, or the first on record who can be reached; nobody is a broken rule. */
  async demand(actor: Actor, partnerId: string | null, personId: string | null): Promise<Reached> {
    if (!partnerId) throw new BadField('partnerId', 'required');
    const partner = await this.database.row<{ ended: boolean }>(
      'SELECT ended_at IS NOT NULL AS ended FROM partner WHERE organisation_id = $1 AND id = $2 FOR SHARE',
      [actor.organisationId, partnerId],
    );
    if (!partner) throw new BadField('partnerId', 'not-a-partner');
    if (partner.ended) throw new RuleBroken('partner-ended');
    const people = await this.candidates(actor, [partnerId], personId);
    if (personId && people.length === 0) throw new BadField('partnerPersonId', 'not-at-the-partner');
    const reached = people.find(isReachable);
    if (!reached) throw new RuleBroken('partner-not-reachable');
    return { personId: reached.id, email: reached.email };
  }

  /** Who gets the links of many referrals now: whoever had them before, or the first on record; by the referral's id. */
  async ofMany(actor: Actor, referrals: readonly ReferralRow[]): Promise<Map<string, string>> {
    const all = await this.candidates(actor, [...new Set(referrals.map(({ partnerId }) => partnerId!))], null);
    const reachable = all.filter(isReachable);
    return new Map(
      referrals.flatMap(({ id, partnerId, partnerPersonId }) => {
        const there = reachable.filter((one) => one.partnerId === partnerId);
        const reached = there.find((one) => one.id === partnerPersonId) ?? there[0];
        return reached ? [[id, reached.id]] : [];
      }),
    );
  }

  private candidates(actor: Actor, partnerIds: string[], personId: string | null): Promise<Candidate[]> {
    return this.database.rows<Candidate>(
      `SELECT p.id, p.partner_id AS "partnerId", p.email, p.phone, p.second_email AS "secondEmail" FROM person p
       JOIN partner t ON t.organisation_id = p.organisation_id AND t.id = p.partner_id AND t.ended_at IS NULL
       WHERE p.organisation_id = $1 AND p.partner_id = ANY ($2) AND p.left_at IS NULL AND ($3::uuid IS NULL OR p.id = $3) ORDER BY p.created_at, p.id`,
      [actor.organisationId, partnerIds, personId],
    );
  }
}

/** Whether a code can reach her by another way than the mailbox of the link. */
const isReachable = ({ email, phone, secondEmail }: Candidate): boolean =>
  waysOfCode({ phone, secondEmail, mailbox: email }, { texts: true, mails: true }).length > 0;
