import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** One part of a whole. */
export interface Part {
  value: number;
  /** A colour of the look, such as `--hedge`. */
  colour: string;
  label: string;
}

/** A whole divided into its parts, side by side. */
@Component({
  selector: 'vt-stacked-bar',
  changeDetection: ChangeDetectionStrategy.OnPush,
  host: { role: 'img', '[attr.aria-label]': 'label()', '[style.height.px]': 'height()' },
  template: `@for (part of parts(); track part.label) { @if (part.value > 0) { <span [style.flex-grow]="part.value" [style.background]="'var(' + part.colour + ')'"></span> } }`,
  styles: `
    :host { display: flex; gap: 2px; width: 100%; border-radius: 8px; overflow: hidden; background: var(--line); }
    span { flex-basis: 0; min-width: 3px; }
  `,
})
export class StackedBar {
  readonly parts = input.required<readonly Part[]>();
  /** In pixels. */
  readonly height = input(30);
  protected readonly label = computed(() => this.parts().map(({ label, value }) => `${label}: ${value}`).join(', '));
}
