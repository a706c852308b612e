import { Component, input, output } from '@angular/core';
import type { AwaitedWord } from '@voortuin/contract/caregivers/caregivers';
import { Button } from '@voortuin/ui/button/button';
import type { Helped } from './contact-draft.ts';

/** Asks in one tap whether a partner helped; what is not pressed was not asked, and saving waits for nothing. */
@Component({
  selector: 'app-helped-part',
  imports: [Button],
  template: `
    @for (one of asks(); track one.referralId) {
      <div role="group" [attr.aria-labelledby]="'helped-' + one.referralId">
        <p [id]="'helped-' + one.referralId">
          <strong i18n>Heeft {{ one.partner }} geholpen?</strong>
        </p>
        <p class="acts">
          <button
            vtButton="outline"
            type="button"
            [attr.aria-pressed]="value()[one.referralId] === 'yes'"
            (click)="answer(one.referralId, 'yes')"
            i18n
          >
            Ja
          </button>
          <button
            vtButton="outline"
            type="button"
            [attr.aria-pressed]="value()[one.referralId] === 'no'"
            (click)="answer(one.referralId, 'no')"
            i18n
          >
            Nee
          </button>
          <button
            vtButton="plain"
            type="button"
            [attr.aria-pressed]="value()[one.referralId] === undefined"
            (click)="answer(one.referralId, null)"
            i18n
          >
            Niet gevraagd
          </button>
        </p>
      </div>
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    .acts {
      display: flex;
      flex-wrap: wrap;
      gap: 8px;
      margin-block-start: 6px;
    }
    .acts button:not(:last-child) {
      min-inline-size: 84px;
    }
  `,
})
export class HelpedPart {
  readonly asks = input.required<readonly AwaitedWord[]>();
  readonly value = input.required<Helped>();
  readonly heard = output<Helped>();

  protected answer(referralId: string, word: 'yes' | 'no' | null): void {
    const { [referralId]: _, ...others } = this.value();
    this.heard.emit(word ? { ...others, [referralId]: word } : others);
  }
}
