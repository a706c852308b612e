import { HttpClient } from '@angular/common/http';
import { Service, inject, signal } from '@angular/core';
import type {
  AddOffer, AddPartner, AddPartnerPerson, AgreementDraft, AgreementView, ChangePartner, OfferDraft, OfferView, PartnerInvitationView,
  PartnerPersonDraft, PartnerPersonView, PartnerView,
} from '@voortuin/contract/partners/partners'; // prettier-ignore
import type { AnnouncementLinkView } from '@voortuin/contract/referrals/announcements';
import { firstValueFrom, type Observable } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls that change partners, with what they offer, who works there and what was agreed. */
@Service()
export class PartnersApi {
  private readonly http = inject(HttpClient);
  private readonly counted = signal(0);
  /** Changes each time a partner changed; whoever shows partners reads anew. */
  readonly changed = this.counted.asReadonly();

  add(partner: AddPartner): Promise<PartnerView> {
    return this.done(this.http.post<PartnerView>(`${api}/partners`, partner));
  }

  change(id: string, partner: ChangePartner): Promise<PartnerView> {
    return this.done(this.http.put<PartnerView>(`${api}/partners/${id}`, partner));
  }

  /** Notes that the partner and all it offers was checked today. */
  check(id: string): Promise<PartnerView> {
    return this.done(this.http.post<PartnerView>(`${api}/partners/${id}/check`, { offersToo: true }));
  }

  end(id: string): Promise<PartnerView> {
    return this.done(this.http.post<PartnerView>(`${api}/partners/${id}/end`, {}));
  }

  reopen(id: string): Promise<PartnerView> {
    return this.done(this.http.post<PartnerView>(`${api}/partners/${id}/reopen`, {}));
  }

  addOffer(partnerId: string, offer: AddOffer): Promise<OfferView> {
    return this.done(this.http.post<OfferView>(`${api}/partners/${partnerId}/offers`, offer));
  }

  changeOffer(partnerId: string, id: string, offer: OfferDraft): Promise<OfferView> {
    return this.done(this.http.put<OfferView>(`${api}/partners/${partnerId}/offers/${id}`, offer));
  }

  endOffer(partnerId: string, id: string): Promise<void> {
    return this.done(this.http.post<void>(`${api}/partners/${partnerId}/offers/${id}/end`, {}));
  }

  addPerson(partnerId: string, person: AddPartnerPerson): Promise<PartnerPersonView> {
    return this.done(this.http.post<PartnerPersonView>(`${api}/partners/${partnerId}/people`, person));
  }

  changePerson(partnerId: string, id: string, person: PartnerPersonDraft): Promise<PartnerPersonView> {
    return this.done(this.http.put<PartnerPersonView>(`${api}/partners/${partnerId}/people/${id}`, person));
  }

  invite(partnerId: string, id: string): Promise<PartnerInvitationView> {
    return this.done(this.http.post<PartnerInvitationView>(`${api}/partners/${partnerId}/people/${id}/invitation`, {}));
  }

  letGo(partnerId: string, id: string): Promise<void> {
    return this.done(this.http.post<void>(`${api}/partners/${partnerId}/people/${id}/leave`, {}));
  }

  agree(partnerId: string, agreement: AgreementDraft): Promise<AgreementView> {
    return this.done(this.http.put<AgreementView>(`${api}/partners/${partnerId}/agreement`, agreement));
  }

  dropAgreement(partnerId: string): Promise<void> {
    return this.done(this.http.delete<void>(`${api}/partners/${partnerId}/agreement`));
  }

  /** A new standing link with which the partner announces caregivers; the one before ends. */
  announcementLink(partnerId: string): Promise<AnnouncementLinkView> {
    return this.done(this.http.post<AnnouncementLinkView>(`${api}/partners/${partnerId}/announcement-link`, {}));
  }

  private async done<T>(call: Observable<T>): Promise<T> {
    const answer = await firstValueFrom(call);
    this.counted.update((count) => count + 1);
    return answer;
  }
}
