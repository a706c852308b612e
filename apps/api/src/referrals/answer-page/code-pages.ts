import type { WayOfCode } from '@voortuin/domain/people/code-ways';
import { codeMinutes } from '@voortuin/domain/people/code-words';
import { markup, type Html, type Piece } from '../../platform/plain-pages/html.ts';
import type { Page } from '../../platform/plain-pages/layout.ts';
import { keptText } from '../../platform/plain-pages/stop-pages.ts';

/** Of the link somebody holds, what its first pages show: who asks, and how a code reaches her. */
export interface CodePageOf {
  organisation: string;
  consultant: string;
  ways: WayOfCode[];
  at: string;
  /** Why it did not work. */
  wrong?: string | null;
  /** What was typed before the visit had ended. */
  kept?: string | null;
}

const foot = 'Voortuin houdt mantelzorgers in beeld. U hebt geen account nodig.';

/** The first page of a link: it tells nothing, and asks for a code. */
export function askPage(of: CodePageOf): Page {
  const { organisation, consultant, ways, wrong, kept } = of;
  return {
    title: 'Er wacht een vraag op u',
    from: organisation,
    body: markup`<h1>Er wacht een vraag op u</h1>
${kept && keptText(kept)}
${wrong && markup`<div class="error" role="alert"><p>${wrong}</p></div>`}
<p>${organisation} vraagt uw hulp voor een mantelzorger. Het antwoord kost u ongeveer een halve minuut.</p>
${
  ways.length > 0
    ? markup`<section class="card"><h2>Eerst een code</h2>
<p>Zo weten wij dat u het bent. De code werkt ${codeMinutes} minuten, alleen in deze browser.</p>
${askForms(of, false)}</section>`
    : markup`<div class="note"><p>Wij kunnen u hier geen code sturen: er is geen telefoonnummer of tweede mailadres van u bekend. Vraag ${consultant} van ${organisation} om dat aan te vullen. Daarna werkt deze link.</p></div>`
}`,
    foot,
  };
}

/** The page where the code is filled in. */
export function codePage(of: CodePageOf & { codeTo: string }): Page {
  const { organisation, ways, at, wrong, codeTo } = of;
  const way = ways.find(({ to }) => to === codeTo);
  return {
    title: 'Vul de code in',
    from: organisation,
    body: markup`<h1>Vul de code in</h1>
${wrong && markup`<div class="error" role="alert"><p>${wrong}</p></div>`}
<p>${way ? sentBy(way) : 'De code is verstuurd.'} Dat kan een minuut duren.</p>
<section class="card"><form method="post" action="${at}/open">
<div class="field"><label for="code">De zes cijfers</label>
<input class="code" id="code" name="code" inputmode="numeric" autocomplete="one-time-code" maxlength="7" required autofocus></div>
<button class="wide">Lees de vraag</button></form></section>
<details><summary>Geen code gekregen?</summary><div>${askForms(of, true)}</div></details>`,
    foot,
  };
}

function sentBy({ way, hint }: WayOfCode): string {
  if (way === 'mail') return `Wij mailden een code naar ${hint}.`;
  return way === 'text'
    ? `Wij stuurden een sms naar het nummer dat eindigt op ${hint}.`
    : `Wij bellen het nummer dat eindigt op ${hint}. Een stem leest de code twee keer voor.`;
}

function askForms({ ways, at }: CodePageOf, again: boolean): Piece {
  return ways.map(
    (
      { way, hint },
      place,
    ): Html => markup`<form method="post" action="${at}/code"><input type="hidden" name="way" value="${way}">
<p><button class="wide${(again || place > 0) && ' second'}">${asking(way, hint, again)}</button></p></form>
`,
  );
}

function asking(way: WayOfCode['way'], hint: string, again: boolean): string {
  const once = again ? ' nog een keer' : '';
  if (way === 'mail') return `Mail${once} een code naar ${hint}`;
  return way === 'text' ? `Sms mij${once} een code (…${hint})` : `Bel mij${once} met een code (…${hint})`;
}

/** Why no code was sent. */
export function notSentWords(code: string): string {
  if (code === 'day-limit-reached')
    return 'Vandaag kunnen wij geen code meer sms’en of inspreken. Kies een andere manier, of bel de organisatie.';
  return 'De code kon niet worden verstuurd. Probeer het nog eens, of kies een andere manier.';
}
