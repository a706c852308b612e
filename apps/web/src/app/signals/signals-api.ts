import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { GiveTo, HandleSignal, RaiseSignal, SignalView, TakeStep } from '@voortuin/contract/signals/signals';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls about signals; lists are read with `pages`. */
@Service()
export class SignalsApi {
  private readonly http = inject(HttpClient);

  raise(request: RaiseSignal): Promise<SignalView> {
    return firstValueFrom(this.http.post<SignalView>(`${api}/signals`, request));
  }

  handle(id: string, request: HandleSignal): Promise<SignalView> {
    return firstValueFrom(this.http.post<SignalView>(`${api}/signals/${id}/handle`, request));
  }

  takeStep(id: string, request: TakeStep): Promise<SignalView> {
    return firstValueFrom(this.http.post<SignalView>(`${api}/signals/${id}/steps`, request));
  }

  give(id: string, request: GiveTo): Promise<SignalView> {
    return firstValueFrom(this.http.post<SignalView>(`${api}/signals/${id}/give`, request));
  }
}
