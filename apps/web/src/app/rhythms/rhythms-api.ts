import { HttpClient, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { RhythmDraft, RhythmView } from '@voortuin/contract/rhythms/rhythms';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

/** The calls about rhythms. What fetches is called where `inject` may be. */
@Service()
export class RhythmsApi {
  private readonly http = inject(HttpClient);

  rhythms(): HttpResourceRef<RhythmView[] | undefined> {
    return httpResource<RhythmView[]>(() => `${api}/rhythms`);
  }

  /** Adds a rhythm, or changes the one with this id. */
  save(draft: RhythmDraft, id: string | null): Promise<RhythmView> {
    const call = id
      ? this.http.put<RhythmView>(`${api}/rhythms/${id}`, draft)
      : this.http.post<RhythmView>(`${api}/rhythms`, draft);
    return firstValueFrom(call);
  }
}
