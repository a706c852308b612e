import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { root } from '../root.ts';

/** An app that is kept running until it is asked to stop. */
export interface Kept {
  /** The process that runs at this moment. */
  pid(): number;
  /** Asks it to finish its work; answers its exit code, or null when it had to be killed. */
  stop(): Promise<number | null>;
}

const LONGEST_DRAIN = 30_000;

/**
 * What an app is started with so that it holds little memory: glibc otherwise keeps up to eight heaps a core for the few
 * threads of Node, of which each stays as large as it ever was.
 */
export const holdsLittle = { MALLOC_ARENA_MAX: '2' };

const programs = {
  api: 'apps/api/dist/main.js',
  worker: 'apps/worker/dist/main.js',
  carrier: 'tools/carrier/main.ts',
} as const;

/**
 * Keeps an app running: started again when it dies, a little later each time it dies soon. It holds a pipe to us and
 * goes by itself when that closes, so that nothing outlives a launcher that was killed.
 */
export function keep(
  name: keyof typeof programs,
  env: Record<string, string>,
  say: (line: string) => void,
  log: number,
  watch = false,
): Kept {
  let child: ChildProcess;
  let stopping = false;
  let quick = 0;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const start = (): void => {
    const began = Date.now();
    const parameters = [...(watch ? ['--watch'] : []), '--enable-source-maps', join(root, programs[name])];
    child = spawn(process.execPath, parameters, {
      cwd: root,
      env: { ...holdsLittle, ...process.env, ...env, VOORTUIN_SUPERVISED: '1' },
      stdio: ['pipe', log, 'pipe'],
      detached: true,
    });
    // What an app has to say before it can start stands on its error output, as a sentence.
    child.stderr?.setEncoding('utf8').on('data', (text: string) => say(text.trimEnd()));
    child.once('exit', (code, signal) => {
      if (stopping) return;
      quick = Date.now() - began < 10_000 ? quick + 1 : 0;
      const seconds = Math.min(30, 2 ** Math.min(quick, 5) / 2);
      say(`The ${name} stopped (${signal ?? `exit code ${code}`}) and starts again in ${seconds} s.`);
      timer = setTimeout(start, seconds * 1000);
    });
  };
  start();
  return {
    pid: () => child.pid!,
    stop: async () => {
      stopping = true;
      clearTimeout(timer);
      if (child.exitCode !== null || child.signalCode !== null) return child.exitCode;
      const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
      child.kill('SIGTERM');
      const hard = setTimeout(() => child.kill('SIGKILL'), LONGEST_DRAIN);
      const code = await ended;
      clearTimeout(hard);
      return code;
    },
  };
}
