import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Stop } from '../root.ts';

/** A claim on a data folder. */
export interface Claim {
  /** Whether an earlier start was killed: what it started may still be finishing. */
  afterKill: boolean;
  release(): void;
}

/** Refuses a second start in the same data folder while the first one runs; a start that was killed leaves no claim. */
export async function claim(folder: string): Promise<Claim> {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'start.json');
  let before = readClaim(file);
  // One whose npm was killed is about to stop by itself.
  for (let waited = 0; isRunning(before) && waited < 4; waited++) {
    await pause(1_000);
    before = readClaim(file);
  }
  if (isRunning(before)) {
    throw new Stop(
      `Voortuin is running already with the data in ${folder} (process ${before?.pid}). Stop that one first, or set VOORTUIN_DATA to another folder.`,
    );
  }
  writeFileSync(file, JSON.stringify({ pid: process.pid, began: beganAt(process.pid) }));
  return { afterKill: before !== null, release: () => rmSync(file, { force: true }) };
}

interface Claimed {
  pid?: number;
  began?: string;
}

function isRunning(claimed: Claimed | null): boolean {
  return Boolean(claimed?.pid && claimed.began) && beganAt(claimed!.pid!) === claimed!.began;
}

/** A claim that was cut off half-way is no claim. */
function readClaim(file: string): Claimed | null {
  if (!existsSync(file)) return null;
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Claimed;
  } catch {
    return {};
  }
}

/** Refuses a port that something listens on; `patience` is how many seconds it gets to go away. */
export async function demandFree(port: number, patience = 0): Promise<void> {
  for (let waited = 0; await isTaken(port); waited++) {
    if (waited >= patience)
      throw new Stop(
        `Port ${port} is in use by another program. Stop that one, or start Voortuin on another port: PORT=${port + 1} npm start`,
      );
    if (waited === 0) console.log('Waiting for what a killed start left behind …');
    await pause(1_000);
  }
}

function isTaken(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    const answer = (taken: boolean): void => {
      socket.destroy();
      resolve(taken);
    };
    socket.once('connect', () => answer(true)).once('error', () => answer(false));
    setTimeout(() => answer(false), 1_000).unref();
  });
}

/** When a process began, by the kernel's count; null when there is none. Tells a process from a later one with its number. */
function beganAt(pid: number): string | null {
  try {
    process.kill(pid, 0);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EPERM') return null;
  }
  if (process.platform !== 'linux') return String(pid);
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[19] ?? null;
  } catch {
    return null;
  }
}
