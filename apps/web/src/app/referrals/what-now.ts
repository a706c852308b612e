import type { ReferralView } from '@voortuin/contract/referrals/referrals';
import { lastDayBefore, plainDay } from '../platform/dates.ts';
import { reasonWords } from './referral-words.ts';
import { isSilent } from './standing-words.ts';

/** What happens now, in a sentence or two: what one waits for, or what is asked of whom. */
export function whatNow(referral: ReferralView): string {
  const { turn, because, partner, reason, outcome, answerByAt, state, ending } = referral;
  const name = partner ?? $localize`de partner`;
  if (ending) return ended(referral);
  if (turn === 'partner') {
    if (isSilent(referral)) return $localize`We herinneren ${name}:partner:. Komt er niets, dan krijg jij het terug.`;
    if (state === 'requested' || state === 'received') {
      const until = answerByAt && plainDay(lastDayBefore(answerByAt));
      return until
        ? $localize`${name}:partner: heeft tot en met ${until}:day: om te antwoorden. Blijft het stil, dan komt het terug bij jou.`
        : $localize`Blijft het stil, dan komt het terug bij jou.`;
    }
    return $localize`Je hoeft nu niets te doen. Blijft het te lang stil, dan komt het terug bij jou.`;
  }
  if (turn === 'caregiver') {
    const came = outcome ? $localize`Volgens ${name}:partner:: ${reasonWords(outcome)}:outcome:. ` : '';
    return $localize`${came}:came:De mantelzorger heeft het laatste woord: vraag het bij het volgende moment.`;
  }
  if (turn === 'next') return $localize`Deze sluit vanzelf als de volgende klaar is.`;
  switch (because) {
    case 'rejected':
      return $localize`De reden: ${reasonWords(reason)}:reason:. Kies een andere partner of andere hulp.`;
    case 'failed':
      return $localize`De reden: ${reasonWords(reason)}:reason:. Kies hoe je verder gaat.`;
    case 'question':
      return $localize`Met je antwoord ligt het weer bij ${name}:partner:.`;
    case 'no-answer':
      return $localize`Bel ${name}:partner:, vraag het nog eens, of kies een andere partner.`;
    case 'not-helped':
      return $localize`Kies wat wel kan helpen: opnieuw vragen, een andere partner of andere hulp.`;
    case 'fell-away':
      return $localize`Kies hoe je verder gaat.`;
    default:
      return $localize`Er is nog niets verstuurd. Niemand buiten de organisatie kan dit zien.`;
  }
}

function ended({ ending, reason }: ReferralView): string {
  if (ending === 'withdrawn') return $localize`De reden: ${reasonWords(reason)}:reason:. De partner ziet niets meer.`;
  if (ending === 'helped')
    return $localize`De mantelzorger zei zelf dat het heeft geholpen. De partner ziet de gegevens niet meer.`;
  return $localize`De partner ziet de gegevens niet meer.`;
}
