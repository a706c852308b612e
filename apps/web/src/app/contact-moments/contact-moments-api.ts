import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type {
  ContactMomentView,
  CorrectContact,
  LoggedContact,
} from '@voortuin/contract/contact-moments/contact-moments';
import type { LogVisit } from '@voortuin/contract/today/log-visit';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls about contact moments. */
@Service()
export class ContactMomentsApi {
  private readonly http = inject(HttpClient);

  log(request: LogVisit): Promise<LoggedContact> {
    return firstValueFrom(this.http.post<LoggedContact>(`${api}/contact-moments`, request));
  }

  async retract(id: string): Promise<void> {
    await firstValueFrom(this.http.post(`${api}/contact-moments/${id}/retract`, {}));
  }

  correct(id: string, request: CorrectContact): Promise<ContactMomentView> {
    return firstValueFrom(this.http.put<ContactMomentView>(`${api}/contact-moments/${id}`, request));
  }

  versions(id: string): Promise<ContactMomentView[]> {
    return firstValueFrom(this.http.get<ContactMomentView[]>(`${api}/contact-moments/${id}/versions`));
  }
}
