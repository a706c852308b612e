import 'reflect-metadata';
import { Module, type Type } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { providers } from '../../providers.ts';
import { Clock } from '../clock.ts';
import { readConfig, type Config } from '../config.ts';
import { Log } from '../log.ts';
import type { TestDatabase } from './test-database.ts';

/** A clock that stands where a spec puts it. */
export class TestClock extends Clock {
  private at = Temporal.Now.instant();

  override now(): Temporal.Instant {
    return this.at;
  }

  /** Puts the clock at an instant, such as `2026-03-02T09:00:00Z`. */
  put(instant: string): void {
    this.at = Temporal.Instant.from(instant);
  }

  /** Lets time pass. */
  pass(duration: Temporal.DurationLike): void {
    this.at = this.at.add(duration);
  }
}

/** The services of the house on the database of a spec. */
export interface TestServices {
  clock: TestClock;
  get<T>(service: Type<T>): T;
  close(): Promise<void>;
}

/** Settings as a spec needs them. */
export function testConfig(test: Pick<TestDatabase, 'appUrl'>, own: Partial<Config> = {}): Config {
  return {
    ...readConfig({ DATABASE_URL: test.appUrl, VOORTUIN_SECRET: 'only-in-tests-and-long-enough-to-be-one' }),
    logLevel: 'silent',
    ...own,
  };
}

/** Puts the services together, with a clock that stands still, beside whatever else a spec wants of them. */
export async function testServices(test: TestDatabase, more: Type[] = []): Promise<TestServices> {
  const clock = new TestClock();
  const config = testConfig(test);

  @Module({
    providers: [...providers(config, test.dataSource, new Log('silent')), ...more, { provide: Clock, useValue: clock }],
  })
  class SpecModule {}

  const app = await NestFactory.createApplicationContext(SpecModule, { logger: false, abortOnError: false });
  return { clock, get: (service) => app.get(service, { strict: false }), close: () => app.close() };
}
