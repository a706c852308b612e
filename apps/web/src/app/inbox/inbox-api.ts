import { HttpClient } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { Announce, Announced } from '@voortuin/contract/referrals/announcements';
import type { PartnerAnswer, PartnerReferralView } from '@voortuin/contract/referrals/answers';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

const at = `${api}/partner/referrals`;

/** The calls of somebody who works at a partner; lists are read with `pages`. */
@Service()
export class InboxApi {
  private readonly http = inject(HttpClient);

  answer(id: string, answer: PartnerAnswer): Promise<PartnerReferralView> {
    return firstValueFrom(this.http.post<PartnerReferralView>(`${at}/${id}/answers`, answer));
  }

  async addFile(id: string, file: File): Promise<void> {
    const body = new FormData();
    body.append('file', file, file.name);
    await firstValueFrom(this.http.post(`${at}/${id}/files`, body));
  }

  fileAt(id: string, fileId: string): string {
    return `${at}/${id}/files/${fileId}`;
  }

  announce(request: Announce): Promise<Announced> {
    return firstValueFrom(this.http.post<Announced>(`${api}/partner/announcements`, request));
  }
}
