import type { AnnouncementView } from '@voortuin/contract/referrals/announcements';
import type { AnnouncementConsent } from '@voortuin/contract/referrals/words';
import type { Tone } from '@voortuin/ui/chip/chip';
import { addressLines } from '../caregivers/address-words.ts';

/** Whether she knows that she is announced, and whether one may call her: what one has to know before anything else. */
export const announcementConsentWords: Record<AnnouncementConsent, { words: string; then: string; tone: Tone }> = {
  'knows-and-may-call': {
    words: $localize`:@@announced.knows-and-may-call:zij weet het, en je mag bellen`,
    then: $localize`:@@announced.knows-and-may-call.then:Neem je haar op, dan staat ze op je lijst voor een eerste gesprek.`,
    tone: 'hedge',
  },
  'knows-not-call': {
    words: $localize`:@@announced.knows-not-call:zij weet het, maar wil niet gebeld worden`,
    then: $localize`:@@announced.knows-not-call.then:Bel haar niet. Ga langs of schrijf, en zeg wie haar noemde.`,
    tone: 'sun',
  },
  'does-not-know': {
    words: $localize`:@@announced.does-not-know:zij weet hier nog niets van`,
    then: $localize`:@@announced.does-not-know.then:Vraag de partner om het haar eerst te vertellen. Neem je haar toch op, zeg dan bij het eerste contact wie haar noemde.`,
    tone: 'clay',
  },
};

/** Her name as it was written. */
export function announcedName({ firstName, lastName }: AnnouncementView): string {
  return [firstName, lastName].filter(Boolean).join(' ');
}

/** Where she lives, in a line. */
export function announcedAddress({ street, houseNumber, postcode }: AnnouncementView): string {
  return addressLines({ street, houseNumber, postcode }).join(', ');
}
