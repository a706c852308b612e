import type { Announce } from '@voortuin/contract/referrals/announcements';
import type { ReferralDraft } from '@voortuin/contract/referrals/referrals';
import type { ReferralEventKind, SharedField } from '@voortuin/contract/referrals/words';
import type { Move } from '@voortuin/domain/referrals/standing';
import type { CaregiverFile } from '../history/file.ts';

/** One thing that happened to a referral of the demo, so many days ago; without a move only words. */
export interface StepPlan {
  ago: number;
  move?: Move;
  /** Words that leave it where it stands. */
  says?: Extract<ReferralEventKind, 'reminded' | 'message'>;
  /** Days from that day, for a waiting list or a first visit. */
  ahead?: number;
  reason?: string;
  outcome?: string;
  text?: string;
}

/** A referral of the demo: what was asked of whom, and what happened since. */
export interface ReferralPlan extends Pick<
  ReferralDraft,
  'need' | 'forWhom' | 'urgency' | 'callee' | 'callWhen' | 'expects' | 'copyWish'
> {
  partner: string;
  offer: string;
  /** In her own words; told whom she cares for: "mijn moeder". */
  question: (mine: string) => string;
  /** Whose caregiver she is: the place of the consultant among the others. */
  whose: number;
  fits?: (file: CaregiverFile, today: string) => boolean;
  shares: readonly SharedField[];
  /** Days ago that the draft was made. */
  made: number;
  steps: readonly StepPlan[];
}

/** An announcement of the demo; `like` copies who is in sight already, so that she may be the same. */
export interface AnnouncementPlan extends Pick<
  Announce,
  'consent' | 'announcedBy' | 'announcerEmail' | 'firstName' | 'lastName' | 'whatIsGoingOn'
> {
  partner: string;
  ago: number;
  phone?: string;
  street?: string;
  houseNumber?: number;
  postcode?: string;
  like?: boolean;
}
