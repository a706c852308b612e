import type { NoTextReason } from '@voortuin/contract/messages/words';

/** Why somebody gets no text, and what one can do about it. */
export interface SaidObjection {
  /** In a few words, for a list. */
  readonly short: string;
  readonly words: string;
  readonly todo: string;
  /** Where that is done: right there, in her form, on her page, or in the settings. */
  readonly way: 'permission' | 'form' | 'page' | 'settings' | null;
}

/** An objection in plain words about somebody. */
export function sayObjection(objection: NoTextReason, name: string): SaidObjection {
  switch (objection) {
    case 'never-approach':
      return {
        short: $localize`wil niet benaderd worden`,
        words: $localize`${name}:name: wil niet benaderd worden en krijgt geen sms.`,
        todo: $localize`Dat gaat boven alles. Is het nu anders? Verander het dan op de pagina van ${name}:name:.`,
        way: 'page',
      };
    case 'closed':
      return {
        short: $localize`afgesloten`,
        words: $localize`${name}:name: is afgesloten.`,
        todo: $localize`Hebben jullie weer contact? Kies dan Heropenen op de pagina van ${name}:name:.`,
        way: 'page',
      };
    case 'on-request':
      return {
        short: $localize`alleen contact op eigen verzoek`,
        words: $localize`${name}:name: wil alleen contact op eigen verzoek.`,
        todo: $localize`Komt er een sms van ${name}:name:, dan kun je een week lang antwoorden.`,
        way: 'page',
      };
    case 'paused':
      return {
        short: $localize`pauze`,
        words: $localize`${name}:name: heeft pauze.`,
        todo: $localize`Stop de pauze op de pagina, of wacht tot die voorbij is. Komt er een sms van ${name}:name:, dan kun je wel antwoorden.`,
        way: 'page',
      };
    case 'stopped':
      return {
        short: $localize`sms’te STOP`,
        words: $localize`Van het nummer van ${name}:name: kwam STOP. Er gaat geen sms meer heen.`,
        todo: $localize`Alleen START vanaf dat nummer heft dit op. Bellen kan wel.`,
        way: null,
      };
    case 'no-number':
      return {
        short: $localize`geen nummer`,
        words: $localize`We hebben geen telefoonnummer van ${name}:name:.`,
        todo: $localize`Vul een mobiel nummer in.`,
        way: 'form',
      };
    case 'landline':
      return {
        short: $localize`alleen een vast nummer`,
        words: $localize`We hebben alleen een vast nummer van ${name}:name:. Daar kan geen sms heen.`,
        todo: $localize`Is er ook een mobiel nummer? Vul dat in.`,
        way: 'form',
      };
    case 'not-allowed':
      return {
        short: $localize`geen toestemming`,
        words: $localize`${name}:name: gaf nog geen toestemming voor sms.`,
        todo: $localize`Mag het wel? Leg hier vast wie dat zei en hoe.`,
        way: 'permission',
      };
    case 'no-proof':
      return {
        short: $localize`toestemming zonder bewijs`,
        words: $localize`Er staat dat sms mag, maar niet wie dat zei en hoe.`,
        todo: $localize`Leg dat hier vast, dan kan het bericht weg.`,
        way: 'permission',
      };
    case 'no-line':
      return {
        short: $localize`geen telefoonlijn`,
        words: $localize`Jullie hebben nog geen nummer waarmee berichten weg kunnen.`,
        todo: $localize`Je beheerder stelt dat in bij Instellingen, Telefoonlijn.`,
        way: 'settings',
      };
    case 'nothing-planned':
      return {
        short: $localize`geen volgend moment`,
        words: $localize`${name}:name: heeft geen volgend moment waarop jullie contact hebben.`,
        todo: $localize`Verstuur het nu, of plan eerst een moment.`,
        way: null,
      };
    case 'day-over':
      return {
        short: $localize`de dag is dan al voorbij`,
        words: $localize`Deze sms zegt een dag die al voorbij is voor er weer sms’jes uitgaan. Dit sms’je gaat niet uit.`,
        todo: $localize`Kies een andere dag, of schrijf het zo dat het morgen ook klopt.`,
        way: null,
      };
    case 'moment-passed':
      return {
        short: $localize`het volgende moment is al voorbij`,
        words: $localize`Het volgende moment met ${name}:name: is al voorbij.`,
        todo: $localize`Verstuur het nu, of plan eerst een nieuw moment.`,
        way: null,
      };
    case 'moment-today':
      return {
        short: $localize`het volgende moment is vandaag`,
        words: $localize`Het volgende moment met ${name}:name: is vandaag: de dag ervoor is voorbij.`,
        todo: $localize`Verstuur het nu.`,
        way: null,
      };
  }
}
