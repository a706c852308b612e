import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { DiscoveryModule } from '@nestjs/core';
import { SWEEPS, Sweeps, type Sweep } from '@voortuin/server/platform/queue/sweeps';
import { sweeps } from '@voortuin/server/sweeps';
import { CallsHandlers } from './calls/calls.handlers.ts';
import { ImportsHandlers } from './imports/imports.handlers.ts';
import { MessagesHandlers } from './messages/messages.handlers.ts';
import { Consumer } from './platform/consumer.ts';
import { JobHandlers } from './platform/job-handlers.ts';
import { PlatformHandlers } from './platform/platform.handlers.ts';
import { ReferralsHandlers } from './referrals/referrals.handlers.ts';
import { RemindersHandlers } from './reminders/reminders.handlers.ts';
import { WebhooksHandlers } from './webhooks/webhooks.handlers.ts';
import { Watchdog } from './platform/watchdog.ts';

/** The queue's door with everything behind it. */
@Module({})
export class WorkerModule {
  static of(server: Provider[]): DynamicModule {
    return {
      module: WorkerModule,
      imports: [DiscoveryModule],
      providers: [
        ...server,
        ...sweeps,
        { provide: SWEEPS, useFactory: (...all: Sweep[]) => all, inject: sweeps },
        Sweeps,
        JobHandlers,
        PlatformHandlers,
        CallsHandlers,
        ImportsHandlers,
        RemindersHandlers,
        WebhooksHandlers,
        ReferralsHandlers,
        MessagesHandlers,
        Consumer,
        Watchdog,
      ],
    };
  }
}
