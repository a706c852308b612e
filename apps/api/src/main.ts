import 'reflect-metadata';
import { dataSource } from '@voortuin/server/data-source';
import { readConfig } from '@voortuin/server/platform/config';
import { connectPatiently } from '@voortuin/server/platform/database/connect';
import { Log } from '@voortuin/server/platform/log';
import { untilStopped } from '@voortuin/server/platform/until-stopped';
import { whyNotStarted } from '@voortuin/server/platform/why-not-started';
import { makeApi } from './platform/api.ts';

try {
  const config = readConfig();
  const log = new Log(config.logLevel);
  const source = await connectPatiently(dataSource(config.databaseUrl, config.poolSize));
  const app = await makeApi(config, source, log);
  await app.listen(config.port, '0.0.0.0');
  untilStopped(app, source, config, log);
  log.info('listening', { port: config.port });
} catch (error) {
  console.error(whyNotStarted(error));
  process.exit(1);
}
