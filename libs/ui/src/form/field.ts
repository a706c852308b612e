import { Component, computed, contentChild, input } from '@angular/core';
import { FormField } from '@angular/forms/signals';
import { FieldAround } from './field-around.ts';
import { nextId } from './next-id.ts';

/**
 * A label above a control, help under the label, and what is wrong below. Put one `vtInput` in it; with `[formField]` on
 * that control the words of its first error appear as soon as the field was left.
 */
@Component({
  selector: 'vt-field',
  template: `
    <label [attr.for]="id"
      >{{ label() }}
      @if (optional()) {
        <span class="quiet" i18n> (mag leeg)</span>
      }
    </label>
    @if (hint()) {
      <p class="hint quiet small" [id]="id + '-hint'">{{ hint() }}</p>
    }
    <ng-content />
    @if (wrong(); as words) {
      <p class="wrong small" [id]="id + '-wrong'">{{ words }}</p>
    }
  `,
  styles: `
    :host {
      display: grid;
      align-content: start;
      gap: 4px;
      min-inline-size: 0;
    }
    label {
      font-weight: 600;
    }
    label .quiet {
      font-weight: 400;
    }
    .wrong {
      color: var(--clay);
      font-weight: 600;
    }
  `,
  providers: [{ provide: FieldAround, useExisting: Field }],
})
export class Field implements FieldAround {
  readonly label = input.required<string>();
  readonly hint = input<string>();
  readonly optional = input(false);
  /** Words of an error that no form field knows of. */
  readonly error = input<string | null>();
  private readonly bound = contentChild<FormField<unknown>>(FormField);

  readonly id = nextId('field');
  readonly wrong = computed(() => {
    if (this.error()) return this.error();
    const state = this.bound()?.state();
    return state?.touched() ? (state.errors()[0]?.message ?? null) : null;
  });
  readonly describedBy = computed(
    () => [this.hint() && `${this.id}-hint`, this.wrong() && `${this.id}-wrong`].filter(Boolean).join(' ') || null,
  );
}
