import { Component, computed, inject, input, linkedSignal, output, signal } from '@angular/core';
import { RouterLink } from '@angular/router';
import type { DemoCallView, DemoPhoneView } from '@voortuin/contract/messages/demo-phones';
import { longestText, type PhoneButton } from '@voortuin/contract/messages/words';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Icon } from '@voortuin/ui/icon/icon';
import { BackLink } from '@voortuin/ui/page/back-link';
import { PageHeader } from '@voortuin/ui/page/page-header';
import { Note } from '@voortuin/ui/states/note';
import { sayInstant } from '../platform/dates.ts';
import { linkPieces } from '../platform/link-pieces.ts';
import { Refusals } from '../toasts/refusals.ts';
import { DemoPhonesApi } from './demo-phones-api.ts';
import { eventsOf } from './phone-events.ts';

/** One phone of the demo: what rings, what was texted and said, and what whoever has it does. */
@Component({
  selector: 'app-demo-phone',
  imports: [BackLink, Button, Card, Field, Icon, Note, PageHeader, RouterLink, TextInput],
  templateUrl: './demo-phone.html',
  styleUrl: './demo-phone.css',
})
export class DemoPhone {
  readonly phone = input.required<DemoPhoneView>();
  /** The number of the organisation, as one writes it. */
  readonly line = input.required<string | null>();
  /** The rule of the quiet hours, while they last. */
  readonly quiet = input<string | null>(null);
  /** Something was done that the phones may show. */
  readonly done = output();
  private readonly phonesApi = inject(DemoPhonesApi);
  private readonly refusals = inject(Refusals);
  protected readonly longest = longestText;
  protected readonly quick = ['1', '2', $localize`Ja, graag 🌷`, 'STOP', 'START'];
  protected readonly busy = signal(false);
  private readonly id = computed(() => this.phone().id);
  /** What is being typed on this phone. */
  protected readonly text = linkedSignal({ source: this.id, computation: () => '' });
  protected readonly calls = computed(() => this.phone().calls.filter(({ state }) => state !== 'over'));
  protected readonly events = computed(() => eventsOf(this.phone()).toReversed());
  protected readonly whose = computed(() => whoseWords()[this.phone().whose]);
  protected readonly at = sayInstant;
  protected readonly pieces = linkPieces;

  protected typed(event: Event): void {
    this.text.set((event.target as HTMLTextAreaElement).value);
  }

  protected send(text: string): Promise<void> {
    return this.does(async () => {
      await this.phonesApi.text({ from: this.phone().number, text });
      this.text.set('');
    });
  }

  protected call(): Promise<void> {
    return this.does(() => this.phonesApi.call(this.phone().number));
  }

  protected press({ id }: DemoCallView, button: PhoneButton): Promise<void> {
    return this.does(() => this.phonesApi.press({ callId: id, button }));
  }

  private async does(work: () => Promise<unknown>): Promise<void> {
    this.busy.set(true);
    await this.refusals.tell(work);
    this.busy.set(false);
    this.done.emit();
  }
}

const whoseWords = (): Record<DemoPhoneView['whose'], string> => ({
  caregiver: $localize`telefoon van een mantelzorger`,
  colleague: $localize`telefoon van een collega`,
  partner: $localize`telefoon van iemand bij een partner`,
  nobody: $localize`telefoon van iemand die niemand kent`,
});
