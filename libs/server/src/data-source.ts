import { DataSource } from 'typeorm';
import { entities } from './entities.ts';
import { migrations as allMigrations } from './migrations.ts';
import { usePlainValues } from './platform/database/plain-values.ts';
import { SnakeNames } from './platform/database/snake-names.ts';

/** The name of the table in which the migrations that ran are kept. */
export const migrationsTable = 'migration';

/** The way to one Postgres, with every entity and every migration unless some are named; not yet connected. */
export function dataSource(url: string, poolSize = 10, migrations = allMigrations): DataSource {
  usePlainValues();
  return new DataSource({
    type: 'postgres',
    url,
    poolSize,
    entities,
    migrations,
    migrationsTableName: migrationsTable,
    namingStrategy: new SnakeNames(),
    installExtensions: false,
    connectTimeoutMS: 3_000,
    applicationName: 'voortuin',
    logging: false,
  });
}
