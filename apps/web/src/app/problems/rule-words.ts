import type { Broken } from '@voortuin/contract/platform/rules';

/** What is wrong with a field, and what to do about it. */
export function ruleWords({ rule, limit = '' }: Broken): string {
  switch (rule) {
    case 'required':
      return $localize`Vul dit in.`;
    case 'too-short':
      return $localize`Dit is te kort: minstens ${limit}:limit: tekens.`;
    case 'too-long':
      return $localize`Dit is te lang: hooguit ${limit}:limit: tekens.`;
    case 'too-low':
      return $localize`Dit is te weinig: minstens ${limit}:limit:.`;
    case 'too-high':
      return $localize`Dit is te veel: hooguit ${limit}:limit:.`;
    case 'too-many':
      return $localize`Dit zijn er te veel: hooguit ${limit}:limit:.`;
    case 'not-a-number':
    case 'not-a-whole-number':
      return $localize`Vul een getal in, zonder letters.`;
    case 'not-a-date':
      return $localize`Deze datum bestaat niet. Schrijf hem als 22-11-2026.`;
    case 'closes-before-it-opens':
      return $localize`Dit moet later zijn dan de tijd waarop jullie beginnen.`;
    case 'no-night':
      return $localize`Van 22.00 tot 8.00 uur gaat er nooit een bericht uit. De stille uren kunnen alleen langer zijn.`;
    case 'number-taken':
      return $localize`Dit nummer is al van een andere organisatie. Tel de cijfers nog eens na.`;
    case 'number-of-the-line':
      return $localize`Dit is het nummer van de organisatie. Vul het nummer van je eigen telefoon in.`;
    case 'not-an-instant':
    case 'not-a-time':
      return $localize`Dit is geen tijd. Schrijf hem als 19:00.`;
    case 'not-an-email':
      return $localize`Dit is geen e-mailadres. Er hoort een @ en een punt in.`;
    case 'not-a-postcode':
      return $localize`Dit is geen postcode. Schrijf hem als 4611 KE.`;
    case 'not-a-phone-number':
      return $localize`Dit telefoonnummer klopt niet. Tel de cijfers nog eens na.`;
    case 'not-four-digits':
      return $localize`Vul de vier cijfers van de postcode in.`;
    case 'not-a-colour':
      return $localize`Dit is geen kleur. Schrijf hem als #1E5B3E.`;
    case 'not-readable':
    case 'too-little-contrast':
      return $localize`Op deze kleur is tekst niet goed te lezen. Kies een donkerder kleur.`;
    case 'not-a-municipality-code':
      return $localize`Dit is geen gemeentecode. Schrijf hem als GM0748.`;
    case 'already-here':
      return $localize`Dit is er al.`;
    case 'one-is-usual':
      return $localize`Er is altijd één gewoon ritme. Maak een ander ritme gewoon om dit te veranderen.`;
    case 'not-plannable':
      return $localize`Dit kun je niet plannen. Kies een andere manier.`;
    case 'is-the-one-who-leaves':
      return $localize`Kies een andere collega.`;
    case 'not-a-choice':
    case 'not-an-id':
    case 'not-hers':
    case 'not-a-partner':
    case 'not-of-the-partner':
    case 'not-at-the-partner':
    case 'not-a-team':
    case 'not-a-municipality':
    case 'not-a-colleague':
    case 'not-a-consultant':
    case 'not-a-caregiver':
      return $localize`Kies iets uit de lijst.`;
    case 'unreadable-character':
      return $localize`Hier staat een teken in dat we niet kunnen bewaren. Typ het opnieuw.`;
    case 'not-with-this-channel':
      return $localize`Deze uitkomst past niet bij dit kanaal.`;
    case 'only-when-spoken':
      return $localize`Hoe het gaat kun je alleen kiezen als jullie elkaar spraken.`;
    case 'only-when-refused':
      return $localize`Dit hoort alleen bij: wil geen contact.`;
    case 'other-than-the-address':
      return $localize`De postcode hoort bij deze regel; verander haar niet.`;
    case 'not-a-place-in-the-list':
      return $localize`De lijst is veranderd. Begin weer bovenaan.`;
    case 'wrong-code':
      return $localize`Deze code klopt niet. Kijk welke code er nu staat.`;
    case 'wrong-password':
      return $localize`Dit wachtwoord klopt niet.`;
    case 'not-text':
    case 'not-a-flag':
    case 'not-a-list':
      return $localize`Dit kunnen we niet lezen. Laad de pagina opnieuw.`;
    case 'too-long-ago':
      return $localize`Dit is te lang geleden: hooguit ${limit}:limit: dagen.`;
    case 'in-the-past':
      return $localize`Deze datum is al geweest.`;
    case 'in-the-future':
      return $localize`Deze datum moet nog komen.`;
    case 'not-awaited':
      return $localize`Het antwoord is al gegeven, of hoeft niet meer.`;
    case 'twice':
      return $localize`Dit staat er twee keer.`;
    case 'recipient-ground':
      return $localize`Een mantelzorger kan niet ja zeggen voor de naaste. Noem ook wie dat goedvond, of kies een andere reden.`;
    case 'same-as-email':
      return $localize`Dit is hetzelfde adres. De code mag niet naar dezelfde mailbox.`;
    case 'not-a-web-address':
    case 'not-a-full-name':
    case 'not-https':
    case 'not-the-usual-port':
    case 'not-a-public-address':
      return $localize`Dit is geen webadres dat we kunnen gebruiken. Schrijf het als https://www.voorbeeld.nl.`;
    case 'unknown-text-field':
      return $localize`{${limit}:field:} kennen we niet. Haal het weg, of kies een veld uit de lijst.`;
    case 'field-without-value':
      return $localize`Van {${limit}:field:} weten we niet wat er moet staan. Schrijf het zelf op.`;
    case 'too-early':
      return $localize`Deze datum is te vroeg.`;
    case 'too-late':
    case 'too-far':
      return $localize`Deze datum is te ver weg.`;
    default:
      return $localize`Dit klopt niet. Kijk het nog eens na.`;
  }
}
