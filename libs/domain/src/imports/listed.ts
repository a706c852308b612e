import type { Approach } from '@voortuin/contract/caregivers/words';
import type { CaregiverDraft } from '@voortuin/contract/caregivers/caregivers';
import type { CareSituationDraft } from '@voortuin/contract/caregivers/care-situations';
import type { HowItGoes, Outcome } from '@voortuin/contract/contact-moments/words';
import type { RowRemark } from '@voortuin/contract/imports/imports';
import type { RowRefusal, RowRemarkCode } from '@voortuin/contract/imports/words';
import type { Channel } from '@voortuin/contract/rhythms/words';
import type { Day } from '../platform/days.ts';
import type { KnownConsultant } from './cells/consultant.ts';

/** A caregiver as one row tells of her; what holds for the whole list (source, ground, channels) is not in it. */
export interface ListedCaregiver extends Omit<
  CaregiverDraft,
  | 'careSituations'
  | 'source'
  | 'sourceNote'
  | 'ground'
  | 'channelPermissions'
  | 'whereabouts'
  | 'rhythmId'
  | 'municipalityId'
> {
  care: Omit<CareSituationDraft, 'id' | 'endedOn'> | null;
  approach: Approach;
  /** Null when the list does not say: then she is in sight since she came in. */
  inSightSinceOn: Day | null;
  /** The last contact that the list knows of. */
  history: { heldOn: Day; channel: Channel; outcome: Outcome; howItGoes: HowItGoes | null } | null;
}

/** What a row turns out to be: a caregiver, or a reason why not. */
export type ReadRow = { name: string | null; remarks: RowRemark[] } & (
  { refused: RowRefusal; caregiver: null } | { refused: null; caregiver: ListedCaregiver }
);

/** What reading a row asks beside the row. */
export interface About {
  today: Day;
  consultants: readonly KnownConsultant[];
}

/** What cleaning a row found: by column, since what was taken away can no longer be seen. */
export type Cleaned = { column: number; code: RowRemarkCode }[];
