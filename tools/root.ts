import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder of the clone. */
export const root: string = fileURLToPath(new URL('..', import.meta.url));

/** Where an installation keeps its data; made when asked. */
export function dataFolder(make = false): string {
  const folder = process.env['VOORTUIN_DATA'] ?? join(root, '.voortuin');
  if (make) mkdirSync(folder, { recursive: true });
  return folder;
}

/** Something that stops a command, told in a sentence. */
export class Stop extends Error {}

/** Runs a command; a `Stop` becomes its sentence and exit code 1. */
export async function main(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    process.exit(1);
  }
}
