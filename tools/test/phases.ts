import { fork } from 'node:child_process';
import { globSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../root.ts';

/** How many specs passed and failed. */
export interface Tally {
  passed: number;
  failed: number;
}

/** A part of the tests: which files, and how they run. */
export interface Phase {
  name: string;
  /** Globs from the root. */
  files: string[];
  without?: RegExp;
  /** How many processes work at once. */
  workers: number;
  /** How many processes there are in all; as many as work at once unless said. */
  groups?: number;
  /** How long one spec may take before it hangs. */
  seconds: number;
  env?: Record<string, string>;
}

interface Told {
  spec?: string;
  file?: string;
  status?: string;
  outside?: string;
  done?: string;
  seed?: string;
  why?: string;
  failures: string[];
}

/** Runs a part of the tests, tells each failure as it comes and a count at the end. */
export async function runPhase(phase: Phase): Promise<Tally> {
  const { name, files, without } = phase;
  const paths = globSync(files, { cwd: root })
    .filter((path) => !path.includes('node_modules') && !without?.test(path))
    .map((path) => join(root, path))
    .toSorted((a, b) => statSync(b).size - statSync(a).size);
  const tally: Tally = { passed: 0, failed: 0 };
  if (paths.length === 0) return failure(name, 'there are no such specs; was everything built?', tally);
  console.log(`\n${name}: ${paths.length} files`);
  const began = Date.now();
  const waiting = divide(paths, phase.groups ?? phase.workers);
  const work = async (): Promise<void> => {
    for (let group = waiting.shift(); group; group = waiting.shift()) await runGroup(phase, group, tally);
  };
  await Promise.all(Array.from({ length: phase.workers }, work));
  console.log(
    `${name}: ${tally.passed} passed, ${tally.failed} failed in ${Math.round((Date.now() - began) / 1000)} s`,
  );
  return tally;
}

/** Runs some spec files in a process of their own. */
async function runGroup({ name, seconds, env = {} }: Phase, paths: string[], tally: Tally): Promise<void> {
  const child = fork(join(root, 'tools/test/run-specs.ts'), paths, {
    cwd: root,
    execArgv: ['--enable-source-maps'],
    env: { ...process.env, SPEC_SECONDS: String(seconds), ...env },
  });
  const about = `${name}: ${paths.map((path) => path.replace(root, '')).join(', ')}`;
  const before = tally.failed;
  let finished = false;
  let seed: string | undefined;
  child.on('message', (told: Told) => {
    if (told.spec !== undefined) count(told, tally, name);
    else if (told.failures.length > 0) failure(told.outside ?? about, told.failures.join('\n'), tally);
    if (told.done) finished = true;
    seed ??= told.seed;
    if (told.done === 'incomplete') failure(about, told.why ?? 'incomplete', tally);
  });
  const code = await new Promise<number | null>((resolve) => child.once('exit', resolve));
  if (!finished) failure(about, `the specs ended before they were done (exit code ${code})`, tally);
  else if (code !== 0 && tally.failed === before) failure(about, `exit code ${code}`, tally);
  if (code !== 0 && seed) console.log(`  With SPEC_SEED=${seed} these come in the same order again.`);
}

/** So many groups, the large files spread over them. */
function divide(paths: string[], count: number): string[][] {
  const groups = Array.from({ length: count }, (): string[] => []);
  for (const [place, path] of paths.entries()) groups[place % count]!.push(path);
  return groups.filter((group) => group.length > 0);
}

function count({ spec = '', file = '', status, failures }: Told, tally: Tally, name: string): void {
  if (status === 'passed') {
    tally.passed++;
    if (tally.passed % 50 === 0) console.log(`  ${name}: ${tally.passed} passed so far`);
  } else if (status === 'failed') failure(`${spec}\n    in ${file.replace(root, '')}`, failures.join('\n'), tally);
  else if (status !== 'excluded') failure(spec, `has no expectation or is ${status}`, tally);
}

function failure(what: string, why: string, tally: Tally): Tally {
  tally.failed++;
  console.log(`  FAILED ${what}\n${why.replace(/^/gm, '    ')}`);
  return tally;
}
