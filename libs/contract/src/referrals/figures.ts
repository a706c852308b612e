import { Day } from '../platform/fields.ts';
import type { Need } from '../partners/words.ts';

/** Of which days the referrals are counted by when they were sent; the last year when left out. */
export class FiguresQuery {
  @Day({ optional: true }) fromOn?: string | null;
  @Day({ optional: true }) untilOn?: string | null;
}

/** How many referrals to one partner for one need came how far. */
export class ReferralFigures {
  partnerId!: string;
  partner!: string;
  need!: Need;
  sent!: number;
  answeredInTime!: number;
  accepted!: number;
  /** According to the caregiver herself. */
  helped!: number;
}

/** What a partner sees of its own referrals; a count under ten is null, because it may point at somebody. */
export class PartnerFigures {
  need!: Need;
  sent!: number | null;
  answeredInTime!: number | null;
  accepted!: number | null;
  helped!: number | null;
}
