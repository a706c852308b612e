import { fork, type ChildProcess } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Stop, root } from '../root.ts';
import { holdsLittle } from '../start/apps.ts';
import { running } from './running.ts';

/** A process that is measured. */
export interface Measured {
  /** Nanoseconds of processor time that all its threads took until now. */
  cpu(): number;
  /** Bytes of memory that it holds. */
  memory(): number;
  /** Collects its garbage, when `collect.ts` was loaded before it; answers the bytes that are alive then. */
  collect(): Promise<number>;
  stop(): Promise<void>;
}

/** Starts a program of this repository and waits until its log says that it is ready; `hear` hears what it tells us. */
export async function start(
  file: string,
  env: Record<string, string>,
  ready: RegExp,
  hear: (message: never) => void = () => {},
): Promise<Measured> {
  if (process.platform !== 'linux') throw new Stop('The benchmarks read processor time from /proc: they need Linux.');
  const child = fork(join(root, file), [], {
    cwd: root,
    env: { ...process.env, ...holdsLittle, NODE_ENV: 'production', ...env },
    execArgv: ['--expose-gc'],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    serialization: 'advanced',
  });
  child.on('message', hear as (message: unknown) => void);
  const { pid } = child;
  let stopping = false;
  const stop = running.add(async () => {
    stopping = true;
    if (child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGTERM');
    const hard = setTimeout(() => child.kill('SIGKILL'), 20_000);
    await ended;
    clearTimeout(hard);
  });
  const lastWords = await said(child, file, ready);
  child.once('exit', (code, signal) => {
    if (!stopping) running.fail(`${file} ended by itself with ${code ?? signal}:\n${lastWords()}`);
  });
  return {
    cpu: () => cpuOf(pid!),
    memory: () => Number(/VmRSS:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8'))![1]) * 1024,
    collect: () =>
      new Promise<number>((resolve) => {
        const hears = (said: { alive?: number }): void => {
          if (said.alive === undefined) return;
          child.off('message', hears as (said: unknown) => void);
          resolve(said.alive);
        };
        child.on('message', hears as (said: unknown) => void);
        child.send('collect');
      }),
    stop,
  };
}

/** Nanoseconds that the threads of a process took. */
function cpuOf(pid: number): number {
  return readdirSync(`/proc/${pid}/task`).reduce(
    (sum, thread) => sum + Number(readFileSync(`/proc/${pid}/task/${thread}/schedstat`, 'utf8').split(' ')[0]),
    0,
  );
}

/** Waits until it says that it is ready; answers a way to its latest words. */
async function said(child: ChildProcess, file: string, ready: RegExp): Promise<() => string> {
  let text = '';
  await new Promise<void>((resolve, reject) => {
    for (const stream of [child.stdout!, child.stderr!])
      stream.setEncoding('utf8').on('data', (more: string) => {
        text = (text + more).slice(-4_000);
        if (ready.test(text)) resolve();
      });
    child.once('exit', () => reject(new Stop(`${file} did not start:\n${text}`)));
  });
  return () => text;
}

/** A port that nobody listens on. */
export async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
