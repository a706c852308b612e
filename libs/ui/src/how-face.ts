import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const mouths = { green: 'M14 28c4 6 16 6 20 0', yellow: 'M15 30h18', red: 'M14 34c4-6 16-6 20 0' } as const;

/** A face that says how it goes; its colour and its mouth say the same. */
@Component({
  selector: 'vt-how-face',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `<svg [attr.width]="size()" [attr.height]="size()" viewBox="0 0 48 48" fill="none" [style.color]="'var(--' + how() + ')'" stroke="currentColor" stroke-width="3" stroke-linecap="round" aria-hidden="true"><circle cx="24" cy="24" r="21" /><path d="M17 18v.5M31 18v.5" stroke-width="4" /><path [attr.d]="mouth()" /></svg>`,
  styles: ':host { display: inline-flex; }',
})
export class HowFace {
  readonly how = input.required<'green' | 'yellow' | 'red'>();
  /** In pixels. */
  readonly size = input(48);
  protected readonly mouth = computed(() => mouths[this.how()]);
}
