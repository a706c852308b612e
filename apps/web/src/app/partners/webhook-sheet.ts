import { DIALOG_DATA, DialogRef } from '@angular/cdk/dialog';
import { Component, inject } from '@angular/core';
import { FormField, form, validate } from '@angular/forms/signals';
import type { WebhookView, WebhookWithSecret } from '@voortuin/contract/webhooks/webhooks';
import { webhookAddress, webhookEvents, type WebhookEvent } from '@voortuin/contract/webhooks/words';
import { Button } from '@voortuin/ui/button/button';
import { Check } from '@voortuin/ui/form/check';
import { Checks } from '@voortuin/ui/form/checks';
import { Field } from '@voortuin/ui/form/field';
import { TextInput } from '@voortuin/ui/form/text-input';
import { Sheet } from '@voortuin/ui/sheet/sheet';
import { filledSheet } from '../forms/filled-sheet.ts';
import { keeps } from '../forms/keeps.ts';
import { SheetForm } from '../forms/sheet-form.ts';
import { SheetProblem } from '../forms/sheet-problem.ts';
import { Wrong } from '../forms/wrong.ts';
import { newId } from '../platform/ids.ts';
import { ruleWords } from '../problems/rule-words.ts';
import { MachinesApi } from './machines-api.ts';
import { eventWords } from './machine-words.ts';

/** What the sheet closes with: a new one with its secret, one that was changed, or the wish for another secret. */
export type WebhookAnswer = { added: WebhookWithSecret } | { saved: WebhookView } | { renew: true };

interface Filled {
  url: string;
  events: WebhookEvent[];
  active: boolean;
}

/** Where a partner's own system is told of changes, and of which. */
@Component({
  selector: 'app-webhook-sheet',
  imports: [Button, Check, Checks, Field, FormField, Sheet, SheetForm, SheetProblem, TextInput, Wrong],
  template: `
    <vt-sheet i18n-title title="Bericht aan hun systeem" [under]="about.partner.name">
      <form id="webhook" class="fields" (appSheetForm)="save()">
        <app-sheet-problem [problem]="sheet.problem()" />
        <vt-field
          i18n-label
          label="Adres"
          i18n-hint
          hint="Begint met https:// en staat op het open internet. Het bericht zegt dat er iets is, en niets over wie."
        >
          <input vtInput type="url" inputmode="url" autocomplete="off" [formField]="form.url" />
        </vt-field>
        <div>
          <vt-checks i18n-label label="Waarvan bericht?" [choices]="events" [formField]="form.events" />
          <app-wrong [of]="form.events" />
        </div>
        @if (about.webhook) {
          <vt-check [formField]="form.active" i18n>Er gaan berichten naartoe</vt-check>
        }
      </form>
      <ng-container actions>
        <button vtButton="primary" type="submit" form="webhook" [wide]="true" [busy]="sheet.busy()" i18n>Bewaar</button>
        @if (about.webhook) {
          <button vtButton="plain" type="button" [wide]="true" (click)="renew()" i18n>Maak een nieuw geheim</button>
        }
      </ng-container>
    </vt-sheet>
  `,
  styleUrl: '../forms/sheet-fields.css',
})
export class WebhookSheet {
  protected readonly about = inject<{ partner: { id: string; name: string }; webhook: WebhookView | null }>(
    DIALOG_DATA,
  );
  private readonly api = inject(MachinesApi);
  private readonly ref = inject<DialogRef<WebhookAnswer>>(DialogRef);
  protected readonly sheet = filledSheet<Filled, WebhookAnswer>(
    `webhook/${this.about.webhook?.id ?? this.about.partner.id}`,
    () => ({
      url: this.about.webhook?.url ?? '',
      events: this.about.webhook?.events ?? [...webhookEvents],
      active: this.about.webhook?.active ?? true,
    }),
  );
  protected readonly form = form(this.sheet.value, (path) => {
    keeps(path.url, webhookAddress);
    validate(path.events, ({ value }) =>
      value().length > 0 ? null : { kind: 'required', message: ruleWords({ rule: 'required' }) },
    );
  });
  protected readonly events = webhookEvents.map((value) => ({ value, label: eventWords[value] }));

  protected save(): Promise<void> {
    const { url, events, active } = this.sheet.value();
    const draft = { url: url.trim(), events, active };
    const { partner, webhook } = this.about;
    return this.sheet.send(this.form, async () =>
      webhook
        ? { saved: await this.api.changeWebhook(partner.id, webhook.id, draft) }
        : { added: await this.api.addWebhook(partner.id, { ...draft, id: newId() }) },
    );
  }

  protected renew(): void {
    this.ref.close({ renew: true });
  }
}
