import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { CallsView, CallView, PlaceCall } from '@voortuin/contract/calls/calls';
import type { OwnPhone, OwnPhoneView } from '@voortuin/contract/people/account';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls about calls. */
@Service()
export class CallsApi {
  private readonly http = inject(HttpClient);

  /** One's own calls; read again whenever `seen` changes. */
  mine(seen: () => unknown): HttpResourceRef<CallsView | undefined> {
    return httpResource<CallsView>(() => {
      seen();
      return `${api}/calls`;
    });
  }

  place(request: PlaceCall): Promise<CallView> {
    return firstValueFrom(this.http.post<CallView>(`${api}/calls`, request));
  }

  hangUp(id: string): Promise<CallView> {
    return firstValueFrom(this.http.post<CallView>(`${api}/calls/${id}/hang-up`, {}));
  }

  putAway(id: string): Promise<CallView> {
    return firstValueFrom(this.http.post<CallView>(`${api}/calls/${id}/put-away`, {}));
  }

  ownPhone(): HttpResourceRef<OwnPhoneView | undefined> {
    return httpResource<OwnPhoneView>(() => `${api}/account/phone`);
  }

  changeOwnPhone(request: OwnPhone): Promise<OwnPhoneView> {
    return firstValueFrom(this.http.put<OwnPhoneView>(`${api}/account/phone`, request));
  }
}
