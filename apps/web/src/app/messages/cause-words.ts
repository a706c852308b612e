import { textObjections, type TextObjection } from '@voortuin/contract/messages/words';
import { sayObjection } from './objection-words.ts';

/** What stood in the way of a text, for its code: a few words that go on after a colon. */
export function sayTextCause(cause: string): string {
  if (isObjection(cause)) return sayObjection(cause, '').short;
  switch (cause) {
    case 'contact-changed':
      return $localize`het contact is verzet of al gedaan`;
    case 'too-late':
      return $localize`het is te laat geworden`;
    case 'dropped':
      return $localize`weggelegd`;
    case 'day-limit':
      return $localize`het bedrag voor vandaag is op`;
    case 'no-carrier':
      return $localize`er is geen telefoonbedrijf ingesteld`;
    case 'too-slow':
      return $localize`het telefoonbedrijf antwoordde te laat`;
    case 'stopped-while-sending':
    case 'was-another':
      return $localize`niemand weet of het uitging`;
    case 'never-finished':
      return $localize`steeds opnieuw geprobeerd, zonder antwoord`;
  }
  return sayCarrierCode(cause.slice(cause.lastIndexOf('-') + 1));
}

/** The codes of Twilio that say something a consultant can act on. */
function sayCarrierCode(code: string): string {
  switch (code) {
    case '21211':
    case '21614':
    case '30006':
      return $localize`dit nummer kan geen sms ontvangen`;
    case '21610':
      return $localize`vanaf dit nummer kwam STOP`;
    case '30003':
      return $localize`de telefoon staat uit of is buiten bereik`;
    case '30004':
    case '30007':
      return $localize`de provider hield het tegen`;
    case '30036':
      return $localize`het stond te lang te wachten bij het telefoonbedrijf`;
    case '30005':
      return $localize`dit nummer bestaat niet`;
  }
  return /^\d+$/.test(code)
    ? $localize`het telefoonbedrijf meldt fout ${code}:code:`
    : $localize`het telefoonbedrijf was niet te bereiken`;
}

function isObjection(cause: string): cause is TextObjection {
  return (textObjections as readonly string[]).includes(cause);
}
