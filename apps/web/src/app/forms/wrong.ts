import { Component, computed, input } from '@angular/core';
import type { FieldTree } from '@angular/forms/signals';

/** What is wrong with a control that has no `vt-field` round it, such as tiles to choose from. */
@Component({
  selector: 'app-wrong',
  template: `
    @if (words(); as words) {
      <p class="small" role="alert">{{ words }}</p>
    }
  `,
  styles: `
    p {
      margin-block-start: 4px;
      color: var(--clay);
      font-weight: 600;
    }
  `,
})
export class Wrong {
  readonly of = input.required<FieldTree<unknown>>();
  protected readonly words = computed(() => {
    const state = this.of()();
    return state.touched() ? (state.errors()[0]?.message ?? null) : null;
  });
}
