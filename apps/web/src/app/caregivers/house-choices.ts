import { httpResource } from '@angular/common/http';
import { Service, computed, inject } from '@angular/core';
import type { MunicipalityView, TeamView } from '@voortuin/contract/organisations/organisations';
import type { RhythmView } from '@voortuin/contract/rhythms/rhythms';
import { api } from '../api/api.ts';
import { Session } from '../session/session.ts';

/** What the organisation lets one choose from: its teams, municipalities and rhythms; fetched once and kept. */
@Service()
export class HouseChoices {
  private readonly session = inject(Session);
  private readonly teamList = httpResource<TeamView[]>(() => this.at('teams'));
  private readonly municipalityList = httpResource<MunicipalityView[]>(() => this.at('municipalities'));
  private readonly rhythmList = httpResource<RhythmView[]>(() => this.at('rhythms'));

  readonly teams = computed(() => (this.teamList.hasValue() ? this.teamList.value() : []));
  readonly municipalities = computed(() => (this.municipalityList.hasValue() ? this.municipalityList.value() : []));
  readonly rhythms = computed(() => (this.rhythmList.hasValue() ? this.rhythmList.value() : []));

  /** Reads them anew, after somebody changed the settings. */
  reload(): void {
    for (const list of [this.teamList, this.municipalityList, this.rhythmList]) list.reload();
  }

  private at(list: string): string | undefined {
    return this.session.may('caregivers:read') ? `${api}/${list}` : undefined;
  }
}
