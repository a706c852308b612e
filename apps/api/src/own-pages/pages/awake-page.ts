import type { Peers } from '@voortuin/server/own-pages/awake-peers';
import { addDays } from '@voortuin/domain/platform/days';
import { sayDay } from '../../platform/plain-pages/days.ts';
import { markup, type Html, type Piece } from '../../platform/plain-pages/html.ts';
import type { Page } from '../../platform/plain-pages/layout.ts';
import type { OwnPageOf } from './own-page-of.ts';
import { callUs } from './own-page.ts';
import { askedWords, whoOf } from './when-words.ts';

/** For the night: who is awake now, a call tomorrow, and whom to ring when it cannot wait. */
export function awakePage(of: Pick<OwnPageOf, 'page' | 'shown' | 'at' | 'night' | 'done'>, peers: Peers[]): Page {
  const { page, at, night, done } = of;
  return {
    title: night ? 'Ik lig wakker' : 'Als u ’s nachts wakker ligt',
    from: page.organisation,
    body: markup`<h1>${night ? 'U bent niet de enige die wakker ligt' : 'Als u ’s nachts wakker ligt'}</h1>
${done === 'bel' && markup`<div class="done" role="status"><p>Genoteerd. ${askedWords(of.shown)}</p></div>`}
${callBack(of)}
${company(peers, night)}
<section class="note"><p>Is er gevaar? Bel <a href="tel:112">112</a>. Kan het niet wachten tot morgen? Bel de huisartsenpost; uw eigen huisarts noemt het nummer als u belt.</p>
<p>Denkt u aan zelfdoding? Bel gratis <a href="tel:08000113">0800-0113</a>, dag en nacht.</p></section>
<p><a href="${at}">Terug naar Mijn Voortuin</a></p>`,
  };
}

function callBack({ page, shown, at, night, done }: Pick<OwnPageOf, 'page' | 'shown' | 'at' | 'night' | 'done'>): Html {
  const { call, today, organisation } = shown;
  const who = whoOf({ consultant: call.by, organisation });
  const soon = call.on <= addDays(today, 1);
  const callWords = call.on <= today ? 'Bel mij vandaag' : soon ? 'Bel mij morgen' : 'Bel mij';
  return markup`<section class="card">${!shown.moment.asked && markup`<h2>Laat u bellen</h2>`}
${
  shown.moment.asked
    ? done !== 'bel' && markup`<p class="big">${askedWords(shown)}</p>`
    : markup`<p>${who} ziet als eerste dat u ${night ? 'wakker lag' : 'gebeld wilt worden'}, en belt u${!soon && ` op ${sayDay(call.on)}`}. Ook als het er maar één minuut over gaat.</p>
<form method="post" action="${at}/bel-mij"><p><button class="wide">${callWords}</button></p></form>`
}
${callUs(page)}</section>`;
}

function company(peers: Peers[], night: boolean): Piece {
  if (peers.length === 0) return null;
  return markup`<section class="card"><h2>${night ? 'Nu wakker, online' : 'Nu online'}</h2>
<p>Mensen die het kennen, en die nu met u kunnen praten.</p>
<ul class="thread">${peers.map(
    ({ name, partner, website, does, forWhomWords }) =>
      markup`<li><a href="${website}" rel="noreferrer noopener external"><b>${name}</b></a> <span class="quiet">van ${partner}</span>
<p class="quiet">${does}${forWhomWords && ` Voor ${forWhomWords}.`}</p></li>`,
  )}</ul></section>`;
}
