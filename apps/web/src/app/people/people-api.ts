import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { InvitationView, Invite, Leave, PersonDraft, PersonView } from '@voortuin/contract/people/people';
import type { PostcodeAreaDraft, PostcodeAreaView, PostcodeGap } from '@voortuin/contract/people/postcode-areas';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls about the people who work here and the postcodes they look after. What fetches is called where `inject` may be. */
@Service()
export class PeopleApi {
  private readonly http = inject(HttpClient);

  people(): HttpResourceRef<PersonView[] | undefined> {
    return httpResource<PersonView[]>(() => `${api}/people`);
  }

  invite(invite: Invite): Promise<InvitationView> {
    return firstValueFrom(this.http.post<InvitationView>(`${api}/people`, invite));
  }

  inviteAgain(id: string): Promise<InvitationView> {
    return firstValueFrom(this.http.post<InvitationView>(`${api}/people/${id}/invitation`, {}));
  }

  change(id: string, draft: PersonDraft): Promise<PersonView> {
    return firstValueFrom(this.http.put<PersonView>(`${api}/people/${id}`, draft));
  }

  leave(id: string, leave: Leave): Promise<PersonView> {
    return firstValueFrom(this.http.post<PersonView>(`${api}/people/${id}/leave`, leave));
  }

  areas(): HttpResourceRef<PostcodeAreaView[] | undefined> {
    return httpResource<PostcodeAreaView[]>(() => `${api}/postcode-areas`);
  }

  /** Postcodes of caregivers that nobody looks after yet. */
  areaGaps(): HttpResourceRef<PostcodeGap[] | undefined> {
    return httpResource<PostcodeGap[]>(() => `${api}/postcode-areas/missing`);
  }

  writeArea(draft: PostcodeAreaDraft): Promise<PostcodeAreaView> {
    return firstValueFrom(this.http.put<PostcodeAreaView>(`${api}/postcode-areas/${draft.digits}`, draft));
  }
}
