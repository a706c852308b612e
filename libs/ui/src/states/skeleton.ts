import { Component, computed, input } from '@angular/core';

/** The shape of what is coming: it appears after 300 ms, so that what is quick does not flicker. */
@Component({
  selector: 'vt-skeleton',
  template: `
    @for (row of rows(); track row) {
      <span class="block" [style.block-size.px]="height()"></span>
    }
    <span class="visually-hidden" i18n>Even geduld, dit wordt opgehaald.</span>
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
      animation: appear 150ms 300ms both;
    }
    .block {
      border: 1px solid var(--line);
      border-radius: var(--radius);
      background: linear-gradient(90deg, var(--surface) 30%, var(--paper) 50%, var(--surface) 70%) 0 0 / 300% 100%;
      animation: drift 1.6s linear infinite;
    }
    @keyframes appear {
      from {
        opacity: 0;
      }
    }
    @keyframes drift {
      from {
        background-position: 100% 0;
      }
      to {
        background-position: -50% 0;
      }
    }
  `,
  host: { role: 'status' },
})
export class Skeleton {
  readonly count = input(3);
  readonly height = input(88);
  protected readonly rows = computed(() => Array.from({ length: this.count() }, (_, row) => row));
}
