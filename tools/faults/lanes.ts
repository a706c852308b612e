import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { dataFolder } from '../root.ts';
import { openLanes, type Lane } from './rig/own-database.ts';
import { runMails } from './mails/run-mails.ts';
import { runTexts } from './texts/run-texts.ts';
import { runReminders, type Row, type Run } from './run.ts';

/** Runs that go on side by side, each on a Postgres that no other uses at that moment. */
export class Lanes {
  private readonly folder = mkdtempSync(join(dataFolder(true), 'faults-'));
  private readonly open: Lane[] = [];
  private readonly free: Lane[] = [];
  private readonly waiting: ((lane: Lane) => void)[] = [];
  private readonly going = new Set<Promise<Row>>();

  /** Opens so many. */
  static async open(count: number): Promise<Lanes> {
    const lanes = new Lanes();
    // Postgres may run as another user, who has to pass here.
    chmodSync(lanes.folder, 0o755);
    lanes.open.push(...(await openLanes(Array.from({ length: count }, (_, n) => join(lanes.folder, `lane-${n}`)))));
    lanes.free.push(...lanes.open);
    return lanes;
  }

  /** Does a run as soon as a lane is free; in the order in which they are asked. */
  run(next: Run): Promise<Row> {
    const row = this.onceFree(next);
    this.going.add(row);
    void row.finally(() => this.going.delete(row)).catch(() => {});
    return row;
  }

  /** Waits for what goes on, and closes them. */
  async close(): Promise<void> {
    await Promise.allSettled(this.going);
    for (const lane of this.open) await lane.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }

  private async onceFree(next: Run): Promise<Row> {
    const lane = this.free.shift() ?? (await new Promise<Lane>((resolve) => this.waiting.push(resolve)));
    try {
      return await carryOut(lane, next);
    } finally {
      const after = this.waiting.shift();
      if (after) after(lane);
      else this.free.push(lane);
    }
  }
}

function carryOut(lane: Lane, next: Run): Promise<Row> {
  const { fault } = next;
  if (fault.kind === 'texts') return runTexts(lane, { ...next, fault });
  return fault.kind === 'mails' ? runMails(lane, { ...next, fault }) : runReminders(lane, { ...next, fault });
}
