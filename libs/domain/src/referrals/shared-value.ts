import type {
  Condition, DigitalSkill, Language, Relation, Work,
} from '@voortuin/contract/caregivers/words'; // prettier-ignore
import { recipientFields, type SharedField } from '@voortuin/contract/referrals/words';
import type { Hours } from '../caregivers/suitable-hours.ts';

/** What is known of the caregiver and of whom she cares for, as far as a partner may be told. */
export interface Known {
  name: string;
  phone: string | null;
  email: string | null;
  street: string | null;
  houseNumber: number | null;
  addition: string | null;
  postcode: string | null;
  city: string | null;
  bornYear: number | null;
  language: Language;
  suitableHours: readonly Hours[];
  work: Work | null;
  digitalSkill: DigitalSkill | null;
  hoursOfCare: number | null;
  recipient: {
    name: string;
    relation: Relation | null;
    condition: Condition | null;
    conditionWords: string | null;
    livesTogether: boolean | null;
  } | null;
}

/** Whether a field tells about whom she cares for. */
export const isRecipientField = (field: SharedField): boolean => (recipientFields as readonly string[]).includes(field);

/** What a partner reads for a field, in plain Dutch; null when it is not known. */
export function sharedValue(field: SharedField, of: Known): string | null {
  switch (field) {
    case 'name':
      return of.name;
    case 'phone':
      return of.phone;
    case 'email':
      return of.email;
    case 'address':
      return addressOf(of);
    case 'birth-year':
      return of.bornYear === null ? null : String(of.bornYear);
    case 'language':
      return languageWords[of.language];
    case 'suitable-hours':
      return hoursOf(of.suitableHours);
    case 'work':
      return of.work && workWords[of.work];
    case 'digital-skill':
      return of.digitalSkill && skillWords[of.digitalSkill];
    case 'hours-of-care':
      return of.hoursOfCare === null ? null : `ongeveer ${of.hoursOfCare} uur per week`;
    case 'recipient-name':
      return of.recipient?.name ?? null;
    case 'recipient-relation':
      return of.recipient?.relation ? relationWords[of.recipient.relation] : null;
    case 'recipient-condition':
      return conditionOf(of.recipient);
    case 'recipient-together':
      return of.recipient?.livesTogether == null ? null : of.recipient.livesTogether ? 'ja' : 'nee';
  }
}

function addressOf({ street, houseNumber, addition, postcode, city }: Known): string | null {
  const house = [houseNumber, addition].filter(Boolean).join(' ');
  const first = [street, house].filter(Boolean).join(' ');
  const second = [postcode?.replace(/^(\d{4})([A-Z]{2})$/, '$1 $2'), city].filter(Boolean).join(' ');
  return [first, second].filter(Boolean).join(', ') || null;
}

function hoursOf(hours: readonly Hours[]): string | null {
  const parts = hours.map(
    ({ days, from, until }) => `${days.map((day) => dayWords[day - 1]).join(', ')} ${from} tot ${until}`,
  );
  return parts.join('; ') || null;
}

function conditionOf(recipient: Known['recipient']): string | null {
  if (!recipient) return null;
  const named = recipient.condition && recipient.condition !== 'other' ? conditionWords[recipient.condition] : null;
  return [named, recipient.conditionWords].filter(Boolean).join(': ') || null;
}

const dayWords = ['ma', 'di', 'wo', 'do', 'vr', 'za', 'zo'];
const languageWords: Record<Language, string> = {
  nl: 'Nederlands', en: 'Engels', de: 'Duits', fr: 'Frans', pl: 'Pools', tr: 'Turks', ar: 'Arabisch', zgh: 'Berbers', fa: 'Farsi', ti: 'Tigrinya',
  so: 'Somalisch', uk: 'Oekraïens', zh: 'Chinees', sign: 'gebarentaal', other: 'een andere taal',
}; // prettier-ignore
const workWords: Record<Work, string> = {
  none: 'geen werk', 'part-time': 'werkt deels', 'full-time': 'werkt de hele week', study: 'studeert', volunteer: 'vrijwilliger',
  retired: 'met pensioen', unable: 'kan niet werken',
}; // prettier-ignore
const skillWords: Record<DigitalSkill, string> = {
  easy: 'gaat makkelijk', somewhat: 'gaat een beetje', 'with-help': 'gaat met hulp', not: 'gaat niet',
}; // prettier-ignore
const relationWords: Record<Relation, string> = {
  partner: 'partner', mother: 'moeder', father: 'vader', 'mother-in-law': 'schoonmoeder', 'father-in-law': 'schoonvader', daughter: 'dochter',
  son: 'zoon', child: 'kind', sister: 'zus', brother: 'broer', grandparent: 'opa of oma', grandchild: 'kleinkind', 'other-family': 'andere familie',
  neighbour: 'buur', friend: 'vriend of vriendin', other: 'iemand anders',
}; // prettier-ignore
const conditionWords: Record<Condition, string> = {
  dementia: 'dementie', parkinson: 'parkinson', als: 'ALS', ms: 'MS', 'brain-injury': 'hersenletsel', stroke: 'beroerte', cancer: 'kanker',
  'heart-or-lungs': 'hart of longen', 'old-age': 'ouderdom', physical: 'lichamelijke beperking', 'intellectual-disability': 'verstandelijke beperking',
  autism: 'autisme', 'mental-health': 'psychische problemen', addiction: 'verslaving', 'chronic-illness': 'chronische ziekte', other: 'iets anders',
}; // prettier-ignore
