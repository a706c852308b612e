import { HttpClient, HttpParams } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { AuditLineView } from '@voortuin/contract/platform/audit';
import type { Page } from '@voortuin/contract/platform/page';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';

/** Whose and about whom the lines are that one wants to see. */
export interface AuditWish {
  readonly personId: string | null;
  readonly caregiverId: string | null;
}

/** The calls about who looked at what. */
@Service()
export class AuditApi {
  private readonly http = inject(HttpClient);

  /** A page of lines, the newest first; `after` is where it goes on. */
  lines(wish: AuditWish, after: string | null): Promise<Page<AuditLineView>> {
    const params = Object.entries({ ...wish, after }).filter(([, value]) => value) as [string, string][];
    return firstValueFrom(
      this.http.get<Page<AuditLineView>>(`${api}/audit-lines`, {
        params: new HttpParams({ fromObject: Object.fromEntries(params) }),
      }),
    );
  }
}
