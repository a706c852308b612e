import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { AllowKnownTo, AskKnownTo, KnownToAnswer, KnownToView } from '@voortuin/contract/known-to/known-to';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls about who else knows a caregiver. */
@Service()
export class KnownToApi {
  private readonly http = inject(HttpClient);

  allow(caregiverId: string, given: AllowKnownTo): Promise<KnownToView> {
    return firstValueFrom(this.http.post<KnownToView>(`${api}/caregivers/${caregiverId}/known-to/consent`, given));
  }

  withdraw(caregiverId: string): Promise<KnownToView> {
    return firstValueFrom(this.http.delete<KnownToView>(`${api}/caregivers/${caregiverId}/known-to/consent`));
  }

  ask(caregiverId: string, why: AskKnownTo): Promise<KnownToAnswer> {
    return firstValueFrom(this.http.post<KnownToAnswer>(`${api}/caregivers/${caregiverId}/known-to`, why));
  }
}
