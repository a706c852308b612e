import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

const WIDTH = 360;
const TOP = 14;
const BOTTOM = 104;

/** A share from month to month, from 0 to 1, on a scale that begins at a quarter below the lowest. */
@Component({
  selector: 'vt-month-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 360 132" role="img" [attr.aria-label]="label()">
      @for (line of lines(); track line.share) {
        <line x1="0" x2="360" [attr.y1]="line.y" [attr.y2]="line.y" />
        <text x="0" [attr.y]="line.y - 5">{{ line.words }}</text>
      }
      <polyline [attr.points]="path()" />
      @if (last(); as dot) {
        <circle [attr.cx]="dot.x - 5" [attr.cy]="dot.y" r="5" />
        <text class="now" x="348" [attr.y]="dot.y - 12" text-anchor="end">{{ percent(dot.share) }}</text>
      }
      <text x="0" y="128">{{ from() }}</text>
      <text x="360" y="128" text-anchor="end">{{ until() }}</text>
    </svg>
  `,
  styles: `
    :host { display: block; }
    svg { display: block; width: 100%; height: auto; }
    text { fill: var(--ink-2); font: 400 13px var(--font-text); }
    .now { fill: var(--hedge); font-weight: 700; }
    line { stroke: var(--line); }
    polyline { fill: none; stroke: var(--hedge); stroke-width: 3; stroke-linejoin: round; stroke-linecap: round; }
    circle { fill: var(--hedge); }
  `,
})
export class MonthChart {
  /** One share a month, the oldest first. */
  readonly shares = input.required<readonly number[]>();
  readonly from = input('');
  readonly until = input('');
  /** The picture in a sentence. */
  readonly label = input.required<string>();
  private readonly lowest = computed(() => Math.max(0, Math.floor(Math.min(1, ...this.shares()) * 4 - 0.5) / 4));
  protected readonly lines = computed(() => {
    const middle = (1 + this.lowest()) / 2;
    return [1, middle].map((share) => ({ share, y: this.y(share), words: this.percent(share) }));
  });
  protected readonly dots = computed(() => {
    const shares = this.shares();
    return shares.map((share, place) => ({ share, x: (place / Math.max(1, shares.length - 1)) * WIDTH, y: this.y(share) }));
  });
  protected readonly last = computed(() => this.dots().at(-1));
  protected readonly path = computed(() => this.dots().map(({ x, y }) => `${x},${y}`).join(' '));

  protected percent(share: number): string {
    return `${Math.round(share * 100)} %`;
  }

  private y(share: number): number {
    return BOTTOM - ((share - this.lowest()) / Math.max(0.01, 1 - this.lowest())) * (BOTTOM - TOP);
  }
}
