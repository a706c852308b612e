import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls about caregivers' own pages. */
@Service()
export class OwnPagesApi {
  private readonly http = inject(HttpClient);

  revoke(caregiverId: string): Promise<unknown> {
    return firstValueFrom(this.http.post(`${api}/caregivers/${caregiverId}/own-page/revoke`, {}));
  }
}
