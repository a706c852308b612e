import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-paths.ts';

/** What a colour means: clay is late, sun asks attention, sky is agreed, hedge is good or to do, neutral is only so. */
export type Tone = 'clay' | 'sun' | 'hedge' | 'sky' | 'neutral';

/** A reason or a state in a few plain words. `dot` draws the last "how it goes" before them. */
@Component({
  selector: 'vt-chip',
  imports: [Icon],
  template: `
    @if (dot(); as colour) {
      <span class="dot" [class]="colour"></span>
    } @else if (icon(); as name) {
      <vt-icon [name]="name" />
    }
    <span><ng-content /></span>
  `,
  styles: `
    :host {
      --icon-size: 16px;
      display: inline-flex;
      align-items: center;
      gap: 8px;
      min-block-size: 25px;
      max-inline-size: 100%;
      padding: 2px 8px;
      border-radius: var(--radius-small);
      background: var(--chip-soft);
      color: var(--chip);
      font-size: var(--text-small);
      font-weight: 600;
      line-height: 1.35;
      overflow-wrap: anywhere;
    }
    :host(.clay) {
      --chip: var(--clay);
      --chip-soft: var(--clay-soft);
    }
    :host(.sun) {
      --chip: var(--sun);
      --chip-soft: var(--sun-soft);
    }
    :host(.hedge) {
      --chip: var(--hedge);
      --chip-soft: var(--hedge-soft);
    }
    :host(.sky) {
      --chip: var(--sky);
      --chip-soft: var(--sky-soft);
    }
    :host(.neutral) {
      --chip: var(--ink-2);
      --chip-soft: transparent;
      padding-inline: 7px;
      border: 1px solid var(--line-strong);
    }
    .dot {
      flex: none;
      inline-size: 10px;
      block-size: 10px;
      border-radius: 50%;
      background: var(--goes-well);
    }
    .dot.yellow {
      background: var(--goes-heavy);
    }
    .dot.red {
      background: var(--goes-too-heavy);
    }
  `,
  host: { '[class]': 'tone()' },
})
export class Chip {
  readonly tone = input<Tone>('neutral');
  readonly icon = input<IconName>();
  readonly dot = input<'green' | 'yellow' | 'red'>();
}
