import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type {
  MunicipalityDraft,
  MunicipalityView,
  OrganisationDraft,
  OrganisationView,
  TeamDraft,
  TeamView,
} from '@voortuin/contract/organisations/organisations';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls about the organisation, its municipalities and its teams. What fetches is called where `inject` may be. */
@Service()
export class OrganisationsApi {
  private readonly http = inject(HttpClient);

  organisation(): HttpResourceRef<OrganisationView | undefined> {
    return httpResource<OrganisationView>(() => `${api}/organisation`);
  }

  municipalities(): HttpResourceRef<MunicipalityView[] | undefined> {
    return httpResource<MunicipalityView[]>(() => `${api}/municipalities`);
  }

  teams(): HttpResourceRef<TeamView[] | undefined> {
    return httpResource<TeamView[]>(() => `${api}/teams`);
  }

  changeOrganisation(draft: OrganisationDraft): Promise<OrganisationView> {
    return firstValueFrom(this.http.put<OrganisationView>(`${api}/organisation`, draft));
  }

  /** Adds a municipality, or changes the one with this id. */
  saveMunicipality(draft: MunicipalityDraft, id: string | null): Promise<MunicipalityView> {
    return this.save('municipalities', draft, id);
  }

  /** Adds a team, or changes the one with this id. */
  saveTeam(draft: TeamDraft, id: string | null): Promise<TeamView> {
    return this.save('teams', draft, id);
  }

  private save<T>(path: string, draft: object, id: string | null): Promise<T> {
    const call = id ? this.http.put<T>(`${api}/${path}/${id}`, draft) : this.http.post<T>(`${api}/${path}`, draft);
    return firstValueFrom(call);
  }
}
