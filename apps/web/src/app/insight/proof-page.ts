import { Component, computed, inject, linkedSignal, signal } from '@angular/core';
import type { ParkedTextView } from '@voortuin/contract/messages/parked-texts';
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
import { ParkedItem } from './parked-item.ts';
import { ParkedText } from './parked-text.ts';
import { ProofApi } from './proof-api.ts';
import { mailWords, sayQueue, saySeconds } from './proof-words.ts';

/** Whether the promise holds now, with figures counted at the moment one looks, and what needs a person. */
@Component({
  selector: 'app-proof-page',
  imports: [BigFigure, Button, Card, Fact, Facts, Note, ParkedItem, ParkedText, SettingsSection],
  templateUrl: './proof-page.html',
  styleUrl: './proof-page.css',
})
export class ProofPage {
  private readonly api = inject(ProofApi);
  protected readonly read = this.api.proof();
  protected readonly proof = computed(() => got(this.read));
  protected readonly parked = linkedSignal(() => this.proof()?.parked ?? []);
  protected readonly texts = linkedSignal(() => this.proof()?.parkedTexts ?? []);
  /** Where the list of texts goes on; not known before somebody asks for more. */
  private readonly place = linkedSignal<unknown, string | null | undefined>({
    source: this.proof,
    computation: () => undefined,
  });
  protected readonly moreTexts = computed(() =>
    this.place() === undefined ? this.texts().length >= 100 : this.place() !== null,
  );
  /** Texts that the limit of the day stopped. */
  protected readonly stopped = computed(() => this.texts().filter(({ cause }) => cause === 'day-limit').length);
  protected readonly going = signal(false);
  private readonly refusals = inject(Refusals);
  protected readonly queueWords = computed(() => {
    const proof = this.proof();
    return proof ? sayQueue(proof) : '';
  });
  protected readonly queueStands = computed(() => {
    const seconds = this.proof()?.canarySeconds ?? null;
    return seconds === null || seconds > 60;
  });
  /** Since when nothing looks at what is due any more, when that is longer than a minute. */
  protected readonly standsStill = computed(() => {
    const proof = this.proof();
    if (!proof) return null;
    const since = proof.lastSweep?.endedAt ?? null;
    if (since && Date.parse(proof.at) - Date.parse(since) < 60_000) return null;
    return { since };
  });
  protected readonly mailWords = mailWords;
  protected readonly seconds = saySeconds;
  protected readonly sayNumber = sayNumber;
  protected readonly at = sayInstant;
  protected readonly time = sayTime;

  /** What is still parked after something was done, from the beginning. */
  protected showTexts(texts: ParkedTextView[]): void {
    this.texts.set(texts);
    this.place.set(undefined);
  }

  protected async showMore(): Promise<void> {
    this.going.set(true);
    const place = this.place();
    const page = await this.refusals.tell(async () => {
      const first = place ? null : await this.api.parkedTexts(null);
      const items = first?.items ?? this.texts();
      const after = first ? first.next : (place ?? null);
      if (!after) return { items, next: null };
      const more = await this.api.parkedTexts(after);
      return { items: [...items, ...more.items], next: more.next };
    });
    this.going.set(false);
    if (!page) return;
    this.texts.set(page.items);
    this.place.set(page.next);
  }

  protected async goOn(): Promise<void> {
    this.going.set(true);
    const left = await this.refusals.tell(() => this.api.textsGoOn());
    this.going.set(false);
    if (left) this.showTexts(left);
  }
}
