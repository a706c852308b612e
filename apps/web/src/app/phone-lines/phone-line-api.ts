import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { PhoneLineDraft, PhoneLineView } from '@voortuin/contract/phone-lines/phone-lines';
import type { ParkedTextView } from '@voortuin/contract/messages/parked-texts';
import type { Page } from '@voortuin/contract/platform/page';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls about the phone line. */
@Service()
export class PhoneLineApi {
  private readonly http = inject(HttpClient);

  /** Call it where `inject` may be called. */
  line(): HttpResourceRef<PhoneLineView | undefined> {
    return httpResource<PhoneLineView>(() => `${api}/phone-line`);
  }

  /** The texts that need a person, such as those that wait for another day's money; call it where `inject` may be called. */
  parkedTexts(): HttpResourceRef<Page<ParkedTextView> | undefined> {
    return httpResource<Page<ParkedTextView>>(() => ({ url: `${api}/parked-texts`, params: { size: 100 } }));
  }

  /** Lets go what the limit of the day stopped. */
  textsGoOn(): Promise<ParkedTextView[]> {
    return firstValueFrom(this.http.post<ParkedTextView[]>(`${api}/parked-texts/go-on`, {}));
  }

  change(draft: PhoneLineDraft): Promise<PhoneLineView> {
    return firstValueFrom(this.http.put<PhoneLineView>(`${api}/phone-line`, draft));
  }
}
