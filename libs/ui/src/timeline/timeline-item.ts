import { Component, computed, input } from '@angular/core';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-paths.ts';

/** What happened: they spoke, somebody tried, something was agreed or passed on, or the file itself changed. */
export type TimelineKind = 'spoken' | 'attempt' | 'agreed' | 'signal' | 'task' | 'event';

/**
 * One thing that happened. A conversation is a filled dot in a ring with its title bold; an attempt a hollow grey dot; an
 * agreement a blue one; signals, tasks and changes of the file a small drawing. Chips and words stand in the content.
 */
@Component({
  selector: 'vt-timeline-item',
  imports: [Icon],
  template: `
    <div class="rail" aria-hidden="true">
      @if (drawing(); as name) {
        <span class="drawn"><vt-icon [name]="name" /></span>
      } @else {
        <span class="dot"></span>
      }
    </div>
    <div class="words">
      <p class="head">
        <span class="title">{{ title() }}</span>&ngsp;<span class="about quiet">{{ about() }}</span>
      </p>
      <ng-content />
    </div>
  `,
  styleUrl: './timeline-item.css',
  host: { role: 'listitem', '[class]': 'classes()' },
})
export class TimelineItem {
  readonly kind = input.required<TimelineKind>();
  readonly title = input.required<string>();
  /** When, how and by whom, in one line. */
  readonly about = input('');
  readonly howItGoes = input<'green' | 'yellow' | 'red' | null>(null);
  /** Taken back by its author; it stays readable. */
  readonly retracted = input(false);
  readonly icon = input<IconName>();

  protected readonly drawing = computed<IconName | undefined>(() => {
    if (this.icon()) return this.icon();
    const drawings: Partial<Record<TimelineKind, IconName>> = { signal: 'signal', task: 'task', event: 'history' };
    return drawings[this.kind()];
  });
  protected readonly classes = computed(() =>
    [this.kind(), this.howItGoes() ?? '', this.retracted() ? 'retracted' : ''].join(' '),
  );
}
