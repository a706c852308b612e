import { setTimeout as wait } from 'node:timers/promises';
import type { DataSource } from 'typeorm';

/** Connects, and waits a while for a Postgres that is still starting; a wrong address or password is told at once. */
export async function connectPatiently(source: DataSource, seconds = 60): Promise<DataSource> {
  for (let second = 0; ; second += 1) {
    try {
      return await source.initialize();
    } catch (error) {
      if (second >= seconds || !isDatabaseAway(error)) throw error;
      await wait(1_000);
    }
  }
}

const away = [
  'ECONNREFUSED',
  'ECONNRESET',
  'ENOTFOUND',
  'EAI_AGAIN',
  'ETIMEDOUT',
  'EPIPE',
  'EHOSTUNREACH',
  '57P01',
  '57P02',
  '57P03',
  '53300',
];
const awayWords =
  /Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error|not queryable|Client was closed/;

/** Whether an error says that Postgres cannot be reached now; trying again later may help. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '' } = error as { code?: string };
  if (away.includes(code) || code.startsWith('08') || awayWords.test(error.message)) return true;
  const inner =
    (error as { driverError?: unknown }).driverError ?? (error as AggregateError).errors?.[0] ?? error.cause;
  return inner !== undefined && inner !== error && isDatabaseAway(inner);
}
