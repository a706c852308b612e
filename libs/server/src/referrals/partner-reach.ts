import { Injectable } from '@nestjs/common';
import { waysOfCode } from '@voortuin/domain/referrals/code-ways';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, RuleBroken } from '../platform/errors.ts';

/** Somebody at a partner to whom a referral can be sent. */
export interface Reached {
  personId: string;
  email: string;
}

interface Candidate {
  id: string;
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
    const people = await this.database.rows<Candidate>(
      `SELECT id, email, phone, second_email AS "secondEmail" FROM person
       WHERE organisation_id = $1 AND partner_id = $2 AND left_at IS NULL AND ($3::uuid IS NULL OR id = $3) ORDER BY created_at, id`,
      [actor.organisationId, partnerId, personId],
    );
    if (personId && people.length === 0) throw new BadField('partnerPersonId', 'not-at-the-partner');
    const reached = people.find(({ email, phone, secondEmail }) => {
      const ways = waysOfCode({ phone, secondEmail, mailbox: email }, { texts: true, mails: true });
      return ways.length > 0;
    });
    if (!reached) throw new RuleBroken('partner-not-reachable');
    return { personId: reached.id, email: reached.email };
  }
}
