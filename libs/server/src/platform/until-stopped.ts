import type { INestApplicationContext } from '@nestjs/common';
import type { DataSource } from 'typeorm';
import type { Config } from './config.ts';
import type { Log } from './log.ts';

/**
 * Finishes the work in hand when asked to stop, and goes: 0 when all of it was finished in time, else 1. A launcher that
 * holds our stdin asks by closing it, also when it was killed.
 */
export function untilStopped(
  app: Pick<INestApplicationContext, 'close'>,
  source: DataSource,
  { drainSeconds, supervised }: Config,
  log: Log,
): void {
  let stopping = false;
  const stop = async (why: string): Promise<void> => {
    if (stopping) return;
    stopping = true;
    log.info('stopping', { why });
    const deadline = setTimeout(() => {
      log.warn('stopped-before-all-was-done', { seconds: drainSeconds });
      process.exit(1);
    }, drainSeconds * 1000);
    try {
      await app.close();
      await source.destroy();
    } catch (error) {
      log.error('stopping-failed', error);
      process.exit(1);
    }
    clearTimeout(deadline);
    log.info('stopped');
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop(signal));
  if (!supervised) return;
  process.stdin.resume();
  for (const event of ['end', 'close', 'error'] as const) process.stdin.on(event, () => void stop('launcher-gone'));
}
