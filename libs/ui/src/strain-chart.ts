import { ChangeDetectionStrategy, Component, computed, input } from '@angular/core';

/** One answer to how it goes: when, as milliseconds, and what. */
export interface StrainPoint {
  at: number;
  how: 'green' | 'yellow' | 'red';
  /** What stands at the point for who cannot see it. */
  label: string;
}

const rows = { green: 16, yellow: 52, red: 88 } as const;
const WIDTH = 440;
const LEFT = 84;

/** How it goes over time: a dot for each answer, on one of three lines. */
@Component({
  selector: 'vt-strain-chart',
  changeDetection: ChangeDetectionStrategy.OnPush,
  template: `
    <svg viewBox="0 0 440 122" role="img" [attr.aria-label]="label()">
      @for (line of lines(); track line.y) {
        <line x1="84" x2="436" [attr.y1]="line.y" [attr.y2]="line.y" class="line" />
        <text x="0" [attr.y]="line.y + 4">{{ line.words }}</text>
      }
      <polyline [attr.points]="path()" class="path" />
      @for (dot of dots(); track $index) {
        <circle [attr.cx]="dot.x" [attr.cy]="dot.y" r="6" [style.fill]="'var(--' + dot.how + ')'"><title>{{ dot.label }}</title></circle>
      }
      <text x="84" y="117">{{ from() }}</text>
      <text x="436" y="117" text-anchor="end">{{ until() }}</text>
    </svg>
  `,
  styles: `
    :host { display: block; }
    svg { display: block; width: 100%; height: auto; max-height: 190px; }
    text { fill: var(--ink-2); font: 400 13px var(--font-text); }
    .line { stroke: var(--line); }
    .path { fill: none; stroke: var(--line-strong); stroke-width: 2; }
    circle { stroke: var(--surface); stroke-width: 3; }
  `,
})
export class StrainChart {
  /** The oldest first. */
  readonly points = input.required<readonly StrainPoint[]>();
  /** The words of the three lines: it goes, heavy, too heavy. */
  readonly words = input.required<Record<'green' | 'yellow' | 'red', string>>();
  readonly from = input('');
  readonly until = input('');
  /** The picture in a sentence. */
  readonly label = input.required<string>();
  protected readonly lines = computed(() => (['green', 'yellow', 'red'] as const).map((how) => ({ y: rows[how], words: this.words()[how] })));
  protected readonly dots = computed(() => {
    const points = this.points();
    const first = points[0]?.at ?? 0;
    const span = Math.max(1, (points.at(-1)?.at ?? 0) - first);
    return points.map((point) => ({ ...point, x: points.length === 1 ? (LEFT + WIDTH) / 2 : LEFT + 10 + ((point.at - first) / span) * (WIDTH - LEFT - 20), y: rows[point.how] }));
  });
  protected readonly path = computed(() => this.dots().map(({ x, y }) => `${x},${y}`).join(' '));
}
