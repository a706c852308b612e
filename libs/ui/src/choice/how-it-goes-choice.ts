import { Component, input, model, output } from '@angular/core';
import { Face } from './face.ts';

/** How it goes with her, or that nobody asked. */
export type HowItGoesAnswer = 'green' | 'yellow' | 'red' | 'not-asked';

/** Three faces and "niet gevraagd": pressing one is the answer. Nothing is chosen beforehand. */
@Component({
  selector: 'vt-how-it-goes-choice',
  imports: [Face],
  template: `
    <div class="faces" role="group" [attr.aria-label]="label()">
      @for (face of faces; track face.value) {
        <button
          type="button"
          [disabled]="disabled()"
          [attr.aria-pressed]="value() === face.value"
          (click)="answer(face.value)"
        >
          <vt-face [goes]="face.value" />
          {{ face.label }}
        </button>
      }
    </div>
    <button
      type="button"
      class="not-asked"
      [disabled]="disabled()"
      [attr.aria-pressed]="value() === 'not-asked'"
      (click)="answer('not-asked')"
      i18n
    >
      niet gevraagd
    </button>
  `,
  styles: `
    :host {
      display: grid;
      gap: 8px;
    }
    .faces {
      display: grid;
      grid-template-columns: repeat(3, minmax(0, 1fr));
      gap: 8px;
    }
    .faces button {
      display: grid;
      justify-items: center;
      align-content: center;
      gap: 10px;
      min-block-size: 99px;
      padding: 12px 4px;
      border: 1px solid var(--line-strong);
      border-radius: var(--radius);
      background: var(--surface);
      font-weight: 600;
      line-height: 1.2;
      transition:
        background-color var(--quick),
        border-color var(--quick);
    }
    .faces button:hover {
      border-color: var(--hedge);
      background: var(--hedge-soft);
    }
    .faces button[aria-pressed='true'],
    .not-asked[aria-pressed='true'] {
      border-color: var(--hedge);
      background: var(--hedge-soft);
      color: var(--hedge);
    }
    .not-asked {
      justify-self: center;
      min-block-size: var(--target);
      padding: 4px 12px;
      border: 0;
      border-radius: var(--radius-small);
      background: none;
      color: var(--ink-2);
      text-decoration: underline;
      text-decoration-thickness: 1px;
      text-underline-offset: 3px;
    }
    button:disabled {
      cursor: not-allowed;
      opacity: 0.55;
    }
  `,
})
export class HowItGoesChoice {
  readonly label = input.required<string>();
  readonly value = model<HowItGoesAnswer | null>(null);
  readonly disabled = input(false);
  /** Every press, also on the answer that stood there. */
  readonly answered = output<HowItGoesAnswer>();

  protected readonly faces = [
    { value: 'green', label: $localize`Het gaat` },
    { value: 'yellow', label: $localize`Zwaar` },
    { value: 'red', label: $localize`Te zwaar` },
  ] as const;

  protected answer(value: HowItGoesAnswer): void {
    this.value.set(value);
    this.answered.emit(value);
  }
}
