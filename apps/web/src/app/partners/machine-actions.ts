import { Service, inject } from '@angular/core';
import type { NewPartnerKey, PartnerKeyView } from '@voortuin/contract/partners/keys';
import type { WebhookView, WebhookWithSecret } from '@voortuin/contract/webhooks/webhooks';
import { Sheets } from '@voortuin/ui/sheet/sheets';
import type { Confirmation } from '../caregivers/moment-sheets/confirm-sheet.ts';
import { problemOf } from '../problems/problem.ts';
import { problemWords } from '../problems/problem-words.ts';
import { Toasts } from '../toasts/toasts.ts';
import { MachinesApi } from './machines-api.ts';
import type { ShownOnce } from './secret-sheet.ts';
import type { WebhookAnswer } from './webhook-sheet.ts';

interface Of {
  id: string;
  name: string;
}

/** What one can do with a partner's own system, each in its own sheet. */
@Service()
export class MachineActions {
  private readonly sheets = inject(Sheets);
  private readonly toasts = inject(Toasts);
  private readonly api = inject(MachinesApi);

  async key(partner: Of): Promise<void> {
    const { KeySheet } = await import('./key-sheet.ts');
    const made = await this.sheets.open<NewPartnerKey>(KeySheet, { data: partner });
    if (!made) return;
    await this.showOnce({
      title: $localize`De sleutel`,
      under: made.key.name,
      words: $localize`Wie deze sleutel heeft, komt bij de vragen aan ${partner.name}:partner:. Geef hem alleen aan wie hun systeem beheert.`,
      label: $localize`Sleutel`,
      secret: made.secret,
    });
  }

  async revoke(partner: Of, key: PartnerKeyView): Promise<void> {
    const { ConfirmSheet } = await import('../caregivers/moment-sheets/confirm-sheet.ts');
    const data: Confirmation = {
      who: partner,
      title: $localize`De sleutel intrekken?`,
      words: $localize`Het systeem ‘${key.name}:name:’ komt er meteen niet meer in. Terugdraaien kan niet.`,
      label: $localize`Trek de sleutel in`,
      run: () => this.api.revoke(partner.id, key.id),
    };
    await this.sheets.open(ConfirmSheet, { data });
  }

  async webhook(partner: Of, webhook: WebhookView | null): Promise<void> {
    const { WebhookSheet } = await import('./webhook-sheet.ts');
    const answer = await this.sheets.open<WebhookAnswer>(WebhookSheet, { data: { partner, webhook } });
    if (!answer) return;
    if ('saved' in answer) return this.toasts.done($localize`Het adres is bewaard.`);
    if ('added' in answer) return this.secret(partner, answer.added);
    try {
      await this.secret(partner, await this.api.renewSecret(partner.id, webhook!.id));
    } catch (error) {
      this.toasts.wrong(problemWords(problemOf(error)));
    }
  }

  private secret(partner: Of, { secret, webhook }: WebhookWithSecret): Promise<void> {
    return this.showOnce({
      title: $localize`Het geheim`,
      under: webhook.url,
      words: $localize`Met dit geheim controleert het systeem van ${partner.name}:partner: dat een bericht echt van ons komt.`,
      label: $localize`Geheim`,
      secret,
    });
  }

  private async showOnce(data: ShownOnce): Promise<void> {
    const { SecretSheet } = await import('./secret-sheet.ts');
    await this.sheets.open(SecretSheet, { data, strict: true });
  }
}
