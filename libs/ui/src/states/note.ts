import { Component, input } from '@angular/core';
import { Icon } from '../icon/icon.ts';
import type { IconName } from '../icon/icon-paths.ts';
import type { Tone } from '../chip/chip.ts';

/** A few lines that ask attention on a page, in the colour of what they mean. */
@Component({
  selector: 'vt-note',
  imports: [Icon],
  template: `<vt-icon [name]="icon()" />
    <div><ng-content /></div>`,
  styles: `
    :host {
      display: flex;
      gap: 12px;
      padding: 12px 16px;
      border-radius: var(--radius);
      background: var(--note-soft);
      color: var(--note);
    }
    div {
      flex: 1;
      min-inline-size: 0;
      color: var(--ink);
    }
    vt-icon {
      margin-block-start: 2px;
    }
    :host(.clay) {
      --note: var(--clay);
      --note-soft: var(--clay-soft);
    }
    :host(.sun) {
      --note: var(--sun);
      --note-soft: var(--sun-soft);
    }
    :host(.hedge) {
      --note: var(--hedge);
      --note-soft: var(--hedge-soft);
    }
    :host(.sky) {
      --note: var(--sky);
      --note-soft: var(--sky-soft);
    }
    :host(.neutral) {
      --note: var(--ink-2);
      --note-soft: transparent;
      border: 1px solid var(--line);
    }
  `,
  host: { '[class]': 'tone()' },
})
export class Note {
  readonly tone = input<Tone>('neutral');
  readonly icon = input<IconName>('info');
}
