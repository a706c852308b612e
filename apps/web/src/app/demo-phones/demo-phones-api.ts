import { HttpClient, HttpContext } from '@angular/common/http';
import { Service, inject } from '@angular/core';
import type { DemoPhonesView, DemoPress, DemoText } from '@voortuin/contract/messages/demo-phones';
import { firstValueFrom } from 'rxjs';
import { api } from '../api/api.ts';
import { inBackground } from '../api/waiting.ts';

/** The calls about the phones of the demo. */
@Service()
export class DemoPhonesApi {
  private readonly http = inject(HttpClient);

  /** What they show; nobody waits for a look whether something changed. */
  look(search: string, seen: number | null): Promise<DemoPhonesView> {
    const context = new HttpContext().set(inBackground, seen !== null);
    const params = { ...(search && { search }), ...(seen !== null && { seen }) };
    return firstValueFrom(this.http.get<DemoPhonesView>(`${api}/demo/phones`, { context, params }));
  }

  text(request: DemoText): Promise<null> {
    return firstValueFrom(this.http.post<null>(`${api}/demo/phones/texts`, request));
  }

  call(from: string): Promise<null> {
    return firstValueFrom(this.http.post<null>(`${api}/demo/phones/calls`, { from }));
  }

  press(request: DemoPress): Promise<null> {
    return firstValueFrom(this.http.post<null>(`${api}/demo/phones/buttons`, request));
  }
}
