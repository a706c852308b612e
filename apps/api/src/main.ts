import 'reflect-metadata';
import { dataSource } from '@voortuin/server/data-source';
import { WrongSetting, readConfig } from '@voortuin/server/platform/config';
import { connectPatiently, isDatabaseAway } from '@voortuin/server/platform/database/connect';
import { Log } from '@voortuin/server/platform/log';
import { makeApi } from './platform/api.ts';
import { RouteWithoutPermission } from './platform/every-route.ts';
import { untilStopped } from './platform/until-stopped.ts';

try {
  const config = readConfig();
  const log = new Log(config.logLevel);
  const source = await connectPatiently(dataSource(config.databaseUrl, config.poolSize));
  const app = await makeApi(config, source, log);
  await app.listen(config.port, '0.0.0.0');
  untilStopped(app, source, config, log);
  log.info('listening', { port: config.port });
} catch (error) {
  console.error(sentence(error));
  process.exit(1);
}

/** Why the API does not start, in a sentence where it can be said in one. */
function sentence(error: unknown): unknown {
  if (error instanceof WrongSetting || error instanceof RouteWithoutPermission) return error.message;
  const { code, port } = error as { code?: string; port?: number };
  if (code === 'EADDRINUSE') return `Port ${port} is in use by another program; PORT chooses another one.`;
  if (code === '28P01' || code === '28000') return 'Postgres does not accept the user and password in DATABASE_URL.';
  if (code === '3D000') return 'The database in DATABASE_URL does not exist.';
  if (isDatabaseAway(error)) return 'Postgres cannot be reached at the address in DATABASE_URL.';
  return error;
}
