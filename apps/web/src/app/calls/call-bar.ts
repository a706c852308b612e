import { Component, DOCUMENT, DestroyRef, effect, inject } from '@angular/core';
import { SheetTop } from '@voortuin/ui/sheet/sheet-top';
import { CallLines } from './call-lines.ts';
import { Calls } from './calls.ts';

/** How much of a page one call takes at its foot, with the room around it. */
const lineHeight = 72;

/**
 * The calls that go on now, at the foot of every page, which leaves room for them; in a sheet they stand at its top, for a
 * sheet covers the page.
 */
@Component({
  selector: 'app-call-bar',
  imports: [CallLines],
  template: `<app-call-lines role="status" />`,
  styles: `
    :host {
      position: fixed;
      z-index: 40;
      inset-inline: 12px;
      inset-block-end: calc(var(--page-below) + 8px);
      display: grid;
      justify-content: center;
      pointer-events: none;
    }
    app-call-lines {
      max-inline-size: 520px;
    }
    @media print {
      :host {
        display: none;
      }
    }
  `,
})
export class CallBar {
  constructor() {
    const { running } = inject(Calls);
    const top = inject(SheetTop);
    const { style } = inject(DOCUMENT).documentElement;
    const clear = (): void => {
      top.part.set(null);
      style.removeProperty('--calls-below');
    };
    effect(() => {
      const count = running().length;
      if (count === 0) return clear();
      top.part.set(CallLines);
      style.setProperty('--calls-below', `${count * lineHeight}px`);
    });
    inject(DestroyRef).onDestroy(clear);
  }
}
