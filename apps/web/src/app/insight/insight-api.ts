import { HttpParams, httpResource, type HttpResourceRef } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { InsightQuery, InsightView } from '@voortuin/contract/insight/insight';
import { api } from '../api/api.ts';
import { Changes } from '../caregivers/changes.ts';

/** The calls of the overview. */
@Service()
export class InsightApi {
  private readonly changes = inject(Changes);

  /** The figures; call it where `inject` may be called. */
  figures(query: () => InsightQuery): HttpResourceRef<InsightView | undefined> {
    return httpResource<InsightView>(() => {
      this.changes.seen();
      return { url: `${api}/insight`, params: paramsOf(query()) };
    });
  }

  /** Where the table can be fetched for a spreadsheet. */
  spreadsheet(query: InsightQuery): string {
    return `${api}/insight.csv?${new HttpParams({ fromObject: paramsOf(query) })}`;
  }
}

function paramsOf(query: InsightQuery): Record<string, string> {
  return Object.fromEntries(Object.entries(query).filter(([, value]) => value)) as Record<string, string>;
}
