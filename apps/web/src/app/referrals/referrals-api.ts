import { HttpClient, type HttpParams } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { PartnerView } from '@voortuin/contract/partners/partners';
import type {
  AddReferral, ChangeReferral, HearHerWord, KnownAlready, OtherHelp, ReferralCopy, ReferralView, ReopenReferral,
  ReplyToPartner, SendReferral, SharedWithView, WithdrawReferral,
} from '@voortuin/contract/referrals/referrals'; // prettier-ignore
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

const at = `${api}/referrals`;

/** The calls about referrals; lists are read with `pages`. */
@Service()
export class ReferralsApi {
  private readonly http = inject(HttpClient);

  open(id: string): Promise<ReferralView> {
    return firstValueFrom(this.http.get<ReferralView>(`${at}/${id}`));
  }

  add(request: AddReferral): Promise<ReferralView> {
    return firstValueFrom(this.http.post<ReferralView>(at, request));
  }

  change(id: string, request: ChangeReferral): Promise<ReferralView> {
    return firstValueFrom(this.http.put<ReferralView>(`${at}/${id}`, request));
  }

  send(id: string, request: SendReferral): Promise<ReferralView> {
    return this.act(id, 'send', request);
  }

  withdraw(id: string, request: WithdrawReferral): Promise<ReferralView> {
    return this.act(id, 'withdraw', request);
  }

  reply(id: string, request: ReplyToPartner): Promise<ReferralView> {
    return this.act(id, 'reply', request);
  }

  hearHerWord(id: string, request: HearHerWord): Promise<ReferralView> {
    return this.act(id, 'her-word', request);
  }

  reopen(id: string, request: ReopenReferral): Promise<ReferralView> {
    return this.act(id, 'reopen', request);
  }

  helpOtherwise(id: string, request: OtherHelp): Promise<ReferralView> {
    return this.act(id, 'other-help', request);
  }

  revokeLink(id: string): Promise<ReferralView> {
    return this.act(id, 'revoke-link', {});
  }

  addFile(id: string, file: File): Promise<ReferralView> {
    const body = new FormData();
    body.append('file', file, file.name);
    return firstValueFrom(this.http.post<ReferralView>(`${at}/${id}/files`, body));
  }

  fileAt(id: string, fileId: string): string {
    return `${at}/${id}/files/${fileId}`;
  }

  copyForHer(id: string): Promise<ReferralCopy> {
    return firstValueFrom(this.http.get<ReferralCopy>(`${at}/${id}/copy`));
  }

  knownAlready(params: HttpParams): Promise<KnownAlready[]> {
    return firstValueFrom(this.http.get<KnownAlready[]>(`${at}/known-already`, { params }));
  }

  partner(id: string): Promise<PartnerView> {
    return firstValueFrom(this.http.get<PartnerView>(`${api}/partners/${id}`));
  }

  withdrawConsent(caregiverId: string, consentId: string): Promise<SharedWithView[]> {
    const url = `${api}/caregivers/${caregiverId}/consents/${consentId}/withdraw`;
    return firstValueFrom(this.http.post<SharedWithView[]>(url, {}));
  }

  private act(id: string, move: string, request: object): Promise<ReferralView> {
    return firstValueFrom(this.http.post<ReferralView>(`${at}/${id}/${move}`, request));
  }
}
