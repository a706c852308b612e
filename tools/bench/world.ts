import { createHash } from 'node:crypto';
import { globSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { startCluster, type Cluster } from '../postgres/cluster.ts';
import { dataFolder, root } from '../root.ts';
import { load } from './load/load.ts';

/** A loaded database: as its owner and as the app. */
export interface Loaded {
  caregivers: number;
  ownerUrl: string;
  appUrl: string;
}

/** The Postgres of the benchmarks; its loaded databases stay in the data folder, so that a second run begins at once. */
export class World {
  readonly folder: string = join(dataFolder(true), 'bench');
  private cluster: Cluster | null = null;
  private starting: Promise<Cluster> | null = null;
  private safe = false;
  private readonly say: (line: string) => void;

  constructor(say: (line: string) => void) {
    this.say = say;
    mkdirSync(this.folder, { recursive: true });
  }

  /** A database with so many caregivers; `safe` commits as an installation does, else speed comes before safety. */
  async loaded(caregivers: number, safe = false): Promise<Loaded> {
    await this.start(safe);
    const name = `caregivers_${caregivers}_${version()}`;
    if (!(await this.has(name))) {
      await this.dropOlder(caregivers);
      const half = `${name}_half`;
      await this.empty(half);
      const urls = this.urls(half);
      const { migrate } = await import('@voortuin/server/migrate');
      await migrate(urls);
      this.say(`Loading ${caregivers} caregivers …`);
      await load(urls.ownerUrl, caregivers, this.say);
      await this.ask(`ALTER DATABASE ${half} RENAME TO ${name}`);
    }
    return { caregivers, ...this.urls(name) };
  }

  /** An empty database of this name, for whoever is compared with us. */
  async empty(name: string): Promise<string> {
    await this.ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await this.ask(`CREATE DATABASE ${name}`);
    return this.urls(name).ownerUrl;
  }

  /** A copy of a loaded database, for a row that changes much. */
  async copy({ ownerUrl }: Loaded, name: string): Promise<{ ownerUrl: string; appUrl: string }> {
    await this.ask(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`);
    await this.ask(`CREATE DATABASE ${name} TEMPLATE ${new URL(ownerUrl).pathname.slice(1)} STRATEGY file_copy`);
    return this.urls(name);
  }

  /** Also while it is still starting. */
  async stop(): Promise<void> {
    await (await this.starting)?.stop();
    this.starting = null;
    this.cluster = null;
  }

  private urls(database: string): { ownerUrl: string; appUrl: string } {
    return { ownerUrl: this.cluster!.ownerUrl(database), appUrl: this.cluster!.appUrl(database) };
  }

  private async start(safe: boolean): Promise<void> {
    if (this.cluster && this.safe === safe) return;
    await this.stop();
    this.safe = safe;
    this.cluster = await (this.starting = startCluster(this.folder, { speed: !safe }));
  }

  private async has(database: string): Promise<boolean> {
    return (await this.ask(`SELECT 1 FROM pg_database WHERE datname = '${database}'`)).length > 0;
  }

  /** What was loaded for other tables than those of now. */
  private async dropOlder(caregivers: number): Promise<void> {
    const old = await this.ask(`SELECT datname AS name FROM pg_database WHERE datname ~ '^caregivers_${caregivers}_'`);
    for (const { name } of old) await this.ask(`DROP DATABASE ${name} WITH (FORCE)`);
  }

  private async ask(sql: string): Promise<{ name: string }[]> {
    const client = new pg.Client({ connectionString: this.cluster!.ownerUrl('postgres') });
    await client.connect();
    try {
      return (await client.query(sql)).rows;
    } finally {
      await client.end();
    }
  }
}

/** Changes with the tables and with what is loaded into them. */
function version(): string {
  const hash = createHash('sha256');
  for (const file of globSync(['libs/server/dist/**/*.migration.js', 'tools/bench/load/*.ts'], { cwd: root }).sort())
    hash.update(readFileSync(join(root, file)));
  return hash.digest('hex').slice(0, 8);
}
