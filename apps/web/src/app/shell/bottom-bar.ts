import { Component, inject, output } from '@angular/core';
import { RouterLink, RouterLinkActive } from '@angular/router';
import { Icon } from '@voortuin/ui/icon/icon';
import { Finder } from './finder.ts';
import { Places } from './places.ts';

/** The navigation of the phone, under the thumb: at most five. */
@Component({
  selector: 'app-bottom-bar',
  imports: [Icon, RouterLink, RouterLinkActive],
  template: `
    <nav i18n-aria-label aria-label="Hoofdmenu">
      <ul>
        @if (places.bar().first; as place) {
          <li>
            <a [routerLink]="place.path" routerLinkActive="here" ariaCurrentWhenActive="page">
              <span class="mark"><vt-icon [name]="place.icon" /></span>{{ place.label }}
            </a>
          </li>
        }
        @if (places.searches()) {
          <li>
            <button type="button" aria-haspopup="dialog" (click)="finder.open()">
              <span class="mark"><vt-icon name="search" /></span><ng-container i18n>Zoeken</ng-container>
            </button>
          </li>
        }
        @if (places.logs()) {
          <li>
            <button type="button" aria-haspopup="dialog" (click)="finder.log()">
              <span class="mark"><vt-icon name="plus" /></span><ng-container i18n>Contact</ng-container>
            </button>
          </li>
        }
        @if (places.bar().last; as place) {
          <li>
            <a [routerLink]="place.path" routerLinkActive="here" ariaCurrentWhenActive="page">
              <span class="mark"><vt-icon [name]="place.icon" /></span>{{ place.label }}
            </a>
          </li>
        }
        <li>
          <button type="button" aria-haspopup="dialog" (click)="more.emit()">
            <span class="mark"><vt-icon name="menu" /></span><ng-container i18n>Meer</ng-container>
          </button>
        </li>
      </ul>
    </nav>
  `,
  styleUrl: './bottom-bar.css',
})
export class BottomBar {
  readonly more = output<void>();
  protected readonly places = inject(Places);
  protected readonly finder = inject(Finder);
}
