import type { HttpInterceptorFn } from '@angular/common/http';
import { isOurs } from './api.ts';

/** Says of every call that changes something that it comes from our own screens; other sites cannot say so. */
export const stateChangeHeader: HttpInterceptorFn = (request, next) =>
  isOurs(request.url) && request.method !== 'GET'
    ? next(request.clone({ setHeaders: { 'X-Voortuin': '1' } }))
    : next(request);
