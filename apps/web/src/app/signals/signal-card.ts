import { Component, computed, inject, input } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { SignalView } from '@voortuin/contract/signals/signals';
import { meldcodeSteps } from '@voortuin/contract/signals/words';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Chip } from '@voortuin/ui/chip/chip';
import { dayOf, sayDay } from '../platform/dates.ts';
import { Session } from '../session/session.ts';
import { Meldcode } from './meldcode.ts';
import { SignalSheets } from './signal-sheets.ts';
import { signalWords } from './signal-words.ts';

/** A signal with its owner: one writes what was done, gives it to a colleague, or goes through the reporting code. */
@Component({
  selector: 'app-signal-card',
  imports: [Button, Card, Chip, Meldcode, RouterLink],
  templateUrl: './signal-card.html',
  styleUrl: './signal-card.css',
})
export class SignalCard {
  readonly signal = input.required<SignalView>();
  /** Whether the steps of the reporting code stand below a safety signal. */
  readonly steps = input(false);
  /** Whether to name whom it is about; her own page does so already. */
  readonly named = input(true);
  private readonly session = inject(Session);
  protected readonly sheets = inject(SignalSheets);

  protected readonly safety = computed(() => this.signal().kind === 'safety');
  protected readonly open = computed(() => this.signal().handledAt === null);
  protected readonly kind = computed(() => signalWords[this.signal().kind]);
  protected readonly mine = computed(() => this.signal().ownerId === this.session.person()?.id);
  protected readonly mayAct = computed(() => this.open() && this.session.may('contacts:log'));
  protected readonly raised = computed(() => {
    const { raisedBy, raisedAt } = this.signal();
    return $localize`${sayDay(dayOf(raisedAt))}:day:, gezien door ${raisedBy}:by:`;
  });
  protected readonly handled = computed(() => {
    const { handledAt, handledBy } = this.signal();
    return handledAt && $localize`Afgehandeld ${sayDay(dayOf(handledAt))}:day: door ${handledBy}:by:`;
  });
  protected readonly taken = computed(() => new Set(this.signal().steps.map(({ step }) => step)).size);
  protected readonly stepCount = meldcodeSteps.length;
}
