import type { Problem } from '@voortuin/contract/platform/problem';
import { problemWords } from '../problems/problem-words.ts';

/** Why a call was refused, in plain words: they come with what follows calls, and not before the first page. */
export function callProblemWords(problem: Problem): string {
  switch (problem.code) {
    case 'no-connection':
      return $localize`Er is geen verbinding. Er is niet gebeld.`;
    case 'own-phone-missing':
      return $localize`We weten nog niet op welke telefoon we jou bellen. Vul je nummer in bij je account.`;
    case 'no-phone-line':
      return $localize`Er is hier geen telefoonlijn om door te bellen.`;
    case 'day-limit-reached':
      return $localize`Het bedrag voor vandaag is op: bellen en sms’en via de lijn kan morgen weer. Moet het vandaag, bel dan met je eigen telefoon of vraag je beheerder het bedrag te verhogen.`;
    case 'day-limit-set-apart':
      return $localize`Wat er vandaag nog is, staat vast voor gesprekken die nu bezig zijn. Probeer het straks nog eens, of bel met je eigen telefoon.`;
    case 'on-request':
      return $localize`Deze mantelzorger wil alleen contact op eigen verzoek.`;
    case 'phone-refused':
      return $localize`Deze mantelzorger wil niet gebeld worden.`;
    case 'no-number':
      return $localize`Er is geen nummer om te bellen.`;
    case 'already-calling':
      return $localize`Dit gesprek loopt al. Neem je telefoon op.`;
    case 'called-by-colleague':
      return $localize`${problem.params?.['name'] ?? ''}:name: belt nu met deze mantelzorger.`;
    case 'call-not-there-yet':
    case 'call-not-ended':
      return $localize`Ophangen lukt hier nu niet. Hang op met je telefoon.`;
    case 'call-goes-on':
      return $localize`Dit gesprek is nog bezig.`;
    case 'call-of-another':
      return $localize`Dit gesprek was met iemand anders.`;
    default:
      return problemWords(problem);
  }
}
