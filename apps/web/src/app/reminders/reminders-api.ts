import { HttpClient, HttpContext, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type {
  KeptMailView,
  MorningMailView,
  MorningMailWish,
  SeeReminders,
  UnseenView,
} from '@voortuin/contract/reminders/reminders';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';
import { inBackground } from '../api/waiting.ts';

/** The calls about reminders and the morning mail; lists are read with `pages`. */
@Service()
export class RemindersApi {
  private readonly http = inject(HttpClient);

  /** How many are new; nobody waits for it. */
  unseen(): Promise<UnseenView> {
    const context = new HttpContext().set(inBackground, true);
    return firstValueFrom(this.http.get<UnseenView>(`${api}/reminders/unseen`, { context }));
  }

  see(request: SeeReminders): Promise<UnseenView> {
    return firstValueFrom(this.http.post<UnseenView>(`${api}/reminders/seen`, request));
  }

  want(wish: MorningMailWish): Promise<MorningMailView> {
    return firstValueFrom(this.http.put<MorningMailView>(`${api}/account/morning-mail`, wish));
  }

  /** Call it where `inject` may be called. */
  morningMail(): HttpResourceRef<MorningMailView | undefined> {
    return httpResource<MorningMailView>(() => `${api}/account/morning-mail`);
  }

  /** What the demo kept; call it where `inject` may be called. */
  mails(): HttpResourceRef<KeptMailView[] | undefined> {
    return httpResource<KeptMailView[]>(() => `${api}/demo/mails`);
  }
}
