import { HttpClient, type HttpParams } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type {
  AddCaregiver,
  CaregiverLine,
  CaregiverView,
  ChangeCaregiver,
} from '@voortuin/contract/caregivers/caregivers';
import type { HandOverMany, HandedOver } from '@voortuin/contract/caregivers/planned-contacts';
import type { Page } from '@voortuin/contract/platform/page';
import { firstValueFrom, fromEvent, takeUntil } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls about caregivers: finding, opening, adding, changing and sharing them out. */
@Service()
export class CaregiversApi {
  private readonly http = inject(HttpClient);

  list(params: HttpParams, until?: AbortSignal): Promise<Page<CaregiverLine>> {
    const call = this.http.get<Page<CaregiverLine>>(`${api}/caregivers`, { params });
    return firstValueFrom(until ? call.pipe(takeUntil(fromEvent(until, 'abort'))) : call);
  }

  open(id: string): Promise<CaregiverView> {
    return firstValueFrom(this.http.get<CaregiverView>(`${api}/caregivers/${id}`));
  }

  add(caregiver: AddCaregiver): Promise<CaregiverView> {
    return firstValueFrom(this.http.post<CaregiverView>(`${api}/caregivers`, caregiver));
  }

  change(id: string, caregiver: ChangeCaregiver): Promise<CaregiverView> {
    return firstValueFrom(this.http.put<CaregiverView>(`${api}/caregivers/${id}`, caregiver));
  }

  handOverMany(handOver: HandOverMany): Promise<HandedOver> {
    return firstValueFrom(this.http.post<HandedOver>(`${api}/hand-overs`, handOver));
  }
}
