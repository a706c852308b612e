import { Component, computed, inject } from '@angular/core';
import { RouterLink } from '@angular/router';
import { Icon } from '@voortuin/ui/icon/icon';
import { Bell } from './bell.ts';

/** The bell at the top of a page on a phone, with how many reminders are new; on a desk it hangs in the rail. */
@Component({
  selector: 'app-bell-link',
  imports: [Icon, RouterLink],
  template: `
    <a routerLink="/herinneringen" [attr.aria-label]="label()">
      <vt-icon name="bell" />
      @if (bell.unseen() > 0) {
        <span class="figures" aria-hidden="true">{{ bell.shown() }}</span>
      }
    </a>
  `,
  styles: `
    a {
      --icon-size: 24px;
      position: relative;
      display: grid;
      place-items: center;
      inline-size: 44px;
      block-size: 44px;
      margin-inline-end: -4px;
      border-radius: 50%;
      color: var(--ink);
    }
    a:hover {
      color: var(--hedge);
    }
    span {
      position: absolute;
      inset-block-start: 0;
      inset-inline-start: 20px;
      min-inline-size: 22px;
      padding: 1px 6px;
      border-radius: var(--radius-pill);
      background: var(--clay);
      color: var(--paper);
      font-size: var(--text-least);
      font-weight: 700;
      line-height: 1.5;
      text-align: center;
    }
    @media (min-width: 1024px) {
      :host {
        display: none;
      }
    }
  `,
})
export class BellLink {
  protected readonly bell = inject(Bell);
  protected readonly label = computed(() => {
    const unseen = this.bell.unseen();
    return unseen > 0 ? $localize`Herinneringen, ${unseen}:count: nieuw` : $localize`Herinneringen`;
  });
}
