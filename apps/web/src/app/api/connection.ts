import { HttpClient, HttpContext, HttpErrorResponse, type HttpInterceptorFn } from '@angular/common/http';
import { DestroyRef, Service, inject, signal } from '@angular/core';
import { tap } from 'rxjs';
import { isOurs } from './api.ts';
import { inBackground } from './waiting.ts';

/** What stands between the reader and the data: nothing, no network, or a server that is away. */
export type ConnectionState = 'there' | 'offline' | 'server-away';

/** Knows whether the server can be reached, and keeps looking until it can. */
@Service()
export class Connection {
  private readonly http = inject(HttpClient);
  private readonly now = signal<ConnectionState>(navigator.onLine ? 'there' : 'offline');
  private look: ReturnType<typeof setTimeout> | undefined;
  readonly state = this.now.asReadonly();

  constructor() {
    const away = () => this.lost('offline');
    const back = () => this.lookAgain();
    window.addEventListener('offline', away);
    window.addEventListener('online', back);
    inject(DestroyRef).onDestroy(() => {
      clearTimeout(this.look);
      window.removeEventListener('offline', away);
      window.removeEventListener('online', back);
    });
  }

  /** A call failed for want of a connection or a server. */
  lost(how: 'offline' | 'server-away'): void {
    this.now.set(how);
    clearTimeout(this.look);
    this.look = setTimeout(() => this.lookAgain(), 5_000);
  }

  /** A call came through. */
  found(): void {
    clearTimeout(this.look);
    this.now.set('there');
  }

  /** Looks at once whether the server is there; the interceptor takes note of the answer. */
  lookAgain(): void {
    clearTimeout(this.look);
    const context = new HttpContext().set(inBackground, true);
    this.http.get('/readyz', { context, responseType: 'text' }).subscribe({ error: () => undefined });
  }
}

/** Learns from every answer whether the server can be reached. */
export const noticeConnection: HttpInterceptorFn = (request, next) => {
  if (!isOurs(request.url) && request.url !== '/readyz') return next(request);
  const connection = inject(Connection);
  return next(request).pipe(
    tap({
      next: () => connection.found(),
      error: (error: unknown) => {
        if (!(error instanceof HttpErrorResponse)) return;
        if (error.status === 0) connection.lost(navigator.onLine ? 'server-away' : 'offline');
        else if (error.status === 502 || error.status === 503 || error.status === 504) connection.lost('server-away');
        else connection.found();
      },
    }),
  );
};
