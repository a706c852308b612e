import { Injectable } from '@nestjs/common';
import type { AgreementView, OfferView, PartnerPersonView, PartnerView } from '@voortuin/contract/partners/partners';
import { checkedTooLongAgo } from '@voortuin/domain/partners/growing-old';
import { showPhone } from '@voortuin/domain/platform/phone-number';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';

/** The columns of an offer, of the alias o. Whether it is old is judged by `OfferRow` and today. */
export const offerAsShown = `o.id, o.partner_id AS "partnerId", o.name, o.needs, o.for_whom AS "forWhom", o.for_whom_words AS "forWhomWords", o.digits,
  o.day_parts AS "dayParts", o.weekend, o.online, o.languages, o.waiting_weeks AS "waitingWeeks", o.note, o.checked_on::text AS "checkedOn"`;

/** How many referrals are with the partner of the alias p now. */
export const referralsWithPartner = `(SELECT count(*) FROM referral r WHERE r.organisation_id = p.organisation_id AND r.partner_id = p.id
  AND r.sent_at IS NOT NULL AND r.ending IS NULL AND r.state IN ('requested', 'received', 'accepted', 'in-progress', 'on-hold'))::int`;

/** Reads a partner with everything known about it. */
@Injectable()
export class PartnerViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** The page of one partner, also of one that has ended. */
  async of(actor: Actor, id: string): Promise<PartnerView> {
    const row = await this.database.row<Omit<PartnerView, 'phoneShown' | 'old' | 'offers' | 'people' | 'agreement'>>(
      `SELECT p.id, p.version, p.name, p.does, p.does_not AS "doesNot", p.website, p.email, p.phone, p.tells_diagnosis AS "tellsDiagnosis",
         p.checked_on AS "checkedOn", p.ended_at IS NOT NULL AS ended, ${referralsWithPartner} AS "openReferrals"
       FROM partner p WHERE p.organisation_id = $1 AND p.id = $2`,
      [actor.organisationId, id],
    );
    if (!row) throw new NotFound();
    return {
      ...row,
      phoneShown: row.phone ? showPhone(row.phone) : null,
      old: this.isOld(row.checkedOn),
      offers: await this.offers(actor, 'o.partner_id = $2', id),
      people: await this.people(actor, 'w.partner_id = $2', id),
      agreement: await this.agreement(actor, id),
    };
  }

  /** One offer that has not ended. */
  async offer(actor: Actor, partnerId: string, id: string): Promise<OfferView> {
    const [offer] = await this.offers(actor, 'o.partner_id = $2 AND o.id = $3', partnerId, id);
    if (!offer) throw new NotFound();
    return offer;
  }

  /** Somebody who works at a partner now. */
  async person(actor: Actor, partnerId: string, id: string): Promise<PartnerPersonView> {
    const [person] = await this.people(actor, 'w.partner_id = $2 AND w.id = $3', partnerId, id);
    if (!person) throw new NotFound();
    return person;
  }

  /** What was agreed; null when nothing was. */
  async agreement(actor: Actor, partnerId: string): Promise<AgreementView | null> {
    return this.database.row<AgreementView>(
      `SELECT tasks, response_days AS "responseDays", review_on AS "reviewOn", review_on <= $3 AS old
       FROM agreement WHERE organisation_id = $1 AND partner_id = $2`,
      [actor.organisationId, partnerId, this.clock.today().toString()],
    );
  }

  /** Whether what was checked on a day has to be checked again. */
  isOld(checkedOn: string): boolean {
    return checkedOn < checkedTooLongAgo(this.clock.today().toString());
  }

  private async offers(actor: Actor, which: string, ...parameters: string[]): Promise<OfferView[]> {
    const rows = await this.database.rows<Omit<OfferView, 'old'>>(
      `SELECT ${offerAsShown} FROM offer o WHERE o.organisation_id = $1 AND o.ended_at IS NULL AND ${which} ORDER BY o.name, o.id`,
      [actor.organisationId, ...parameters],
    );
    return rows.map((offer) => ({ ...offer, old: this.isOld(offer.checkedOn) }));
  }

  private async people(actor: Actor, which: string, ...parameters: string[]): Promise<PartnerPersonView[]> {
    const rows = await this.database.rows<Omit<PartnerPersonView, 'phoneShown'>>(
      `SELECT w.id, w.partner_id AS "partnerId", w.first_name AS "firstName", w.last_name AS "lastName", w.first_name || ' ' || w.last_name AS name,
         w.job, w.email, w.phone, w.second_email AS "secondEmail", w.account_id IS NOT NULL AS joined,
         i.first_name || ' ' || i.last_name AS "invitedBy",
         w.account_id IS NULL AND EXISTS (
           SELECT 1 FROM invitation v WHERE v.organisation_id = w.organisation_id AND v.person_id = w.id AND v.used_at IS NULL AND v.expires_at > now()
         ) AS invited
       FROM person w LEFT JOIN person i ON i.organisation_id = w.organisation_id AND i.id = w.invited_by
       WHERE w.organisation_id = $1 AND w.left_at IS NULL AND ${which} ORDER BY w.first_name, w.last_name, w.id`,
      [actor.organisationId, ...parameters],
    );
    return rows.map((person) => ({ ...person, phoneShown: person.phone ? showPhone(person.phone) : null }));
  }
}
