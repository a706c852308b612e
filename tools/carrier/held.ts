import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { isOver } from '@voortuin/server/platform/telephony/testing/carried';
import type { Holding } from '@voortuin/server/platform/telephony/testing/carrier-work';

const mostTexts = 2_000;
const mostCalls = 500;

/** Reads what the phones of the demo showed before; calls that were going on are over. */
export function readHeld(file: string): Holding | null {
  if (!existsSync(file)) return null;
  try {
    const held = JSON.parse(readFileSync(file, 'utf8')) as Holding;
    for (const call of held.calls)
      if (!isOver(call)) Object.assign(call, { status: 'failed', endedAt: Date.now(), with: null });
    return held;
  } catch {
    // What was cut off half-way is of no use.
    return null;
  }
}

/** Keeps what the phones show in a file: soon after each change, and at once when asked. */
export class HeldFile {
  private readonly file: string;
  private latest: Holding | null = null;
  private timer: ReturnType<typeof setTimeout> | undefined;

  constructor(file: string) {
    this.file = file;
  }

  /** Keeps it soon. */
  readonly keep = (holding: Holding): void => {
    this.latest = holding;
    this.timer ??= setTimeout(() => this.now(), 300);
  };

  /** Keeps what there is. */
  now(): void {
    clearTimeout(this.timer);
    this.timer = undefined;
    if (!this.latest) return;
    const { texts, calls, stopped } = this.latest;
    const kept: Holding = { texts: texts.slice(-mostTexts), calls: calls.slice(-mostCalls), stopped };
    writeFileSync(`${this.file}.new`, JSON.stringify(kept));
    renameSync(`${this.file}.new`, this.file);
    this.latest = null;
  }
}
