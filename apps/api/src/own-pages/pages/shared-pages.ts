import type { SharedWithView } from '@voortuin/contract/referrals/referrals';
import { fieldWords } from '@voortuin/domain/referrals/dutch';
import { codeMinutes } from '@voortuin/domain/people/code-words';
import type { AtPage } from '@voortuin/server/own-pages/own-pages.service';
import { sayDay } from '../../platform/plain-pages/days.ts';
import { markup, type Html, type Piece } from '../../platform/plain-pages/html.ts';
import type { Page } from '../../platform/plain-pages/layout.ts';
import { callUs } from './own-page.ts';

interface CodeOf {
  page: AtPage;
  at: string;
  /** Why it did not work. */
  wrong?: string | null;
}

/** Asks whether to send a code: the link alone does not tell what was shared. */
export function askCodePage(of: CodeOf): Page {
  const { page, at, wrong } = of;
  return {
    title: 'Wat er over u gedeeld is',
    from: page.organisation,
    body: markup`<h1>Wat er over u gedeeld is</h1>
${wrong && markup`<div class="error" role="alert"><p>${wrong}</p>${callUs(page)}</div>`}
${
  page.ways.length > 0
    ? markup`<p>Dit is alleen voor u. Daarom sturen wij eerst een code naar uw eigen nummer.</p>
<section class="card"><h2>Eerst een code</h2><p>De code werkt ${codeMinutes} minuten, alleen in deze browser.</p>${askForms(of, false)}</section>`
    : markup`<p>Wij kunnen u hier nu geen code sturen. Bel ons: dan vertellen wij het u.</p>${callUs(page)}`
}
<p><a href="${at}">Terug naar Mijn Voortuin</a></p>`,
  };
}

/** Where she fills in the code. */
export function giveCodePage(of: CodeOf & { codeTo: string }): Page {
  const { page, at, wrong, codeTo } = of;
  const way = page.ways.find(({ to }) => to === codeTo);
  const sent =
    way?.way === 'call'
      ? `Wij bellen het nummer dat eindigt op ${way.hint}. Een stem leest de code twee keer voor.`
      : `Wij stuurden een sms${way && ` naar het nummer dat eindigt op ${way.hint}`}.`;
  return {
    title: 'Vul de code in',
    from: page.organisation,
    body: markup`<h1>Vul de code in</h1>
${wrong && markup`<div class="error" role="alert"><p>${wrong}</p></div>`}
<p>${sent} Dat kan een minuut duren.</p>
<section class="card"><form method="post" action="${at}/open">
<div class="field"><label for="code">De zes cijfers</label>
<input class="code" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7" required></div>
<button class="wide">Bekijk wat er gedeeld is</button></form></section>
<details><summary>Geen code gekregen?</summary><div>${askForms(of, true)}</div></details>
<p><a href="${at}">Terug naar Mijn Voortuin</a></p>`,
  };
}

function askForms({ page, at }: CodeOf, again: boolean): Piece {
  const once = again ? ' nog een keer' : '';
  return page.ways.map(
    ({ way, hint }, place): Html => markup`<form method="post" action="${at}/code"><input type="hidden" name="nummer" value="${place}">
<p><button class="wide${(again || place > 0) && ' second'}">${way === 'text' ? `Sms mij${once} een code (…${hint})` : `Bel mij${once} met een code (…${hint})`}</button></p></form>
`,
  ); // prettier-ignore
}

/** What was shared with whom, and how to stop it. */
export function sharedPage(page: AtPage, at: string, shared: readonly SharedWithView[], done: boolean): Page {
  return {
    title: 'Wat er over u gedeeld is',
    from: page.organisation,
    body: markup`<h1>Wat er over u gedeeld is</h1>
${done && markup`<div class="done" role="status"><p>Gestopt. Wat op uw toestemming rustte, kan niemand meer lezen.</p></div>`}
${shared.length === 0 ? markup`<p class="big">Wij deelden niets over u met anderen.</p>` : shared.map((one) => sharedCard(at, one))}
<section class="card"><h2>Klopt er iets niet?</h2>${callUs(page)}</section>
<p><a href="${at}">Terug naar Mijn Voortuin</a></p>`,
    foot: 'Na acht uur vraagt deze pagina weer om een code.',
  };
}

function sharedCard(at: string, { partner, sharedAt, shared, consent, stands }: SharedWithView): Html {
  const onConsent = shared.some(({ ground }) => ground === 'consent');
  const takeBack = onConsent && consent && !consent.withdrawnAt;
  return markup`<section class="card"><h2>${partner}</h2>
<p class="quiet">Gedeeld op ${sayDay(sharedAt)}. ${stands ? 'Zij kunnen dit nog lezen.' : 'Zij kunnen dit niet meer lezen.'}</p>
${shared.length > 0 && markup`<dl>${shared.map(({ field, value }) => markup`<dt>${fieldWords[field]}</dt><dd>${value}</dd>`)}</dl>`}
${consent?.withdrawnAt && markup`<p>U trok uw toestemming in op ${sayDay(consent.withdrawnAt)}.</p>`}
${
  takeBack
    ? markup`<p>U zei hier ja op, op ${sayDay(consent.saidOn)}.</p>
<form method="post" action="${at}/intrekken"><input type="hidden" name="toestemming" value="${consent.id}"><button class="second wide">Stop het delen met ${partner}</button></form>`
    : stands && markup`<p class="quiet">Dit mochten wij delen om u te helpen. Wilt u dat het stopt? Bel ons.</p>`
}</section>`; // prettier-ignore
}
