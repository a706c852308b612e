import { spawn } from 'node:child_process';
import { createWriteStream, existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { Stop, root } from '../root.ts';

const nx = join(root, 'node_modules/.bin/nx');

/** Builds every project, or one with what it needs; what did not change comes from Nx's cache. Tells how far it is. */
export async function build(say: (line: string) => void, only?: string): Promise<void> {
  // An image holds what was built, and nothing to build it with.
  if (!existsSync(nx)) return;
  const log = join(root, '.nx/build.log');
  mkdirSync(join(root, '.nx'), { recursive: true });
  const kept = createWriteStream(log);
  const child = spawn(
    nx,
    ['run-many', '-t', 'build', '--parallel=2', '--output-style=stream', ...(only ? ['-p', only] : [])],
    {
      cwd: root,
      env: process.env,
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const started = new Set<string>();
  let tail = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      kept.write(text);
      tail = (tail + text).slice(-6000);
      for (const [, project] of text.matchAll(/nx run (@?[\w/-]+):build/g)) {
        if (project && !started.has(project)) {
          started.add(project);
          say(`  building ${started.size} of 7: ${project.replace('@voortuin/', '')}`);
        }
      }
    });
  }
  const code = await new Promise<number | null>((resolve) => child.once('close', resolve));
  if (code !== 0) throw new Stop(`${tail}\nThe build failed. Everything it said is in ${log}`);
}
