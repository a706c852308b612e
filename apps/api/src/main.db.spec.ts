import { spawn, type ChildProcess } from 'node:child_process';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { aPerson } from '@voortuin/server/people/person.builder';
import { hashPassword } from '@voortuin/server/people/passwords';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';

/** A process of the API, and what became of it. */
interface Running {
  child: ChildProcess;
  port: number;
  said: () => string;
  ended: Promise<number | null>;
}

describe('The process of the API', () => {
  let test: TestDatabase;

  beforeAll(async () => {
    test = await testDatabase();
  });

  afterAll(() => test.close());

  function run(env: Record<string, string>, port: number): Running {
    const child = spawn(process.execPath, ['--enable-source-maps', join(import.meta.dirname, 'main.js')], {
      env: {
        DATABASE_URL: test.appUrl,
        VOORTUIN_SECRET: 'a secret that is only used in tests',
        PORT: `${port}`,
        ...env,
      },
    });
    let text = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (more) => (text += more));
    const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
    return { child, port, said: () => text, ended };
  }

  async function started(env: Record<string, string> = {}): Promise<Running> {
    const running = run(env, await freePort());
    await new Promise<void>((resolve, reject) => {
      running.child.stdout!.on('data', () => running.said().includes('"listening"') && resolve());
      void running.ended.then(() => reject(new Error(running.said())));
    });
    return running;
  }

  it('tells a wrong setting in one sentence and does not start', async () => {
    for (const [env, sentence] of [
      [{ PORT: 'veel' }, 'PORT is no whole number from 0 to 65535.'],
      [{ DATABASE_URL: '' }, 'DATABASE_URL is missing.'],
      [
        { DATABASE_URL: test.appUrl.replace('only-in-tests', 'wrong') },
        'Postgres does not accept the user and password',
      ],
      [{ DATABASE_URL: `${test.appUrl}_not` }, 'The database in DATABASE_URL does not exist.'],
    ] as const) {
      const running = run(env as Record<string, string>, 0);
      expect(await running.ended).toBe(1);
      expect(running.said().trim().split('\n').length).withContext(running.said()).toBe(1);
      expect(running.said()).toContain(sentence);
    }
  });

  it('tells that its port is taken', async () => {
    const server = createServer();
    await new Promise<void>((resolve) => server.listen(0, '0.0.0.0', resolve));
    const { port } = server.address() as { port: number };
    const running = run({}, port);
    expect(await running.ended).toBe(1);
    expect(running.said()).toContain(`Port ${port} is in use by another program`);
    server.close();
  });

  it('finishes what it is doing when asked to stop, and ends well', async () => {
    const { id } = await anOrganisation(test);
    const person = await aPerson(test, id, { passwordHash: await hashPassword('een lang wachtwoord') });
    const running = await started();
    // The lock keeps the sign-in waiting until after the signal.
    const lock = await test.owner.connect();
    await lock.query('BEGIN');
    await lock.query('LOCK TABLE sign_in_try');
    const answer = fetch(`http://127.0.0.1:${running.port}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-voortuin': '1' },
      body: JSON.stringify({ email: person.email, password: 'een lang wachtwoord' }),
    });
    await waiting(test);
    running.child.kill('SIGTERM');
    await said(running, '"stopping"');
    await expectAsync(fetch(`http://127.0.0.1:${running.port}/healthz`)).toBeRejected();
    await lock.query('COMMIT');
    lock.release();
    expect((await answer).status).toBe(200);
    expect(await running.ended).toBe(0);
  });

  it('ends badly when what it is doing takes too long', async () => {
    const running = await started({ VOORTUIN_DRAIN_SECONDS: '1' });
    const lock = await test.owner.connect();
    await lock.query('BEGIN');
    await lock.query('LOCK TABLE sign_in_try');
    const answer = fetch(`http://127.0.0.1:${running.port}/api/v1/session`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-voortuin': '1' },
      body: JSON.stringify({ email: 'a@steunpunt.test', password: 'x' }),
    });
    await waiting(test);
    running.child.kill('SIGTERM');
    await expectAsync(answer).toBeRejected();
    expect(await running.ended).toBe(1);
    await lock.query('COMMIT');
    lock.release();
  });

  it('goes when its launcher is gone', async () => {
    const running = await started({ VOORTUIN_SUPERVISED: '1' });
    running.child.stdin!.end();
    expect(await running.ended).toBe(0);
  });
});

/** Until a statement waits for the lock that the spec holds. */
async function waiting(test: TestDatabase): Promise<void> {
  for (;;) {
    const { rows } = await test.owner.query(
      `SELECT 1 FROM pg_locks WHERE NOT granted AND relation = 'sign_in_try'::regclass`,
    );
    if (rows.length > 0) return;
  }
}

async function said(running: Running, word: string): Promise<void> {
  await new Promise<void>((resolve) => {
    const look = (): void => {
      if (running.said().includes(word)) resolve();
    };
    running.child.stdout!.on('data', look);
    look();
  });
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}
