import { mkdirSync, readFileSync, readdirSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from '../root.ts';
import type { Plan } from './plan.ts';

/** Writes and removes files as planned; when one of them fails, everything is put back as it was. */
export function carryOut(plan: Plan): void {
  const done: [string, string | null][] = [];
  try {
    for (const [path, text] of plan) {
      done.push([path, before(path)]);
      change(path, text);
    }
  } catch (error) {
    for (const [path, text] of done.toReversed()) putBack(path, text);
    throw error;
  }
}

/** A place that cannot even be looked at, such as one below a file, was never written: the others go on. */
function putBack(path: string, text: string | null): void {
  try {
    change(path, text);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOTDIR') throw error;
  }
}

function before(path: string): string | null {
  try {
    return readFileSync(join(root, path), 'utf8');
  } catch {
    return null;
  }
}

function change(path: string, text: string | null): void {
  const file = join(root, path);
  if (text !== null) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    return;
  }
  rmSync(file, { force: true });
  // A folder with nothing left in it goes too.
  try {
    if (readdirSync(dirname(file)).length === 0) rmdirSync(dirname(file));
  } catch {
    // It was gone already.
  }
}
