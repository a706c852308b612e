import type { Log } from '../log.ts';

const quietMilliseconds = 30_000;

/** Tells in the log that the queue is away: once, and again every half minute that it lasts. */
export function tellOutage(log: Log): (error: unknown) => void {
  let told = -Infinity;
  return (error) => {
    const now = performance.now();
    if (now - told < quietMilliseconds) return;
    told = now;
    log.error('queue-away', error);
  };
}
