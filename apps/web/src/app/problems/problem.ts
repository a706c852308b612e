import { HttpErrorResponse } from '@angular/common/http';
import type { Problem } from '@voortuin/contract/platform/problem';

/** What went wrong with a call: the server's own problem details, or one made here when there are none. */
export function problemOf(error: unknown): Problem {
  if (!(error instanceof HttpErrorResponse)) return made('unknown', 0);
  const body: unknown = error.error;
  if (isProblem(body)) return body;
  if (error.status === 0) return made('no-connection', 0);
  return made([502, 503, 504].includes(error.status) ? 'database-away' : 'unknown', error.status);
}

function isProblem(body: unknown): body is Problem {
  return typeof body === 'object' && body !== null && 'code' in body && 'status' in body;
}

function made(code: string, status: number): Problem {
  return { type: 'about:blank', title: code, status, code };
}
