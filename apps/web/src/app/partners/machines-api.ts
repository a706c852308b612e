import { HttpClient } from '@angular/common/http';
import { Service, inject, signal } from '@angular/core';
import type { AddPartnerKey, NewPartnerKey, PartnerKeyView } from '@voortuin/contract/partners/keys';
import type { AddWebhook, WebhookDraft, WebhookView, WebhookWithSecret } from '@voortuin/contract/webhooks/webhooks';
import { firstValueFrom, type Observable } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls about a partner's own system: its keys, and where it is told of changes. */
@Service()
export class MachinesApi {
  private readonly http = inject(HttpClient);
  private readonly counted = signal(0);
  /** Grows with each change; whoever shows these reads anew. */
  readonly changed = this.counted.asReadonly();

  makeKey(partnerId: string, key: AddPartnerKey): Promise<NewPartnerKey> {
    return this.done(this.http.post<NewPartnerKey>(`${api}/partners/${partnerId}/keys`, key));
  }

  revoke(partnerId: string, id: string): Promise<PartnerKeyView> {
    return this.done(this.http.post<PartnerKeyView>(`${api}/partners/${partnerId}/keys/${id}/revoke`, {}));
  }

  addWebhook(partnerId: string, webhook: AddWebhook): Promise<WebhookWithSecret> {
    return this.done(this.http.post<WebhookWithSecret>(`${api}/partners/${partnerId}/webhooks`, webhook));
  }

  changeWebhook(partnerId: string, id: string, webhook: WebhookDraft): Promise<WebhookView> {
    return this.done(this.http.put<WebhookView>(`${api}/partners/${partnerId}/webhooks/${id}`, webhook));
  }

  renewSecret(partnerId: string, id: string): Promise<WebhookWithSecret> {
    return this.done(this.http.post<WebhookWithSecret>(`${api}/partners/${partnerId}/webhooks/${id}/secret`, {}));
  }

  again(partnerId: string, deliveryId: string): Promise<void> {
    return this.done(this.http.post<void>(`${api}/partners/${partnerId}/webhook-deliveries/${deliveryId}/again`, {}));
  }

  private async done<T>(call: Observable<T>): Promise<T> {
    const answer = await firstValueFrom(call);
    this.counted.update((count) => count + 1);
    return answer;
  }
}
