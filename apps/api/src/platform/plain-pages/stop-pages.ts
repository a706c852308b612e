import { markup, type Html } from './html.ts';
import type { Page } from './layout.ts';

/** A link that opens nothing: it was never made, is over or was taken back, and which of these is not told. */
export function deadPage(kept: string | null = null): Page {
  return {
    title: 'Deze link werkt niet (meer)',
    body: markup`<h1>Deze link werkt niet (meer)</h1>
${kept && keptText(kept)}
<p>Misschien is de link te oud, of niet helemaal overgenomen. Het kan ook dat de vraag intussen is ingetrokken; dan hoeft u niets meer te doen.</p>
<p>Kijk of er een nieuwere mail is. Of bel de organisatie die u de mail stuurde.</p>`,
  };
}

/** Goes on by itself to the same address, from here: a browser that came from elsewhere keeps its cookie to itself. */
export function onwardPage(to: string): Page {
  return {
    title: 'Een ogenblik',
    goesOnTo: to,
    body: markup`<h1>Een ogenblik</h1><p><a href="${to}">Ga verder</a></p>`,
  };
}

/** Something that keeps one from going on, in a sentence or two. */
export function stopPage(title: string, words: string, back: string | null = null, kept: string | null = null): Page {
  return {
    title,
    body: markup`<h1>${title}</h1>${kept && keptText(kept)}<p>${words}</p>${back && markup`<p><a class="button" href="${back}">Terug</a></p>`}`,
  };
}

/** What somebody typed and could not send, to be copied. */
export function keptText(text: string): Html {
  return markup`<section class="card"><label for="bewaard">Uw tekst is niet verloren. U kunt hem hier kopiëren:</label>
<textarea id="bewaard" readonly rows="4">
${text}</textarea></section>`;
}
