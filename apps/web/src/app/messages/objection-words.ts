import type { TextObjection } from '@voortuin/contract/messages/words';

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
export function sayObjection(objection: TextObjection, name: string): SaidObjection {
  switch (objection) {
    case 'never-approach':
      return {
        short: $localize`wil niet benaderd worden`,
        words: $localize`${name}:name: wil niet benaderd worden. Zij krijgt geen sms.`,
        todo: $localize`Dat gaat boven alles. Laat zij zelf weten dat het anders is, verander het dan op haar pagina.`,
        way: 'page',
      };
    case 'closed':
      return {
        short: $localize`afgesloten`,
        words: $localize`${name}:name: is afgesloten.`,
        todo: $localize`Heropen haar op haar pagina als jullie weer contact hebben.`,
        way: 'page',
      };
    case 'on-request':
      return {
        short: $localize`alleen als zij erom vraagt`,
        words: $localize`${name}:name: wil alleen contact als zij er zelf om vraagt.`,
        todo: $localize`Sms’t zij jullie zelf, dan kun je een week lang antwoorden.`,
        way: 'page',
      };
    case 'paused':
      return {
        short: $localize`pauze`,
        words: $localize`${name}:name: heeft pauze.`,
        todo: $localize`Stop de pauze op haar pagina, of wacht tot die voorbij is. Sms’t zij jullie zelf, dan kun je antwoorden.`,
        way: 'page',
      };
    case 'stopped':
      return {
        short: $localize`sms’te STOP`,
        words: $localize`Vanaf haar nummer kwam STOP. Er gaat geen sms meer heen.`,
        todo: $localize`Alleen START vanaf dat nummer heft dit op. Bellen kan wel.`,
        way: null,
      };
    case 'no-number':
      return {
        short: $localize`geen nummer`,
        words: $localize`We hebben geen telefoonnummer van ${name}:name:.`,
        todo: $localize`Vul haar mobiele nummer in.`,
        way: 'form',
      };
    case 'landline':
      return {
        short: $localize`alleen een vast nummer`,
        words: $localize`We hebben alleen een vast nummer van ${name}:name:. Daar kan geen sms heen.`,
        todo: $localize`Heeft zij een mobiel nummer? Vul dat in.`,
        way: 'form',
      };
    case 'not-allowed':
      return {
        short: $localize`geen toestemming`,
        words: $localize`${name}:name: gaf nog geen toestemming voor sms.`,
        todo: $localize`Zei zij dat het mag? Leg hier vast wie dat zei en hoe.`,
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
  }
}
