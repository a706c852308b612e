import type {
  AgreementDraft,
  OfferDraft,
  PartnerDraft,
  PartnerPersonDraft,
} from '@voortuin/contract/partners/partners';

/** Something a partner of the demo town offers; `checked` is how many days ago somebody asked whether it is right. */
export interface OfferPlan extends Pick<OfferDraft, 'name' | 'needs'>, Partial<Omit<OfferDraft, 'name' | 'needs' | 'checkedOn'>> {
  checked: number;
} // prettier-ignore

/** Somebody at a partner of the demo town; who joined has an account and may sign in with one click. */
export interface PartnerPersonPlan extends PartnerPersonDraft {
  email: string;
  joined?: boolean;
}

/** A partner of the demo town, before it has an id. */
export interface PartnerPlan extends Pick<PartnerDraft, 'name' | 'does' | 'doesNot' | 'website' | 'email' | 'phone'> {
  tellsDiagnosis?: boolean;
  checked: number;
  offers: readonly OfferPlan[];
  people: readonly PartnerPersonPlan[];
  /** The review is so many days from now; below zero it is due. */
  agreement?: Pick<AgreementDraft, 'tasks' | 'responseDays'> & { reviewIn: number };
}
