import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { Stop } from '../root.ts';

/** Refuses a second start in the same data folder while the first one runs; a start that was killed leaves no claim. */
export function claim(folder: string): () => void {
  mkdirSync(folder, { recursive: true });
  const file = join(folder, 'start.json');
  if (existsSync(file)) {
    const { pid, began } = JSON.parse(readFileSync(file, 'utf8') || '{}') as { pid?: number; began?: string };
    if (pid && beganAt(pid) === began && began !== null) {
      throw new Stop(
        `Voortuin is running already with the data in ${folder} (process ${pid}). Stop that one first, or set VOORTUIN_DATA to another folder.`,
      );
    }
  }
  writeFileSync(file, JSON.stringify({ pid: process.pid, began: beganAt(process.pid) }));
  return () => rmSync(file, { force: true });
}

/** Refuses a port that something else listens on. */
export async function demandFree(port: number): Promise<void> {
  const taken = await new Promise<boolean>((resolve) => {
    const socket = connect({ port, host: '127.0.0.1' });
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('close', () => socket.destroy());
    setTimeout(() => resolve(false), 1000).unref();
  });
  if (taken)
    throw new Stop(
      `Port ${port} is in use by another program. Stop that one, or start Voortuin on another port: PORT=${port + 1} npm start`,
    );
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
