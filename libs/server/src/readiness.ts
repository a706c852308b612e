import { migrationsTable } from './data-source.ts';
import { migrations } from './migrations.ts';
import type { Database } from './platform/database/database.ts';
import type { Canary } from './platform/queue/canary.ts';
import type { ReadinessCheck } from './platform/readiness.ts';

/** Postgres answers. */
export function databaseAnswers(database: Database): ReadinessCheck {
  return {
    name: 'database',
    wrong: () =>
      database.alone('SELECT 1').then(
        () => null,
        () => 'Postgres cannot be reached.',
      ),
  };
}

/** The tables are as this version of the code expects them. */
export function migrationsRan(database: Database): ReadinessCheck {
  return {
    name: 'migrations',
    wrong: async () => {
      try {
        const rows = await database.alone<{ name: string }>(`SELECT name FROM ${migrationsTable}`);
        const ran = new Set(rows.map(({ name }) => name));
        const missing = migrations.filter(({ name }) => !ran.has(name));
        return missing.length > 0
          ? `${missing.length} migrations have not run yet; the first is ${missing[0]!.name}.`
          : null;
      } catch {
        return 'Which migrations ran cannot be read.';
      }
    },
  };
}

/** Workers really take jobs out of the queue. */
export function queueConsumes(canary: Canary): ReadinessCheck {
  return {
    name: 'queue',
    wrong: () => canary.objection().catch(() => 'When a job last came out of the queue cannot be read.'),
  };
}
