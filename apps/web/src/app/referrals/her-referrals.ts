import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReferralLine } from '@voortuin/contract/referrals/referrals';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { api } from '../api/api.ts';
import { ListEnd } from '../api/list-end.ts';
import { pages } from '../api/pages.ts';
import { Changes } from '../caregivers/changes.ts';
import type { Who } from '../caregivers/who.ts';
import { Session } from '../session/session.ts';
import { ReferralRow } from './referral-row.ts';

/** Her open referrals with whose turn it is, and the way to refer her. */
@Component({
  selector: 'app-her-referrals',
  imports: [Button, Card, ListEnd, ReferralRow, RouterLink],
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
    @if (mayRefer()) {
      <a
        class="refer"
        vtButton="outline"
        icon="referral"
        [small]="true"
        [routerLink]="['/mantelzorgers', who().id, 'doorverwijzen']"
        i18n
        >Doorverwijzen</a
      >
    }
  `,
  styles: `
    :host {
      display: grid;
      gap: 12px;
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
    .refer {
      justify-self: start;
      min-block-size: var(--target);
    }
  `,
})
export class HerReferrals {
  readonly who = input.required<Who & { closedAt: string | null }>();
  private readonly session = inject(Session);
  private readonly id = computed(() => this.who().id);
  protected readonly referrals = pages<ReferralLine>(
    () => ({ url: `${api}/referrals`, params: { caregiverId: this.id(), state: 'open' } }),
    inject(Changes).seen,
  );
  protected readonly mayRefer = computed(() => this.session.may('caregivers:write') && this.who().closedAt === null);
}
