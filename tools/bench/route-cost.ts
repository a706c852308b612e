import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { freePort, start } from './process.ts';
import type { Statement } from './replay.ts';
import { send, type Ask } from './requests.ts';
import { compare, type Compared } from './rounds.ts';
import { settings } from './services.ts';

/** A route to measure, without where it is. */
export type Route = Pick<Ask, 'method' | 'path' | 'token' | 'body'>;

/** What a route costs beside a bare stub, and the statements that one request sends. */
export interface RouteCost extends Compared {
  statements: Statement[];
}

const requests = 400;

/** The processor time that the API takes for a request, beside a bare stub that sends the same statements. */
export async function routeCost(appUrl: string, route: Route, folder: string): Promise<RouteCost> {
  const { statements, next } = await record(appUrl, route);
  const file = join(folder, 'statements');
  writeFileSync(file, serialize({ statements, body: route.body?.(next) }));
  const ports = { api: await freePort(), stub: await freePort() };
  const api = await start('apps/api/dist/main.js', { ...settings(appUrl), PORT: String(ports.api) }, /"listening"/);
  const stub = await start(
    'tools/bench/floors/bare-nest.ts',
    { DATABASE_URL: appUrl, STATEMENTS: file, PORT: String(ports.stub) },
    /ready/,
  );
  let sent = next + 1;
  const cost = async (process: typeof api, ask: Ask): Promise<number> => {
    const before = process.cpu();
    await send(ask, requests, sent);
    sent += requests;
    return (process.cpu() - before) / requests;
  };
  try {
    const compared = await compare(
      () => cost(api, { ...route, port: ports.api }),
      () => cost(stub, { ...route, port: ports.stub, path: () => '/stub' }),
    );
    return { ...compared, statements };
  } finally {
    await api.stop();
    await stub.stop();
  }
}

/** The statements of one request to an API that is warm; `next` is the number of that request. */
async function record(appUrl: string, route: Route): Promise<{ statements: Statement[]; next: number }> {
  const port = await freePort();
  let statements: Statement[] = [];
  const api = await start(
    'apps/api/dist/main.js',
    { ...settings(appUrl), PORT: String(port), NODE_OPTIONS: '--import=./tools/bench/record-statements.ts' },
    /"listening"/,
    ({ statement }: { statement?: Statement }) => statement && statements.push(statement),
  );
  try {
    await send({ ...route, port }, 3);
    await new Promise((resolve) => setTimeout(resolve, 100));
    statements = [];
    await send({ ...route, port }, 1, 3);
    await new Promise((resolve) => setTimeout(resolve, 100));
    return { statements, next: 3 };
  } finally {
    await api.stop();
  }
}
