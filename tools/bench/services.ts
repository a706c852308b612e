import 'reflect-metadata';
import { NestFactory } from '@nestjs/core';
import type { Provider, Type } from '@nestjs/common';
import { dataSource } from '@voortuin/server/data-source';
import { readConfig } from '@voortuin/server/platform/config';
import { Log } from '@voortuin/server/platform/log';
import { providers } from '@voortuin/server/providers';
import type { DataSource } from 'typeorm';
import { running } from './running.ts';

/** What apps are started with here. */
export function settings(appUrl: string, redisUrl?: string): Record<string, string> {
  return {
    DATABASE_URL: appUrl,
    VOORTUIN_SECRET: 'only for benchmarks and long enough to be one',
    VOORTUIN_LOG_LEVEL: 'info',
    ...(redisUrl && { REDIS_URL: redisUrl }),
  };
}

/** The services of the house in this process. */
export interface Services {
  get<T>(service: Type<T>): T;
  source: DataSource;
  close(): Promise<void>;
}

/** Puts them together as the worker does, without taking jobs. */
export async function openServices(appUrl: string, redisUrl?: string, more: Provider[] = []): Promise<Services> {
  const config = readConfig(settings(appUrl, redisUrl));
  const source = await dataSource(appUrl).initialize();
  const app = await NestFactory.createApplicationContext(
    { module: class BenchModule {}, providers: [...providers(config, source, new Log('warn')), ...more] },
    { logger: ['error'], abortOnError: false },
  );
  return {
    get: (service) => app.get(service, { strict: false }),
    source,
    close: running.add(async () => {
      await app.close();
      if (source.isInitialized) await source.destroy();
    }),
  };
}
