import { setTimeout as pause } from 'node:timers/promises';

/** Looks until nothing stands in the way any more; after so many seconds it fails with what still does. */
export async function until(seconds: number, objection: () => Promise<string | null>): Promise<void> {
  const deadline = performance.now() + seconds * 1000;
  for (;;) {
    const why = await objection();
    if (why === null) return;
    if (performance.now() > deadline) throw new Error(`after ${seconds} seconds still: ${why}`);
    await pause(150);
  }
}
