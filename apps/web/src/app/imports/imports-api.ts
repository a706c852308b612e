import { HttpClient, HttpContext, HttpEventType, type HttpEvent } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { DecideRow, ImportRowView, ImportView, StartImport } from '@voortuin/contract/imports/imports';
import type { ImportResult } from '@voortuin/contract/imports/words';
import type { Page } from '@voortuin/contract/platform/page';
import { firstValueFrom, lastValueFrom, tap } from 'rxjs';
import { api } from '../api/api.ts';
import { inBackground } from '../api/waiting.ts';

/** The calls about lists that are brought in. */
@Service()
export class ImportsApi {
  private readonly http = inject(HttpClient);

  /** Uploads a list and answers what would become of its rows; tells how much of it has gone, from 0 to 1. */
  async upload(file: File, tell: (part: number) => void): Promise<ImportView> {
    const body = new FormData();
    body.append('file', file, file.name);
    const events = this.http.post<ImportView>(`${api}/imports`, body, { observe: 'events', reportProgress: true }).pipe(
      tap((event) => {
        if (event.type === HttpEventType.UploadProgress) tell(event.total ? event.loaded / event.total : 0);
      }),
    );
    return answerOf(await lastValueFrom(events));
  }

  /** One list, asked without anybody waiting for it. */
  look(id: string): Promise<ImportView> {
    const context = new HttpContext().set(inBackground, true);
    return firstValueFrom(this.http.get<ImportView>(`${api}/imports/${id}`, { context }));
  }

  start(id: string, about: StartImport): Promise<ImportView> {
    return firstValueFrom(this.http.post<ImportView>(`${api}/imports/${id}/start`, about));
  }

  async drop(id: string): Promise<void> {
    await firstValueFrom(this.http.post(`${api}/imports/${id}/drop`, { sure: true }));
  }

  rows(id: string, result: ImportResult, after: string | null): Promise<Page<ImportRowView>> {
    const params = { result, size: 25, ...(after && { after }) };
    return firstValueFrom(this.http.get<Page<ImportRowView>>(`${api}/imports/${id}/rows`, { params }));
  }

  decide(id: string, row: number, decision: DecideRow): Promise<ImportRowView> {
    return firstValueFrom(this.http.post<ImportRowView>(`${api}/imports/${id}/rows/${row}/decide`, decision));
  }

  /** Where the rows that were not added can be fetched, with their reasons. */
  notAdded(id: string): string {
    return `${api}/imports/${id}/not-added.csv`;
  }
}

function answerOf(event: HttpEvent<ImportView>): ImportView {
  if (event.type !== HttpEventType.Response || !event.body) throw new Error('the upload ended without an answer');
  return event.body;
}
