import { Component } from '@angular/core';
import { meldcodeSteps } from '@voortuin/contract/signals/words';
import { Note } from '@voortuin/ui/states/note';
import { meldcodeWords } from '../signals/signal-words.ts';

/** What a safety signal sets going: the team lead sees it at once, and the five steps of the reporting code. */
@Component({
  selector: 'app-safety-note',
  imports: [Note],
  template: `
    <vt-note tone="clay" icon="shield">
      <p><strong i18n>Je teamleider ziet dit meteen zodra je bewaart.</strong></p>
      <p i18n>Is er nu gevaar? Bel 112. De meldcode helpt je verder:</p>
      <ol>
        @for (step of steps; track step) {
          <li>
            <strong>{{ words[step].title }}.</strong> {{ words[step].what }}
          </li>
        }
      </ol>
    </vt-note>
  `,
  styles: `
    p,
    li {
      margin-block-end: 8px;
    }
    ol {
      padding-inline-start: 20px;
      list-style: decimal;
      font-size: var(--text-small);
    }
  `,
})
export class SafetyNote {
  protected readonly steps = meldcodeSteps;
  protected readonly words = meldcodeWords;
}
