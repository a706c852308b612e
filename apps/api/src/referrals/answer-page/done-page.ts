import type { PartnerReferralView } from '@voortuin/contract/referrals/answers';
import type { ReferralEventView } from '@voortuin/contract/referrals/referrals';
import { calleeWords } from '@voortuin/domain/referrals/dutch';
import { sayDay } from '../../platform/plain-pages/days.ts';
import { markup } from '../../platform/plain-pages/html.ts';
import type { Page } from '../../platform/plain-pages/layout.ts';

/** After an answer: that it came in, and what happens now. */
export function donePage(referral: PartnerReferralView, event: ReferralEventView, at: string): Page {
  const { title, next } = wordsOf(referral, event);
  return {
    title,
    from: referral.organisation,
    body: markup`<div class="done" role="status"><h1>${title}</h1></div>
<section class="card"><h2>Wat gebeurt er nu?</h2><ul>${next.map((one) => markup`<li>${one}</li>`)}</ul></section>
<p><a class="button" href="${at}">Terug naar de vraag</a></p>`,
    foot: 'U kunt deze pagina nu sluiten.',
  };
}

function wordsOf(
  { consultant, callee, callWhen, organisation }: PartnerReferralView,
  { kind, params }: ReferralEventView,
): { title: string; next: string[] } {
  const day = typeof params['day'] === 'string' ? sayDay(params['day']) : '';
  const later = 'Laat hier weten als er iets verandert. De link uit de mail brengt u terug.';
  switch (kind) {
    case 'accept':
      return {
        title: 'Dank u wel. U pakt dit op.',
        next: [
          `${consultant} krijgt bericht.`,
          callee === 'consultant'
            ? `U belt eerst met ${consultant}${callWhen ? `: ${callWhen}` : ''}.`
            : `U neemt zelf contact op met ${calleeWords[callee]}${callWhen ? `: ${callWhen}` : ''}.`,
          'Laat hier weten wanneer het begint, en wat eruit kwam. De link uit de mail brengt u terug.',
        ],
      };
    case 'hold':
      return {
        title: `De mantelzorger staat bij u op de wachtlijst, tot ongeveer ${day}.`,
        next: [`${consultant} vertelt het de mantelzorger.`, 'Kort na die dag vragen wij u hoe het staat.', later],
      };
    case 'reject':
      return {
        title: 'Dank u wel voor uw antwoord.',
        next: [
          `${consultant} weet nu waarom u dit niet oppakt, en zoekt verder.`,
          'U hoeft niets meer te doen. Wat wij deelden, ziet u hier niet meer.',
        ],
      };
    case 'ask':
      return {
        title: 'Uw vraag is gesteld.',
        next: [`${consultant} leest uw vraag en antwoordt.`, 'Het antwoord komt op deze pagina. De link uit de mail brengt u terug.'],
      }; // prettier-ignore
    case 'plan':
      return { title: `Genoteerd: ${day}.`, next: [`${consultant} krijgt bericht.`, later] };
    case 'finish':
      return {
        title: 'Dank u wel. Het is klaar.',
        next: [
          `${consultant} vraagt of het geholpen heeft. De mantelzorger heeft het laatste woord.`,
          `Is er meer nodig, dan hoort u dat van ${organisation}.`,
        ],
      };
    case 'fail':
      return {
        title: 'Dank u wel. Wij weten dat het niet gelukt is.',
        next: [`${consultant} bekijkt wat er nu kan.`, 'U hoeft niets meer te doen.'],
      };
    default:
      return { title: 'Uw bericht is verstuurd.', next: [`${consultant} leest het.`, later] };
  }
}
