import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { ProofView } from '@voortuin/contract/insight/proof';
import type { ParkedTextView } from '@voortuin/contract/messages/parked-texts';
import type { Page } from '@voortuin/contract/platform/page';
import type { ParkedMailView, ParkedView } from '@voortuin/contract/reminders/parked';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls of the proof page. */
@Service()
export class ProofApi {
  private readonly http = inject(HttpClient);

  /** Call it where `inject` may be called. */
  proof(): HttpResourceRef<ProofView | undefined> {
    return httpResource<ProofView>(() => `${api}/proof`);
  }

  again({ id }: Pick<ParkedView, 'id'>): Promise<ParkedView[]> {
    return firstValueFrom(this.http.post<ParkedView[]>(`${api}/parked-reminders/${id}/again`, {}));
  }

  putAway({ id }: Pick<ParkedView, 'id'>): Promise<ParkedView[]> {
    return firstValueFrom(this.http.post<ParkedView[]>(`${api}/parked-reminders/${id}/put-away`, {}));
  }

  /** A page of the texts that need a person; from the beginning without a place in the list. */
  parkedTexts(after: string | null): Promise<Page<ParkedTextView>> {
    const params = { size: 100, ...(after && { after }) };
    return firstValueFrom(this.http.get<Page<ParkedTextView>>(`${api}/parked-texts`, { params }));
  }

  textAgain({ id, claim }: Pick<ParkedTextView, 'id' | 'claim'>): Promise<ParkedTextView[]> {
    return firstValueFrom(this.http.post<ParkedTextView[]>(`${api}/parked-texts/${id}/again`, { claim }));
  }

  dropText({ id }: Pick<ParkedTextView, 'id'>): Promise<ParkedTextView[]> {
    return firstValueFrom(this.http.post<ParkedTextView[]>(`${api}/parked-texts/${id}/drop`, {}));
  }

  /** Lets go what the limit of the day stopped. */
  textsGoOn(): Promise<ParkedTextView[]> {
    return firstValueFrom(this.http.post<ParkedTextView[]>(`${api}/parked-texts/go-on`, {}));
  }

  mail({ id }: Pick<ParkedView, 'id'>): Promise<ParkedMailView> {
    return firstValueFrom(this.http.get<ParkedMailView>(`${api}/parked-reminders/${id}/mail`));
  }
}
