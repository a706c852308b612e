import { Module, type DynamicModule } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import type { Config } from '@voortuin/server/platform/config';
import type { Log } from '@voortuin/server/platform/log';
import { SWEEPS, Sweeps, type Sweep } from '@voortuin/server/platform/queue/sweeps';
import { providers } from '@voortuin/server/providers';
import { sweeps } from '@voortuin/server/sweeps';
import type { DataSource } from 'typeorm';
import { Consumer } from './platform/consumer.ts';
import { JobHandlers } from './platform/job-handlers.ts';
import { PlatformHandlers } from './platform/platform.handlers.ts';
import { Watchdog } from './platform/watchdog.ts';

/** The queue's door with everything behind it. */
@Module({})
export class WorkerModule {
  static of(config: Config, source: DataSource, log: Log): DynamicModule {
    return {
      module: WorkerModule,
      imports: [DiscoveryModule],
      providers: [
        ...providers(config, source, log),
        ...sweeps,
        { provide: SWEEPS, useFactory: (...all: Sweep[]) => all, inject: sweeps },
        Sweeps,
        JobHandlers,
        PlatformHandlers,
        Consumer,
        Watchdog,
      ],
    };
  }
}
