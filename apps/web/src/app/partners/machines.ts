import { Component, computed, inject, input, signal } from '@angular/core';
import type { PartnerKeyView } from '@voortuin/contract/partners/keys';
import type { Page } from '@voortuin/contract/platform/page';
import type { DeliveryView, WebhookView } from '@voortuin/contract/webhooks/webhooks';
import { Button } from '@voortuin/ui/button/button';
import { Card } from '@voortuin/ui/card/card';
import { Chip } from '@voortuin/ui/chip/chip';
import { Row } from '@voortuin/ui/list/row';
import { SectionHeader } from '@voortuin/ui/page/section-header';
import { ErrorState } from '@voortuin/ui/states/error-state';
import { api } from '../api/api.ts';
import { reading } from '../api/reading.ts';
import { dayOf, plainDate } from '../platform/dates.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Toasts } from '../toasts/toasts.ts';
import { MachineActions } from './machine-actions.ts';
import { MachinesApi } from './machines-api.ts';
import { eventWords, sayCause, scopeWords } from './machine-words.ts';

/** A partner's own system: the keys with which it comes in, where it is told of changes, and what could not be told. */
@Component({
  selector: 'app-partner-machines',
  imports: [Button, Card, Chip, ErrorState, Row, SectionHeader],
  templateUrl: './machines.html',
  styleUrl: './partner-page.css',
  providers: [MachineActions],
})
export class PartnerMachines {
  readonly partner = input.required<{ id: string; name: string; ended: boolean }>();
  private readonly calls = inject(MachinesApi);
  private readonly toasts = inject(Toasts);
  protected readonly actions = inject(MachineActions);
  private readonly id = computed(() => this.partner().id);
  private readonly read = {
    keys: reading<PartnerKeyView[]>(() => `${api}/partners/${this.id()}/keys`, this.calls.changed),
    webhooks: reading<WebhookView[]>(() => `${api}/partners/${this.id()}/webhooks`, this.calls.changed),
    dead: reading<Page<DeliveryView>>(
      () => `${api}/partners/${this.id()}/webhook-deliveries?state=dead`,
      this.calls.changed,
    ),
  };
  protected readonly wrong = computed(() => {
    const problem = this.read.keys.problem() ?? this.read.webhooks.problem() ?? this.read.dead.problem();
    return problem && problemWords(problem);
  });
  protected readonly keys = computed(() =>
    (this.read.keys.value() ?? []).map((key) => ({
      ...key,
      may: key.scopes.map((scope) => scopeWords[scope]).join(', '),
      over: key.revokedAt !== null || key.expiresAt < new Date().toISOString(),
      until: plainDate(dayOf(key.expiresAt)),
      used: key.lastUsedAt && plainDate(dayOf(key.lastUsedAt)),
    })),
  );
  protected readonly webhooks = computed(() =>
    (this.read.webhooks.value() ?? []).map((webhook) => ({
      webhook,
      of: webhook.events.map((event) => eventWords[event]).join(', '),
      last: webhook.deliveredAt && plainDate(dayOf(webhook.deliveredAt)),
    })),
  );
  protected readonly dead = computed(() =>
    (this.read.dead.value()?.items ?? []).map(({ id, event, cause, madeAt, url }) => ({
      id,
      url,
      words: $localize`${eventWords[event]}:event:, ${plainDate(dayOf(madeAt))}:day:: ${sayCause(cause)}:cause:`,
    })),
  );
  protected readonly sending = signal<string | null>(null);

  protected again(): void {
    for (const one of Object.values(this.read)) one.again();
  }

  protected async sendAgain(deliveryId: string): Promise<void> {
    if (this.sending()) return;
    this.sending.set(deliveryId);
    try {
      await this.calls.again(this.id(), deliveryId);
      this.toasts.done($localize`Het bericht gaat opnieuw.`);
    } catch (error) {
      this.toasts.wrong(problemWords(problemOf(error)));
    }
    this.sending.set(null);
  }
}
