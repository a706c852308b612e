import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { PhoneLineDraft, PhoneLineView } from '@voortuin/contract/phone-lines/phone-lines';
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

  change(draft: PhoneLineDraft): Promise<PhoneLineView> {
    return firstValueFrom(this.http.put<PhoneLineView>(`${api}/phone-line`, draft));
  }
}
