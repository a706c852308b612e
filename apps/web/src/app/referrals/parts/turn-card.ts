import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { ReferralView } from '@voortuin/contract/referrals/referrals';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Icon } from '@voortuin/ui/icon/icon';
import type { Possible } from '../referral-possible.ts';
import { ReferralSheets } from '../referral-sheets.ts';
import { sayStanding } from '../standing-words.ts';
import { whatNow } from '../what-now.ts';

/** Whose turn it is, what that means, and what one can do about it: one thing first, the rest beside it. */
@Component({
  selector: 'app-turn-card',
  imports: [Button, Card, Icon, RouterLink],
  templateUrl: './turn-card.html',
  styleUrl: './turn-card.css',
})
export class TurnCard {
  readonly referral = input.required<ReferralView>();
  readonly possible = input.required<Possible>();
  readonly mayAct = input(false);
  protected readonly sheets = inject(ReferralSheets);

  protected readonly stands = computed(() => sayStanding(this.referral()));
  protected readonly title = computed(() => capital(this.stands().words));
  protected readonly then = computed(() => whatNow(this.referral()));
  protected readonly edge = computed(() => {
    const { turn } = this.referral();
    if (this.stands().tone === 'clay') return 'late';
    return turn === 'consultant' || turn === 'caregiver' ? 'marked' : '';
  });
  /** What the partner wrote last, when that is what one has to react to. */
  protected readonly lastWords = computed(() => {
    const { because, turn, events } = this.referral();
    if (turn !== 'consultant' || !because || because === 'draft') return null;
    const kinds = { question: 'ask', rejected: 'reject', failed: 'fail', 'not-helped': 'her-word' } as Record<
      string,
      string
    >;
    return events.findLast(({ kind, text }) => kind === kinds[because] && text)?.text ?? null;
  });
  /** The first of the ways on is the one that mostly helps. */
  protected readonly first = computed(() => {
    const { reply, another, reopen } = this.possible();
    if (reply) return 'reply';
    return another ? 'another' : reopen ? 'reopen' : null;
  });
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
