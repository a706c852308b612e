import { Component, computed, input } from '@angular/core';

/** A face that says how it goes: smiling, straight or turned down, so that its colour does not speak alone. */
@Component({
  selector: 'vt-face',
  template: `
    <svg viewBox="0 0 40 40" aria-hidden="true" [class]="goes()">
      <circle cx="20" cy="20" r="18" />
      <path [attr.d]="mouth()" />
      <circle class="eye" cx="14" cy="15" r="0.6" />
      <circle class="eye" cx="26" cy="15" r="0.6" />
    </svg>
  `,
  styles: `
    :host {
      display: inline-block;
      flex: none;
      inline-size: var(--face-size, 40px);
      block-size: var(--face-size, 40px);
    }
    svg {
      fill: none;
      stroke: currentColor;
      stroke-width: 2.25;
      stroke-linecap: round;
    }
    .green {
      color: var(--goes-well);
    }
    .yellow {
      color: var(--goes-heavy);
    }
    .red {
      color: var(--goes-too-heavy);
    }
  `,
})
export class Face {
  readonly goes = input.required<'green' | 'yellow' | 'red'>();
  protected readonly mouth = computed(
    () => ({ green: 'M12.5 23a8 6 0 0 0 15 0', yellow: 'M13.5 26h13', red: 'M12.5 28a8 6 0 0 1 15 0' })[this.goes()],
  );
}
