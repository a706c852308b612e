import { BadRequestException, NotFoundException } from '@nestjs/common';
import { BadField, Conflict, NotFound, TooManyTries } from '@voortuin/server/platform/errors';
import { Log } from '@voortuin/server/platform/log';
import { problemOf } from './problem-of.ts';

/** An error as TypeORM passes on what Postgres says, with somebody's address in it. */
function ofPostgres(code: string): Error {
  const driverError = Object.assign(new Error('Key (email)=(ria@huis.test) already exists'), {
    code,
    constraint: 'account_email_key',
    detail: 'Key (email)=(ria@huis.test) already exists',
  });
  return Object.assign(new Error(driverError.message), { name: 'QueryFailedError', query: 'INSERT', driverError });
}

describe('A refusal', () => {
  it('tells its code, its parameters and what belongs to it', () => {
    const { problem } = problemOf(new Conflict('likely-same', { times: 1 }, { likelySame: [{ id: 'a' }] }));
    expect(problem).toEqual({
      type: 'about:blank',
      title: 'Conflict',
      status: 409,
      code: 'likely-same',
      params: { times: 1 },
      likelySame: [{ id: 'a' }],
    });
  });

  it('names the field that only the server could judge', () => {
    const { problem } = problemOf(new BadField('untilOn', 'too-far', 400));
    expect(problem.errors).toEqual([{ field: 'untilOn', rule: 'too-far', limit: 400 }]);
  });

  it('says when trying again may help', () => {
    expect(problemOf(new TooManyTries(90)).retryAfter).toBe(90);
    const away = problemOf(Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' }));
    expect([away.problem.status, away.problem.code, away.retryAfter]).toEqual([503, 'database-away', 5]);
  });

  it('of an unknown address is that of something absent', () => {
    expect(problemOf(new NotFoundException('Cannot GET /x')).problem).toEqual(problemOf(new NotFound()).problem);
  });

  it('never repeats what Postgres, Nest or anything else says', () => {
    for (const [error, status, code] of [
      [ofPostgres('23505'), 409, 'conflict'],
      [ofPostgres('40P01'), 409, 'conflict'],
      [ofPostgres('23514'), 422, 'rule-broken'],
      [ofPostgres('22P02'), 400, 'invalid'],
      [ofPostgres('42501'), 500, 'unknown'],
      [ofPostgres('57P01'), 503, 'database-away'],
      [new TypeError('ria@huis.test is not a function'), 500, 'unknown'],
      [new BadRequestException('ria@huis.test'), 400, 'unreadable'],
      ['ria@huis.test', 500, 'unknown'],
      [null, 500, 'unknown'],
    ] as const) {
      const { problem } = problemOf(error);
      expect([problem.status, problem.code]).toEqual([status, code]);
      expect(JSON.stringify(problem)).not.toMatch(/ria@|account_email|INSERT/);
    }
  });

  it('that is a fault of ours stands in the log without what anybody wrote', () => {
    const lines: string[] = [];
    new Log('info', (line) => lines.push(line)).error('request-failed', ofPostgres('23505'), { request: '1' });
    const line = JSON.parse(lines[0]!) as Record<string, string>;
    expect(line).toEqual(jasmine.objectContaining({ code: '23505', constraint: 'account_email_key', request: '1' }));
    expect(lines[0]).not.toContain('ria@');
    expect(line['where']).toContain('problem-of.spec');
  });
});
