import { Component, computed, inject, input } from '@angular/core';
import type { ReferralLine } from '@voortuin/contract/referrals/referrals';
import { Card } from '@voortuin/ui/card/card';
import { api } from '../api/api.ts';
import { ListEnd } from '../api/list-end.ts';
import { pages } from '../api/pages.ts';
import { Changes } from '../caregivers/changes.ts';
import type { Who } from '../caregivers/who.ts';
import { ReferralRow } from './referral-row.ts';

/** Her open referrals with whose turn it is. */
@Component({
  selector: 'app-her-referrals',
  imports: [Card, ListEnd, ReferralRow],
  template: `
    @if (referrals.items().length > 0) {
      <section aria-labelledby="her-referrals">
        <h2 id="her-referrals" i18n>Doorverwijzingen</h2>
        <vt-card>
          <ul>
            @for (line of referrals.items(); track line.id) {
              <li><app-referral-row [line]="line" [named]="false" /></li>
            }
          </ul>
        </vt-card>
      </section>
    }
    @if (referrals.problem() || referrals.hasMore()) {
      <app-list-end [of]="referrals" />
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
    }
    :host(:not(:has(section, app-list-end))) {
      display: none;
    }
    h2 {
      margin-block-end: 8px;
      color: var(--ink-2);
      font: 600 var(--text-small) / 1.4 var(--text-font);
    }
    vt-card {
      display: block;
      overflow: hidden;
      padding: 0;
    }
    li:last-child {
      margin-block-end: -1px;
    }
  `,
})
export class HerReferrals {
  readonly who = input.required<Who>();
  private readonly id = computed(() => this.who().id);
  protected readonly referrals = pages<ReferralLine>(
    () => ({ url: `${api}/referrals`, params: { caregiverId: this.id(), state: 'open' } }),
    inject(Changes).seen,
  );
}
