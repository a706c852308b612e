import { STATUS_CODES } from 'node:http';
import { HttpException } from '@nestjs/common';
import type { Problem } from '@voortuin/contract/platform/problem';
import { isDatabaseAway } from '@voortuin/server/platform/database/connect';
import { BadField, BadFields, Refusal, TooManyTries } from '@voortuin/server/platform/errors';

/** A refusal as it goes out, and whether it is a fault of ours that somebody must look at. */
export interface Refused {
  problem: Problem & Record<string, unknown>;
  /** Seconds after which trying again may help. */
  retryAfter?: number;
  ours?: boolean;
}

/** What to answer to whatever was thrown. Nothing of an error that is not made to be read gets out. */
export function problemOf(error: unknown): Refused {
  if (error instanceof Refusal) return { problem: ofRefusal(error), retryAfter: secondsOf(error) };
  if (isDatabaseAway(error)) return { problem: plain(503, 'database-away'), retryAfter: 5 };
  const status = statusOf(error);
  if (status !== null) return status >= 500 ? unknown() : { problem: plain(status, codeOf(status)) };
  return ofPostgres(error) ?? unknown();
}

function unknown(): Refused {
  return { problem: plain(500, 'unknown'), ours: true };
}

function ofRefusal(refusal: Refusal): Refused['problem'] {
  const problem = { ...refusal.extra, ...plain(refusal.status, refusal.code) };
  if (Object.keys(refusal.params).length > 0) problem.params = refusal.params;
  if (refusal instanceof BadFields) problem.errors = refusal.fields;
  if (refusal instanceof BadField) {
    const { field, rule, limit } = refusal;
    problem.errors = [{ field, rule, limit }];
  }
  return problem;
}

function secondsOf(refusal: Refusal): number | undefined {
  return refusal instanceof TooManyTries ? refusal.seconds : undefined;
}

/** The status of an error of Nest's or of Fastify's own: an unknown route, unreadable JSON, too large a body. */
function statusOf(error: unknown): number | null {
  if (error instanceof HttpException) return error.getStatus();
  const { statusCode, code } = (error ?? {}) as { statusCode?: unknown; code?: unknown };
  return typeof statusCode === 'number' && typeof code === 'string' && code.startsWith('FST_') ? statusCode : null;
}

function codeOf(status: number): string {
  const codes: Record<number, string> = {
    400: 'unreadable',
    404: 'not-found',
    413: 'too-large',
    414: 'unreadable',
    415: 'not-this-type',
  };
  return codes[status] ?? 'refused';
}

/** What the database holds on to when the code did not see it coming: told by its kind, never in its own words. */
function ofPostgres(error: unknown): Refused | null {
  const inner = (error as { driverError?: { code?: unknown } } | null)?.driverError?.code;
  if (typeof inner !== 'string') return null;
  if (inner === '23505' || inner === '40001' || inner === '40P01')
    return { problem: plain(409, 'conflict'), ours: true };
  // A value that is of no use to a column, such as a place in a list that somebody made up.
  if (inner.startsWith('22')) return { problem: plain(400, 'invalid') };
  if (inner.startsWith('23')) return { problem: plain(422, 'rule-broken'), ours: true };
  return null;
}

function plain(status: number, code: string): Refused['problem'] {
  return { type: 'about:blank', title: STATUS_CODES[status] ?? 'Refused', status, code };
}
