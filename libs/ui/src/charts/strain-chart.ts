import { Component, computed, input } from '@angular/core';
import { ChartWidth } from './chart-width.ts';

/** One answer to "how does it go", at a moment. */
export interface StrainPoint {
  readonly at: string;
  readonly goes: 'green' | 'yellow' | 'red';
}

/** How it went with her over time: a dot for each answer, high is well and low is too heavy, said in words as well. */
@Component({
  selector: 'vt-strain-chart',
  imports: [ChartWidth],
  templateUrl: './strain-chart.html',
  styleUrl: './strain-chart.css',
})
export class StrainChart {
  readonly points = input.required<readonly StrainPoint[]>();
  /** How to write a month below the line, such as "nov '25". */
  readonly month = input.required<(at: string) => string>();

  protected readonly levels = [
    { goes: 'green', words: $localize`het gaat`, y: 18 },
    { goes: 'yellow', words: $localize`zwaar`, y: 44 },
    { goes: 'red', words: $localize`te zwaar`, y: 70 },
  ] as const;
  private readonly sorted = computed(() => [...this.points()].sort((a, b) => (a.at < b.at ? -1 : 1)));

  protected dots(width: number): { x: number; y: number; goes: string }[] {
    const points = this.sorted();
    const times = points.map((point) => Date.parse(point.at));
    const [first, last] = [times[0] ?? 0, times.at(-1) ?? 0];
    const [left, right] = [92, width - 16];
    return points.map((point, at) => ({
      x: last > first ? left + ((right - left) * ((times[at] ?? 0) - first)) / (last - first) : (left + right) / 2,
      y: this.levels.find((level) => level.goes === point.goes)?.y ?? 0,
      goes: point.goes,
    }));
  }

  protected line(width: number): string {
    return this.dots(width)
      .map(({ x, y }, at) => `${at ? 'L' : 'M'}${x.toFixed(1)} ${y}`)
      .join('');
  }

  protected readonly ends = computed(() => {
    const points = this.sorted();
    const [first, last] = [points[0], points.at(-1)];
    if (!first || !last) return [];
    return points.length > 1 ? [this.month()(first.at), this.month()(last.at)] : [this.month()(first.at)];
  });

  /** The picture in words, for who does not see it. */
  protected readonly words = computed(() => {
    const said = this.sorted().map((point) => {
      const level = this.levels.find(({ goes }) => goes === point.goes);
      return `${this.month()(point.at)}: ${level?.words ?? ''}`;
    });
    return said.length
      ? $localize`Hoe het ging: ${said.join(', ')}:list:.`
      : $localize`Nog niet gevraagd hoe het gaat.`;
  });
}
