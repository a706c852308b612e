import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import { dataSource } from '@voortuin/server/data-source';
import { readConfig } from '@voortuin/server/platform/config';
import { connectPatiently } from '@voortuin/server/platform/database/connect';
import { Log } from '@voortuin/server/platform/log';
import { NestLog } from '@voortuin/server/platform/nest-log';
import { untilStopped } from '@voortuin/server/platform/until-stopped';
import { whyNotStarted } from '@voortuin/server/platform/why-not-started';
import { providers } from '@voortuin/server/providers';
import { WorkerModule } from './worker.module.ts';

try {
  const config = readConfig();
  const log = new Log(config.logLevel);
  const source = await connectPatiently(dataSource(config.databaseUrl, config.poolSize));
  const app = await NestFactory.createApplicationContext(WorkerModule.of(providers(config, source, log)), {
    logger: new NestLog(log),
    abortOnError: false,
  });
  untilStopped(app, source, config, log);
  log.info('working', { queue: config.redisUrl ? 'redis' : 'postgres' });
} catch (error) {
  console.error(whyNotStarted(error));
  process.exit(1);
}
