import { connect, createServer, type Server, type Socket } from 'node:net';
import { dataSource } from '@voortuin/server/data-source';
import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import type { DataSource } from 'typeorm';
import { testApi, type Answer, type TestApi } from './testing/test-api.ts';

/** Stands between the API and Postgres, and can be cut. */
class Wire {
  private server: Server | null = null;
  private readonly sockets = new Set<Socket>();
  port = 0;

  constructor(private readonly to: URL) {}

  async mend(): Promise<void> {
    this.server = createServer((near) => {
      const far = connect(Number(this.to.port), this.to.hostname);
      for (const socket of [near, far]) {
        this.sockets.add(socket);
        socket.on('error', () => undefined).on('close', () => this.sockets.delete(socket));
      }
      near.pipe(far).pipe(near);
    });
    await new Promise<void>((resolve) => this.server!.listen(this.port, '127.0.0.1', resolve));
    this.port = (this.server.address() as { port: number }).port;
  }

  async cut(): Promise<void> {
    const closed = new Promise((resolve) => this.server?.close(resolve));
    for (const socket of this.sockets) socket.destroy();
    await closed;
  }
}

describe('When Postgres is away', () => {
  let test: TestDatabase;
  let wire: Wire;
  let source: DataSource;
  let api: TestApi;

  beforeAll(async () => {
    test = await testDatabase();
    const url = new URL(test.appUrl);
    wire = new Wire(new URL(url));
    await wire.mend();
    url.port = String(wire.port);
    source = await dataSource(url.href, 4).initialize();
    api = await testApi(test, {}, source);
  });

  afterAll(async () => {
    await api.close();
    await source.destroy();
    await wire.cut();
    await test.close();
  });

  /** What keeps the API from being ready, as far as Postgres goes. */
  async function checks(): Promise<Record<string, string | undefined>> {
    const { body } = await api.call('GET', '/readyz');
    const lines = body.checks as { name: string; why?: string }[];
    return Object.fromEntries(lines.filter(({ name }) => name !== 'queue').map(({ name, why }) => [name, why]));
  }

  it('the API says so and stays up, and is back by itself', async () => {
    const { id } = await anOrganisation(test);
    const { token } = await api.signedIn(id);
    const list = (): Promise<Answer> => api.call('GET', 'caregivers', { token });
    expect((await list()).status).toBe(200);
    expect(await checks()).toEqual({ database: undefined, migrations: undefined });

    await wire.cut();
    for (const answer of await Promise.all([list(), list(), list(), list(), list(), list()])) {
      expect([answer.status, answer.body.code]).toEqual([503, 'database-away']);
      expect(Number(answer.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(answer.text).not.toMatch(/ECONN|127\.0\.0\.1|terminated|at /);
    }
    const signIn = await api.call('POST', 'session', { body: { email: 'a@b.test', password: 'x' } });
    expect(signIn.body.code).toBe('database-away');
    expect((await api.call('GET', '/healthz')).status).toBe(200);
    const ready = await api.call('GET', '/readyz');
    expect(ready.status).toBe(503);
    expect((await checks())['database']).toBe('Postgres cannot be reached.');

    await wire.mend();
    for (let tries = 0; tries < 8; tries++) expect((await list()).status).toBe(200);
    expect(await checks()).toEqual({ database: undefined, migrations: undefined });
  });

  it('the API is not ready while a migration has not run', async () => {
    const { rows } = await test.owner.query(
      'DELETE FROM migration WHERE id = (SELECT max(id) FROM migration) RETURNING *',
    );
    const ready = await api.call('GET', '/readyz');
    expect(ready.status).toBe(503);
    expect((await checks())['migrations']).toContain(rows[0].name);
    await test.owner.query('INSERT INTO migration (id, timestamp, name) VALUES ($1, $2, $3)', [
      rows[0].id,
      rows[0].timestamp,
      rows[0].name,
    ]);
    expect((await checks())['migrations']).toBeUndefined();
  });
});
