import { Injectable } from '@nestjs/common';
import type { OfferView, Suggestion, SuggestionQuery } from '@voortuin/contract/partners/partners';
import { suggestedAtMost } from '@voortuin/contract/partners/words';
import { suits, type Offered, type Suits, type Wanted } from '@voortuin/domain/partners/suggest';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { offerAsShown, PartnerViews } from './partner-view.ts';

type Candidate = Offered & { offerId: string; partnerId: string };

/** What is shown of the candidates that were chosen. */
interface Shown {
  offers: Omit<OfferView, 'old'>[];
  partners: { id: string; name: string; doesNot: string | null }[];
  /** The partners where somebody can be sent a referral: a code can reach her outside the mailbox of its link. */
  reachable: string[];
}

/** Finds the offers that suit a need, the best first, each with its reasons. */
@Injectable()
export class Suggestions {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly views: PartnerViews,
  ) {}

  /** The best few. What is not offered where she lives is not among them. */
  async suggest(actor: Actor, query: SuggestionQuery): Promise<Suggestion[]> {
    const wanted: Wanted = {
      forWhom: query.forWhom ?? null,
      digits: query.digits ?? null,
      dayPart: query.dayPart ?? null,
      weekend: query.weekend ?? false,
      online: query.online ?? false,
      language: query.language ?? null,
    };
    const today = this.clock.today().toString();
    return this.database.inside(actor, async () => {
      const candidates = await this.candidates(actor, query.need, wanted.digits);
      const best = candidates
        .flatMap((one) => {
          const how = suits(one, wanted, today);
          return how ? [{ ...one, ...how }] : [];
        })
        .sort((a, b) => b.score - a.score || (a.offerId < b.offerId ? -1 : 1))
        .slice(0, suggestedAtMost);
      return best.length > 0 ? this.shown(actor, best) : [];
    });
  }

  /** Every offer for the need at the place, from the index alone. */
  private candidates(actor: Actor, need: string, digits: string | null): Promise<Candidate[]> {
    return this.database.rows<Candidate>(
      `SELECT offer_id AS "offerId", partner_id AS "partnerId", for_herself AS "forHerself", for_recipient AS "forRecipient",
         place = 'everywhere' AS everywhere, string_to_array(day_parts, ' ') AS "dayParts", weekend, online,
         string_to_array(languages, ' ') AS languages, waiting_weeks AS "waitingWeeks", checked_on AS "checkedOn"
       FROM offer_fit WHERE organisation_id = $1 AND need = $2 AND place = ANY ($3)`,
      [actor.organisationId, need, digits ? [digits, 'everywhere'] : ['all']],
    );
  }

  private async shown(actor: Actor, best: (Candidate & Suits)[]): Promise<Suggestion[]> {
    const partnerIds = [...new Set(best.map(({ partnerId }) => partnerId))];
    const shown = await this.database.row<Shown>(
      `SELECT
         (SELECT json_agg(one) FROM (SELECT ${offerAsShown} FROM offer o WHERE o.organisation_id = $1 AND o.id = ANY ($2)) one) AS offers,
         (SELECT json_agg(one) FROM (SELECT id, name, does_not AS "doesNot" FROM partner WHERE organisation_id = $1 AND id = ANY ($3)) one) AS partners,
         (SELECT coalesce(json_agg(DISTINCT partner_id), '[]') FROM person
          WHERE organisation_id = $1 AND partner_id = ANY ($3) AND left_at IS NULL AND (phone IS NOT NULL OR second_email IS NOT NULL)) AS reachable`,
      [actor.organisationId, best.map(({ offerId }) => offerId), partnerIds],
    );
    const { offers, partners, reachable } = shown!;
    return best.map(({ offerId, partnerId, score, reasons }) => {
      const offer = offers.find(({ id }) => id === offerId)!;
      const partner = partners.find(({ id }) => id === partnerId)!;
      return {
        offer: { ...offer, old: this.views.isOld(offer.checkedOn) },
        partnerId,
        partner: partner.name,
        doesNot: partner.doesNot,
        reachable: reachable.includes(partnerId),
        score,
        reasons,
      };
    });
  }
}
