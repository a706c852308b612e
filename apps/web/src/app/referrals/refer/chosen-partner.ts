import type { PartnerView, Suggestion } from '@voortuin/contract/partners/partners';

/** The partner and offer that were chosen. */
export interface ChosenPartner {
  readonly partnerId: string;
  readonly partner: string;
  readonly offerId: string;
  readonly offer: string | null;
}

/** An offer to choose, as a card shows it. */
export interface OfferToChoose {
  readonly chosen: ChosenPartner;
  readonly waitingWeeks: number | null;
  readonly when: Pick<Suggestion['offer'], 'dayParts' | 'weekend' | 'online'>;
  readonly forWhom: string | null;
  readonly doesNot: string | null;
  readonly note: string | null;
  readonly reachable: boolean;
  /** Whether what is written about it has to be checked again, and when it was checked. */
  readonly old: boolean;
  readonly checkedOn: string;
  readonly reasons: Suggestion['reasons'];
}

/** A suggestion as a card. */
export function ofSuggestion({ offer, partnerId, partner, doesNot, reachable, reasons }: Suggestion): OfferToChoose {
  return {
    chosen: { partnerId, partner, offerId: offer.id, offer: offer.name },
    waitingWeeks: offer.waitingWeeks ?? null,
    when: offer,
    forWhom: offer.forWhomWords ?? null,
    doesNot,
    note: offer.note ?? null,
    reachable,
    old: offer.old,
    checkedOn: offer.checkedOn,
    reasons,
  };
}

/** The offers of a partner that one looked up oneself; a partner without any can be chosen as such. */
export function ofPartner(partner: PartnerView): OfferToChoose[] {
  const common = {
    doesNot: partner.doesNot ?? null,
    reachable: partner.people.length > 0,
    reasons: [],
  };
  const { id: partnerId, name } = partner;
  if (partner.offers.length === 0)
    return [
      {
        ...common,
        chosen: { partnerId, partner: name, offerId: '', offer: null },
        waitingWeeks: null,
        when: { dayParts: [], weekend: false, online: false },
        forWhom: null,
        note: partner.does,
        old: partner.old,
        checkedOn: partner.checkedOn,
      },
    ];
  return partner.offers.map((offer) => ({
    ...common,
    chosen: { partnerId, partner: name, offerId: offer.id, offer: offer.name },
    waitingWeeks: offer.waitingWeeks ?? null,
    when: offer,
    forWhom: offer.forWhomWords ?? null,
    note: offer.note ?? null,
    old: offer.old,
    checkedOn: offer.checkedOn,
  }));
}
