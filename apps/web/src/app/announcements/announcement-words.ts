import type { AnnouncementView } from '@voortuin/contract/referrals/announcements';
import type { AnnouncementConsent } from '@voortuin/contract/referrals/words';
import type { Tone } from '@voortuin/ui/chip/chip';
import { addressLines } from '../caregivers/address-words.ts';

/** Whether she knows that she is announced, and whether one may call her: what one has to know before anything else. */
export const announcementConsentWords: Record<AnnouncementConsent, { words: string; then: string; tone: Tone }> = {
  'knows-and-may-call': {
    words: $localize`:@@announced.knows-and-may-call:weet het, en je mag bellen`,
    then: $localize`:@@announced.knows-and-may-call.then:Na het opnemen staat er een eerste gesprek op je lijst.`,
    tone: 'hedge',
  },
  'knows-not-call': {
    words: $localize`:@@announced.knows-not-call:weet het, maar wil niet gebeld worden`,
    then: $localize`:@@announced.knows-not-call.then:Bel niet. Ga langs of schrijf, en zeg van wie je de naam hebt.`,
    tone: 'sun',
  },
  'does-not-know': {
    words: $localize`:@@announced.does-not-know:weet hier nog niets van`,
    then: $localize`:@@announced.does-not-know.then:Vraag de partner om het eerst te vertellen. Neem je toch op, zeg dan bij het eerste contact van wie je de naam hebt.`,
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
