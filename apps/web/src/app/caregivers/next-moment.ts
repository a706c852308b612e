import { Component, computed, inject, input } from '@angular/core';
import { MatMenuModule } from '@angular/material/menu';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import type { PlannedContactView } from '@voortuin/contract/caregivers/planned-contacts';
import { Button } from '@voortuin/ui/button/button';
import { Icon } from '@voortuin/ui/icon/icon';
import { NextMomentCard } from '@voortuin/ui/next-moment/next-moment-card';
import { Session } from '../session/session.ts';
import { isLate, sayMoment } from './moment-words.ts';
import { MomentSheets } from './moments.ts';
import { sayReason, sayWhy } from './reason-words.ts';

/** Her next moment: when and how, why that day, how urgent and why, and all that one can do about it. */
@Component({
  selector: 'app-next-moment',
  imports: [Button, Icon, MatMenuModule, NextMomentCard],
  templateUrl: './next-moment.html',
  styles: `
    .by {
      flex-basis: 100%;
      margin-block-end: 4px;
    }
    button[vtButton] {
      min-block-size: var(--target);
    }
  `,
})
export class NextMoment {
  readonly view = input.required<CaregiverView>();
  readonly planned = input.required<PlannedContactView>();
  private readonly session = inject(Session);
  protected readonly moments = inject(MomentSheets);

  protected readonly title = computed(() => sayMoment(this.planned(), this.view().suitableHours));
  protected readonly why = computed(() => {
    // An appointment says itself when and how; only what was written with it is new.
    const words = this.planned()
      .why.map((why) => (why.code === 'appointment' ? String(why.params?.['note'] ?? '') : sayWhy(why)))
      .filter(Boolean)
      .join('; ');
    return words && `${capital(words)}.`;
  });
  protected readonly reasons = computed(() =>
    this.planned().reasons.map((reason) => ({ words: capital(sayReason(reason)), points: reason.points })),
  );
  protected readonly by = computed(() => {
    const { consultantId, consultant } = this.planned();
    return consultantId === this.session.person()?.id ? $localize`jou` : consultant;
  });
  protected readonly late = computed(() => isLate(this.planned()));
  protected readonly mayPlan = computed(() => this.session.may('contacts:log'));
  protected readonly mayReview = computed(() => this.session.may('work:share'));
  protected readonly mayChange = computed(() => this.session.may('caregivers:write'));
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
