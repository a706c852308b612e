import { Component, computed, input } from '@angular/core';
import { ChartWidth } from './chart-width.ts';

/** One point of a line: its place in words, and its value from 0 to 100. */
export interface LinePoint {
  readonly label: string;
  readonly percent: number;
}

/** A share over time, with its last value written at its end and one sentence that explains it. */
@Component({
  selector: 'vt-line-chart',
  imports: [ChartWidth],
  templateUrl: './line-chart.html',
  styleUrl: './line-chart.css',
})
export class LineChart {
  readonly title = input.required<string>();
  readonly points = input.required<readonly LinePoint[]>();
  /** The sentence that explains the picture. */
  readonly sentence = input('');

  /** The lines to read it by: a quarter apart, from below the lowest point up to all of it. */
  protected readonly marks = computed(() => {
    const lowest = Math.min(100, ...this.points().map((point) => point.percent));
    const floor = Math.max(0, Math.floor((lowest - 5) / 25) * 25);
    const step = floor < 50 ? 50 : 25;
    return Array.from({ length: Math.floor((100 - floor) / step) + 1 }, (_, at) => 100 - at * step);
  });
  protected readonly last = computed(() => this.points().at(-1));
  protected readonly first = computed(() => this.points()[0]);
  protected readonly words = computed(
    () =>
      `${this.title()}: ${this.points()
        .map((point) => `${point.label} ${this.say(point.percent)}`)
        .join(', ')}`,
  );

  protected say(percent: number): string {
    return $localize`:@@percent:${Math.round(percent)}:percent: %`;
  }

  protected y(percent: number): number {
    const low = this.marks().at(-1) ?? 0;
    return 24 + ((100 - percent) / (100 - low || 1)) * 92;
  }

  protected x(at: number, width: number): number {
    const count = this.points().length;
    return count > 1 ? (at / (count - 1)) * (width - 6) : width / 2;
  }

  /** A line through the points that never swings past them. */
  protected path(width: number): string {
    const points = this.points().map((point, at) => [this.x(at, width), this.y(point.percent)] as const);
    return points
      .map(([x, y], at) => {
        const before = points[at - 1];
        if (!before) return `M${x.toFixed(1)} ${y.toFixed(1)}`;
        const middle = ((before[0] + x) / 2).toFixed(1);
        return `C${middle} ${before[1].toFixed(1)} ${middle} ${y.toFixed(1)} ${x.toFixed(1)} ${y.toFixed(1)}`;
      })
      .join('');
  }
}
