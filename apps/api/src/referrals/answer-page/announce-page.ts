import type { Typed, Wrong } from '../../platform/plain-pages/fields.ts';
import { choice, line, lines } from '../../platform/plain-pages/fields.ts';
import { markup } from '../../platform/plain-pages/html.ts';
import type { Page } from '../../platform/plain-pages/layout.ts';

/** The page of a standing link. */
export interface AnnouncePageOf {
  organisation: string;
  partner: string;
  at: string;
  /** The id that this announcement will have. */
  id: string;
  typed: Typed;
  wrong: Wrong;
}

/** A field that no person sees; a program that fills in everything gives itself away. */
export const trap = 'website';

const consents = [
  ['knows-and-may-call', 'Ja. En u mag bellen.'],
  ['knows-not-call', 'Ja, maar liever niet bellen.'],
  ['does-not-know', 'Nee, nog niet.'],
] as const;

/** Where a partner announces a caregiver whom it met. */
export function announcePage({ organisation, partner, at, id, typed, wrong }: AnnouncePageOf): Page {
  const asked = (name: string, label: string, hint?: string) => ({ form: 'v', name, label, hint, typed, wrong });
  const broken = Object.keys(wrong).length > 0;
  return {
    title: 'Een mantelzorger aanmelden',
    from: organisation,
    body: markup`<h1>Een mantelzorger aanmelden</h1>
<p>Zorgt iemand die u kent voor een ander, en is wat aandacht daar welkom? Meld deze mantelzorger aan bij ${organisation}. U doet dit namens <b>${partner}</b>.</p>
${broken && markup`<div class="error" role="alert"><p><b>De aanmelding is nog niet verstuurd.</b> Hieronder staat wat er nog ontbreekt.</p></div>`}
<form method="post" action="${at}">
<input type="hidden" name="id" value="${id}">
<section class="card">${choice(asked('consent', 'Weet de mantelzorger dat u dit doet, en mogen wij bellen?', 'Vraag het liefst eerst. Bij het eerste contact vertellen wij wie ons dit meldde.'), consents)}</section>
<section class="card"><h2>Wie is de mantelzorger?</h2>
<div class="pair">${line(asked('firstName', 'Voornaam (mag leeg)'), markup`maxlength="80" autocomplete="off"`)}${line(asked('lastName', 'Achternaam'), markup`maxlength="80" required autocomplete="off"`)}</div>
<p class="hint">Vul hieronder in wat u weet: een telefoonnummer, een mailadres of een adres is genoeg.</p>
<div class="pair">${line(asked('phone', 'Telefoon'), markup`type="tel" maxlength="30" autocomplete="off"`)}${line(asked('email', 'E-mail'), markup`type="email" maxlength="254" autocomplete="off"`)}</div>
<div class="pair">${line(asked('street', 'Straat'), markup`maxlength="80" autocomplete="off"`)}${line(asked('houseNumber', 'Huisnummer'), markup`inputmode="numeric" maxlength="5" autocomplete="off"`)}</div>
<div class="pair">${line(asked('postcode', 'Postcode'), markup`maxlength="7" autocomplete="off"`)}</div>
${lines(asked('whatIsGoingOn', 'Wat speelt er? (mag leeg)', 'In een paar zinnen. Schrijf geen burgerservicenummer op.'))}</section>
<section class="card"><h2>Wie bent u?</h2>
${line(asked('announcedBy', 'Uw naam'), markup`maxlength="80" required autocomplete="name"`)}
${line(asked('announcerEmail', 'Uw e-mail (mag leeg)', 'Dan laten wij weten dat de mantelzorger in beeld is. Meer vertellen wij niet.'), markup`type="email" maxlength="254" autocomplete="email"`)}</section>
<div class="away" aria-hidden="true"><label for="${trap}">Laat dit leeg</label><input id="${trap}" name="${trap}" tabindex="-1" autocomplete="off"></div>
<button class="wide">Meld aan</button></form>`,
    foot: `Wat u invult, gaat alleen naar ${organisation}.`,
  }; // prettier-ignore
}

/** After an announcement. */
export function announcedPage({ organisation, at }: Pick<AnnouncePageOf, 'organisation' | 'at'>): Page {
  return {
    title: 'Dank u wel. De aanmelding is binnen.',
    from: organisation,
    body: markup`<div class="done" role="status"><h1>Dank u wel. De aanmelding is binnen.</h1></div>
<section class="card"><h2>Wat gebeurt er nu?</h2><ul><li>Een mantelzorgconsulent van ${organisation} kijkt ernaar.</li>
<li>Liet u een mailadres achter, dan hoort u dat de mantelzorger in beeld is. Wat wij daarna bespreken, blijft tussen ons.</li>
<li>Is er nu gevaar? Bel 112. Bij huiselijk geweld: Veilig Thuis, 0800 2000.</li></ul></section>
<p><a href="${at}">Nog iemand aanmelden</a></p>`,
    foot: 'U kunt deze pagina nu sluiten.',
  };
}
