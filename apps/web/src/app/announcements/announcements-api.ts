import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { AnnouncementView, DropAnnouncement, TakeIn } from '@voortuin/contract/referrals/announcements';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls about announcements; lists are read with `pages`. */
@Service()
export class AnnouncementsApi {
  private readonly http = inject(HttpClient);

  takeIn(id: string, request: TakeIn): Promise<AnnouncementView> {
    return firstValueFrom(this.http.post<AnnouncementView>(`${api}/announcements/${id}/take-in`, request));
  }

  drop(id: string, request: DropAnnouncement): Promise<AnnouncementView> {
    return firstValueFrom(this.http.post<AnnouncementView>(`${api}/announcements/${id}/drop`, request));
  }
}
