import type { AtPage } from '@voortuin/server/own-pages/own-pages.service';
import { hoursInWords } from '@voortuin/domain/calls/call-words';
import { showPhone } from '@voortuin/domain/platform/phone-number';
import { markup, type Html, type Piece } from '../../platform/plain-pages/html.ts';
import type { Page } from '../../platform/plain-pages/layout.ts';
import type { OwnPageOf } from './own-page-of.ts';
import { whenWords } from './when-words.ts';
import { channelForm, hoursForm, paceForm, pauseForm } from './wish-forms.ts';

const thanks: Record<string, string> = {
  uren: 'Dank u. Wij houden rekening met deze uren.',
  kanaal: 'Dank u. Wij doen het voortaan zo.',
  ritme: 'Dank u. Hieronder staat wanneer u nu van ons hoort.',
  pauze: 'Goed. Wij laten u met rust tot uw pauze voorbij is.',
  hervat: 'Fijn dat u er weer bent. Uw pauze is gestopt.',
};

/** Her own page: when she hears from whom, and what she would like otherwise. */
export function ownPage(of: OwnPageOf): Page {
  const { page, shown, at, night, done, attempt } = of;
  const words = done && thanks[done];
  return {
    title: 'Mijn Voortuin',
    from: page.organisation,
    body: markup`<h1>Dag${shown.firstName && ` ${shown.firstName}`}</h1>
${words && markup`<div class="done" role="status"><p>${words}</p></div>`}
${attempt && notSaved(attempt)}
${night && awake(at)}
<section class="card"><h2>Wanneer u van ons hoort</h2>
${whenWords(shown).map((sentence) => markup`<p class="big">${sentence}</p>`)}
${shown.pausedUntilOn && markup`<form method="post" action="${at}/hervat"><p><button class="second">Stop mijn pauze</button></p></form>`}
${callUs(page)}</section>
${wishes(of)}
<section class="card"><h2>Wat weten anderen van u?</h2>
<p>Zie met wie wij iets over u deelden, en stop het als u dat wilt.</p>
<p><a class="button second" href="${at}/gedeeld">Bekijk wat er gedeeld is</a></p></section>
${!night && markup`<p><a href="${at}/wakker">Ligt u ’s nachts wakker? Kijk hier.</a></p>`}`,
    foot: markup`<p>Deze pagina is van u. U hebt geen account nodig. Bewaar de sms: de link werkt drie maanden.</p>`,
  };
}

/** Says that nothing was saved, and leads to the field that keeps it from being so. */
function notSaved({ form, wrong }: NonNullable<OwnPageOf['attempt']>): Html {
  const [field, words] = Object.entries(wrong)[0] ?? [];
  return markup`<div class="error" role="alert"><p>Dit is nog niet opgeslagen. ${
    words && (form === 'hervat' ? words : markup`<a href="#${form}-${field}">${words}</a>`)
  }</p></div>`;
}

function awake(at: string): Html {
  return markup`<section class="note"><h2>Ligt u wakker?</h2><p>Er zijn nu anderen wakker. En wij kunnen u bellen.</p>
<p><a class="button" href="${at}/wakker">Ik lig wakker</a></p></section>`;
}

/** The number of her organisation, to be called with a tap. */
export function callUs({ phone, opens, organisation }: Pick<AtPage, 'phone' | 'opens' | 'organisation'>): Piece {
  if (!phone) return markup`<p class="quiet">Liever zelf bellen? U kunt ${organisation} altijd bellen.</p>`;
  return markup`<p>Liever zelf bellen? <a href="tel:${phone}">${showPhone(phone)}</a>. ${opens && hoursInWords(opens)}</p>`;
}

function wishes(of: OwnPageOf): Html {
  const { shown } = of;
  const welcome = shown.approach === 'welcome';
  const appointment = shown.moment.kind === 'appointment' && !shown.moment.passed;
  return markup`<section class="card"><h2>Wilt u het anders?</h2>
${appointment && markup`<p>Uw afspraak blijft staan. Wilt u die verzetten? Bel ons.</p>`}
${hoursForm(of)}
${channelForm(of)}
${welcome && paceForm(of)}
${welcome && !shown.pausedUntilOn && !appointment && pauseForm(of)}</section>`;
}
