import type { Page } from '../../platform/plain-pages/layout.ts';
import { markup } from '../../platform/plain-pages/html.ts';

/** A link that opens nothing: whether it was ever made, has ended or was taken back is not told, nor of whom it was. */
export function gonePage(): Page {
  return {
    title: 'Deze link werkt niet meer',
    body: markup`<h1>Deze link werkt niet meer</h1>
<p>Dat is niet erg. Een link werkt drie maanden; in een volgende sms staat een nieuwe.</p>
<section class="card"><h2>Wilt u nu iemand spreken?</h2>
<p>Bel de organisatie die u de sms stuurde. U kunt ook het nummer bellen waar de sms vandaan kwam.</p></section>
<p>Is er gevaar? Bel <a href="tel:112">112</a>. Kan het niet wachten? Bel uw huisarts of de huisartsenpost.</p>`,
    foot: 'Voortuin houdt mantelzorgers in beeld.',
  };
}
