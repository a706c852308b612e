import type { PartnerReferralView } from '@voortuin/contract/referrals/answers';
import type { ReferralEventView, SharedValue } from '@voortuin/contract/referrals/referrals';
import { referralAsText } from '@voortuin/domain/referrals/as-text';
import {
  beneficiaryWords,
  calleeWords,
  fieldWords,
  needWords,
  stateWords,
  urgencyWords,
} from '@voortuin/domain/referrals/dutch';
import { scriptPath } from './copy-script.ts';
import { answerForms, type FormsOf } from './answer-forms.ts';
import { sayDay, sayInstant, sayLastDay } from '../../platform/plain-pages/days.ts';
import { told } from './event-words.ts';
import { markup, type Html, type Piece } from '../../platform/plain-pages/html.ts';
import type { Page } from '../../platform/plain-pages/layout.ts';
import { keptText } from '../../platform/plain-pages/stop-pages.ts';

/** What the page of a referral shows beside it. */
export interface AnswerPageOf extends FormsOf {
  /** What others said or did between reading and answering. */
  meanwhile: ReferralEventView[] | null;
  /** Text of an answer that can no longer be given. */
  kept: string | null;
  /** Why a file was refused. */
  fileRefused: string | null;
}

/** The page on which a partner reads what is asked and answers it: her question first. */
export function answerPage(of: AnswerPageOf): Page {
  const { referral } = of;
  return {
    title: 'Een vraag voor u',
    from: referral.organisation,
    script: scriptPath,
    body: markup`${notices(of)}
<p class="over">De vraag, in eigen woorden</p>
<h1 class="away">Een vraag van ${referral.organisation}</h1>
<blockquote>${referral.question}</blockquote>
${facts(referral)}
${referral.shared.length > 0 && whatWasShared(referral)}
${whomToCall(referral)}
${answerForms(of)}
${thread(referral)}
${files(of)}
${record(referral)}`,
    foot: markup`<p>Een vraag over deze pagina? ${referral.consultant} van ${referral.organisation} helpt u verder.</p>
<p>Deze pagina is alleen voor u. Na acht uur vraagt de pagina weer om een code.</p>`,
  };
}

function notices({ referral, meanwhile, kept, attempt }: AnswerPageOf): Piece {
  const wrong = attempt && Object.keys(attempt.wrong).length > 0;
  return [
    meanwhile &&
      markup`<div class="note" role="status"><h2>Er is intussen iets veranderd</h2>
${meanwhile.length > 0 ? markup`<ul>${meanwhile.map((event) => markup`<li>${told(event)}</li>`)}</ul>` : markup`<p>Deze vraag ${stateWords[referral.state]}.</p>`}
<p>${kept === null ? 'Uw tekst staat nog in het formulier. Kijk of uw antwoord nog klopt, en stuur het dan nog een keer.' : 'Uw antwoord is niet verstuurd: het past niet meer bij wat er nu is.'}</p></div>`,
    kept && keptText(kept),
    wrong && markup`<div class="error" role="alert"><p><b>Uw antwoord is nog niet verstuurd.</b> <a href="#antwoord">Kijk bij “Uw antwoord”</a> wat er nog ontbreekt.</p></div>`,
  ]; // prettier-ignore
}

function facts(referral: PartnerReferralView): Html {
  const { need, forWhom, urgency, offer, state, answerByAt, waitsUntilOn, plannedOn } = referral;
  const waits = state === 'requested' || state === 'received';
  return markup`<ul class="facts"><li>${capital(needWords[need])}</li><li>${capital(beneficiaryWords[forWhom])}</li>
${offer && markup`<li>Gevraagd: ${offer}</li>`}
<li class="when">${capital(urgencyWords[urgency])}</li>
${waits && answerByAt && markup`<li class="when">Antwoord graag uiterlijk ${sayLastDay(answerByAt)}</li>`}
${state === 'on-hold' && waitsUntilOn && markup`<li class="when">Wachtlijst tot ongeveer ${sayDay(waitsUntilOn)}</li>`}
${state === 'in-progress' && plannedOn && markup`<li class="when">Begint op ${sayDay(plannedOn)}</li>`}</ul>
${!waits && markup`<p><b>Deze vraag ${stateWords[state]}.</b></p>`}`;
}

function whatWasShared({ shared }: PartnerReferralView): Html {
  return markup`<section class="card"><h2>Wat wij met u delen</h2>
<dl>${shared.map((one) => markup`<dt>${fieldWords[one.field]}</dt><dd>${valueOf(one)}</dd>`)}</dl>
<p class="quiet">Alleen dit, en alleen voor deze vraag. Bewaar niet meer dan u nodig hebt.</p></section>`;
}

function valueOf({ field, value }: SharedValue): Piece {
  if (field === 'phone') return markup`<a href="tel:${value.replace(/[^\d+]/g, '')}">${value}</a>`;
  return field === 'email' ? markup`<a href="mailto:${value}">${value}</a>` : value;
}

function whomToCall({ callee, callWhen, expects, consultant, organisation, answers }: PartnerReferralView): Piece {
  if (answers.length === 0) return null;
  return markup`<section class="card"><h2>Wie belt u?</h2>
<p>Bel ${callee === 'consultant' ? `eerst ${consultant}, mantelzorgconsulent bij ${organisation}` : calleeWords[callee]}${callWhen && `: ${callWhen}`}.</p>
<p>${expects ? 'De mantelzorger weet dat u belt.' : 'De mantelzorger weet nog niet dat u belt. Zeg dus wie u bent en dat wij u om hulp vroegen.'}</p></section>`;
}

function thread({ events: all }: PartnerReferralView): Piece {
  // That it was read is for who sent it.
  const events = all.filter(({ kind }) => kind !== 'opened');
  if (events.length === 0) return null;
  return markup`<section class="card"><h2>Tot nu toe</h2><ol class="thread">${events.map(
    (
      event,
    ) => markup`<li><span class="quiet">${sayInstant(event.at)}${event.by && ` · ${event.by}`}</span><br>${told(event)}
${event.text && markup`<p>“${event.text}”</p>`}</li>`,
  )}</ol></section>`;
}

function files({ referral, at, fileRefused }: AnswerPageOf): Piece {
  const mayAdd = referral.answers.length > 0;
  if (referral.files.length === 0 && !mayAdd) return null;
  return markup`<section class="card" id="bestanden"><h2>Documenten</h2>
${referral.files.length > 0 && markup`<ul class="files">${referral.files.map(({ id, name, bytes }) => markup`<li><a href="${at}/bestanden/${id}">${name}</a> <span class="quiet">(${Math.ceil(bytes / 1024)} kB)</span></li>`)}</ul>`}
${mayAdd && markup`<details${fileRefused && markup` open`}><summary>Stuur een document of scan mee</summary><form method="post" enctype="multipart/form-data" action="${at}/bestanden">
<div class="field"><label for="bestand">Kies een bestand</label><p class="hint" id="bestand-hint">Een pdf, Word- of tekstbestand, of een foto. Hooguit 8 MB.</p>
${fileRefused && markup`<p class="wrong" id="bestand-wrong">${fileRefused}</p>`}<input id="bestand" type="file" name="file" required accept=".pdf,.docx,.odt,.txt,.jpg,.jpeg,.png" aria-describedby="bestand-hint${fileRefused && ' bestand-wrong'}"></div>
<button class="second">Stuur mee</button></form></details>`}</section>`; // prettier-ignore
}

function record(referral: PartnerReferralView): Piece {
  if (referral.shared.length === 0) return null;
  const text = referralAsText(referral);
  return markup`<section class="card"><h2>Voor uw eigen dossier</h2>
<label class="hint" for="dossier">Deze tekst kunt u kopiëren naar uw eigen systeem.</label>
<textarea class="record" id="dossier" readonly rows="${Math.min(16, text.split('\n').length + 2)}">
${text}</textarea>
<button class="second" type="button" hidden data-copies="dossier" data-says="gekopieerd">Kopieer</button> <span id="gekopieerd" role="status"></span></section>`;
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
