import type { Beneficiary, Need } from '@voortuin/contract/partners/words';
import type { SharedField } from '@voortuin/contract/referrals/words';
import { needWords } from './dutch.ts';

/** A mail in plain words. */
export interface Letter {
  subject: string;
  text: string;
}

/** What a mail to somebody at a partner is about. */
export type PartnerLetter = 'new' | 'again' | 'message' | 'reminder' | 'withdrawn';

const partnerWords: Record<PartnerLetter, { subject: string; what: string }> = {
  new: { subject: 'Een doorverwijzing voor u', what: 'Er staat een doorverwijzing voor u klaar.' },
  again: { subject: 'Een doorverwijzing opnieuw', what: 'Een doorverwijzing is opnieuw aan u gestuurd.' },
  message: { subject: 'Een bericht bij een doorverwijzing', what: 'Er staat een bericht voor u bij een doorverwijzing.' },
  reminder: { subject: 'Herinnering: een doorverwijzing wacht op u', what: 'Wij hoorden nog niets van u over een doorverwijzing.' },
  withdrawn: { subject: 'Een doorverwijzing is ingetrokken', what: 'Een doorverwijzing aan u is ingetrokken. U hoeft niets meer te doen.' },
}; // prettier-ignore

/** A mail to a partner: that there is something and where, and nothing about anybody. */
export function partnerLetter(about: PartnerLetter, organisation: string, link: string | null): Letter {
  const { subject, what } = partnerWords[about];
  const open = link && [
    `Lees en antwoord hier; het kost een halve minuut en u hoeft niet in te loggen:\n${link}`,
    'U krijgt eerst een code, per sms, gesproken of op uw tweede mailadres. Deel de link niet: hij is voor u.',
  ];
  return {
    subject: `${subject} van ${organisation}`,
    text: ['Goedendag,', what, ...(open || []), `Groeten van ${organisation}`].join('\n\n'),
  };
}

/** What a partner learns that announced somebody: that she is in sight, and no more. */
export const inSightLetter = (organisation: string): Letter => ({
  subject: `Uw aanmelding bij ${organisation}`,
  text: [
    'Goedendag,',
    'De mantelzorger die u aanmeldde is bij ons in beeld. Dank u wel.',
    'Meer laten wij niet weten: wat wij met elkaar bespreken blijft bij ons.',
    `Groeten van ${organisation}`,
  ].join('\n\n'),
});

/** What the copy for her tells. */
export interface CopyWords {
  name: string;
  organisation: string;
  consultant: string;
  partner: string;
  need: Need;
  forWhom: Beneficiary;
  question: string;
  shared: readonly { field: SharedField; value: string }[];
  byConsent: boolean;
  sentOn: string | null;
}

/** The letter to her that says in plain words what was asked and what was told to whom. */
export function copyLetter(words: CopyWords): Letter {
  const { organisation, partner, consultant } = words;
  const told = words.shared.map(({ field, value }) => `- ${fieldWords[field]}: ${value}`);
  const when = words.sentOn ? `Op ${words.sentOn} hebben wij` : 'Wij gaan';
  const asked = words.sentOn ? `aan ${partner} gevraagd om hulp` : `${partner} vragen om hulp`;
  const about = `${when} ${asked}: ${needWords[words.need]}${words.forWhom === 'recipient' ? ', voor uw naaste' : ''}.`;
  return {
    subject: `Uw vraag aan ${partner}`,
    text: [
      `Beste ${words.name},`,
      about,
      `Uw vraag, in uw eigen woorden:\n"${words.question}"`,
      told.length > 0
        ? `Dit ${words.sentOn ? 'hebben wij hun verteld' : 'vertellen wij hun'}:\n${told.join('\n')}`
        : 'Verder vertellen wij hun niets over u.',
      ...(words.byConsent
        ? [
            `U gaf hiervoor toestemming. U mag die altijd intrekken: bel of mail ${consultant} van ${organisation}. Dan kan ${partner} het niet meer lezen.`,
          ]
        : []),
      `Wij vragen u later of het heeft geholpen. Hebt u vragen? Bel ${consultant}.`,
      `Groeten van ${consultant}, ${organisation}`,
    ].join('\n\n'),
  };
}

const fieldWords: Record<SharedField, string> = {
  name: 'uw naam', phone: 'uw telefoonnummer', email: 'uw mailadres', address: 'uw adres', 'birth-year': 'uw geboortejaar', language: 'uw taal',
  'suitable-hours': 'wanneer het u schikt', work: 'uw werk', 'digital-skill': 'hoe het gaat met computer of telefoon', 'hours-of-care': 'hoeveel u zorgt',
  'recipient-name': 'de naam van uw naaste', 'recipient-relation': 'wie uw naaste van u is', 'recipient-condition': 'wat uw naaste heeft',
  'recipient-together': 'of u samen woont',
}; // prettier-ignore
