import type { KeyScope } from '@voortuin/contract/partners/words';
import type { WebhookEvent } from '@voortuin/contract/webhooks/words';

/** What a key may do, to choose from. */
export const scopeWords: Record<KeyScope, string> = {
  'referrals:read': $localize`:@@machines.read:vragen lezen`,
  'referrals:answer': $localize`:@@machines.answer:vragen beantwoorden`,
  'announcements:write': $localize`:@@machines.announce:mantelzorgers aanmelden`,
};

/** Of what a partner's system is told. */
export const eventWords: Record<WebhookEvent, string> = {
  'referral.sent': $localize`:@@machines.sent:een nieuwe vraag`,
  'referral.answered': $localize`:@@machines.answered:een antwoord`,
  'referral.message': $localize`:@@machines.message:een bericht of bestand`,
  'referral.reminded': $localize`:@@machines.reminded:een herinnering`,
  'referral.reopened': $localize`:@@machines.reopened:opnieuw gevraagd`,
  'referral.withdrawn': $localize`:@@machines.withdrawn:ingetrokken of afgesloten`,
};

/** Why something could not be delivered. */
export function sayCause(cause: string | null): string {
  switch (cause) {
    case 'timeout':
      return $localize`hun systeem antwoordde niet op tijd`;
    case 'address-not-allowed':
      return $localize`het adres leidt niet naar het open internet`;
    case 'redirect':
      return $localize`het adres verwijst door naar een ander`;
    case 'certificate':
      return $localize`het certificaat van hun systeem klopt niet`;
    case 'name-not-found':
      return $localize`het adres bestaat niet`;
    case 'secret-lost':
      return $localize`het geheim is niet meer te lezen; maak een nieuw`;
    case 'no-connection':
    case 'never-finished':
    case 'stopped-while-sending':
    case null:
      return $localize`er kwam geen verbinding`;
    default:
      return $localize`hun systeem antwoordde met ${cause.replace('http-', '')}:code:`;
  }
}
