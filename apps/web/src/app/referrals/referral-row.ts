import { Component, computed, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReferralLine } from '@voortuin/contract/referrals/referrals';
import { Chip } from '@voortuin/ui/chip/chip';
import { Row } from '@voortuin/ui/list/row';
import { needWords } from '../partners/need-words.ts';
import { sayStanding } from './standing-words.ts';

/** A referral on two lines: whom, for what and where it stands. */
@Component({
  selector: 'app-referral-row',
  imports: [Chip, Row, RouterLink],
  template: `
    <a vtRow [routerLink]="['/doorverwijzingen', line().id]" [title]="title()">
      {{ what() }}
      <span class="chip"
        ><vt-chip [tone]="stands().tone" [icon]="stands().icon">{{ stands().words }}</vt-chip></span
      >
    </a>
  `,
  styles: `
    :host {
      display: block;
    }
    .chip {
      display: block;
      margin-block-start: 6px;
    }
  `,
})
export class ReferralRow {
  readonly line = input.required<ReferralLine>();
  /** Whether to name whom it is about; her own page does so already. */
  readonly named = input(true);
  /** Whether to say whose it is, in a list of everybody's. */
  readonly owned = input(false);
  protected readonly stands = computed(() => sayStanding(this.line()));
  private readonly need = computed(() => needWords[this.line().need].title);
  protected readonly title = computed(() => (this.named() ? this.line().caregiver : capital(this.need())));
  protected readonly what = computed(() => {
    const { partner, consultant } = this.line();
    return [this.named() ? this.need() : null, partner, this.owned() ? consultant : null].filter(Boolean).join(' · ');
  });
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
