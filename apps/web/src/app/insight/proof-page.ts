import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import type { ParkedView } from '@voortuin/contract/reminders/parked';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { BigFigure } from '@voortuin/ui/charts/big-figure';
import { Fact } from '@voortuin/ui/list/fact';
import { Facts } from '@voortuin/ui/list/facts';
import { Note } from '@voortuin/ui/states/note';
import { got } from '../api/got.ts';
import { SettingsSection } from '../organisations/settings-section.ts';
import { sayInstant, sayTime } from '../platform/dates.ts';
import { sayNumber } from '../platform/numbers.ts';
import { Refusals } from '../toasts/refusals.ts';
import { Toasts } from '../toasts/toasts.ts';
import { ProofApi } from './proof-api.ts';
import { mailWords, parkedWords, sayCause, sayQueue, saySeconds } from './proof-words.ts';

/** Whether the promise holds now, with figures counted at the moment one looks, and what needs a person. */
@Component({
  selector: 'app-proof-page',
  imports: [BigFigure, Button, Card, Fact, Facts, Note, SettingsSection],
  templateUrl: './proof-page.html',
  styleUrl: './proof-page.css',
})
export class ProofPage {
  private readonly api = inject(ProofApi);
  private readonly refusals = inject(Refusals);
  private readonly toasts = inject(Toasts);
  protected readonly read = this.api.proof();
  protected readonly proof = computed(() => got(this.read));
  protected readonly parked = linkedSignal(() => this.proof()?.parked ?? []);
  protected readonly trying = signal<string | null>(null);
  protected readonly queueWords = computed(() => {
    const proof = this.proof();
    return proof ? sayQueue(proof) : '';
  });
  protected readonly queueStands = computed(() => {
    const seconds = this.proof()?.canarySeconds ?? null;
    return seconds === null || seconds > 60;
  });
  protected readonly parkedWords = parkedWords;
  protected readonly mailWords = mailWords;
  protected readonly cause = sayCause;
  protected readonly seconds = saySeconds;
  protected readonly sayNumber = sayNumber;
  protected readonly at = sayInstant;
  protected readonly time = sayTime;

  protected async again(one: ParkedView): Promise<void> {
    this.trying.set(one.id);
    const left = await this.refusals.tell(() => this.api.again(one));
    this.trying.set(null);
    if (!left) return;
    this.parked.set(left);
    this.toasts.done(
      one.dayOver
        ? $localize`Weggelegd.`
        : $localize`We proberen het opnieuw. Lukt het weer niet, dan staat het hier terug.`,
    );
  }
}
