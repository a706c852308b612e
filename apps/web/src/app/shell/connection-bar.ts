import { Component, computed, inject } from '@angular/core';
import { Button } from '@voortuin/ui/button/button';
import { Icon } from '@voortuin/ui/icon/icon';
import { Connection } from '../api/connection.ts';

/** Says that there is no connection, and that what one types stays. */
@Component({
  selector: 'app-connection-bar',
  imports: [Button, Icon],
  template: `
    @if (away()) {
      <vt-icon name="offline" />
      <p>
        @if (connection.state() === 'offline') {
          <ng-container i18n>Geen verbinding. Wat je typt blijft staan.</ng-container>
        } @else {
          <ng-container i18n>De server is even weg. Wat je typt blijft staan.</ng-container>
        }
      </p>
      <button vtButton="plain" type="button" (click)="connection.lookAgain()" i18n>Kijk opnieuw</button>
    }
  `,
  styles: `
    :host(.shown) {
      --icon-size: 18px;
      position: sticky;
      z-index: 50;
      inset-block-start: 0;
      display: flex;
      align-items: center;
      justify-content: center;
      gap: 8px;
      min-block-size: var(--target);
      padding-inline: 16px;
      border-block-end: 1px solid var(--sun);
      background: var(--sun-soft);
      color: var(--ink);
      font-size: var(--text-small);
    }
    vt-icon {
      color: var(--sun);
    }
    button {
      flex: none;
      color: inherit;
    }
  `,
  host: { role: 'status', '[class.shown]': 'away()' },
})
export class ConnectionBar {
  protected readonly connection = inject(Connection);
  protected readonly away = computed(() => this.connection.state() !== 'there');
}
