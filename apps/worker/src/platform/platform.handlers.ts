import { Injectable } from '@nestjs/common';
import { MailDelivery } from '@voortuin/server/platform/mail/mail-delivery';
import { Canary } from '@voortuin/server/platform/queue/canary';
import type { Jobs } from '@voortuin/server/platform/queue/jobs';
import { JobQueue } from '@voortuin/server/platform/queue/queue';
import { Sweeps } from '@voortuin/server/platform/queue/sweeps';
import { Handles } from './handles.ts';

/** The jobs that keep the queue itself going, and the one that sends mails of whatever feature. */
@Injectable()
export class PlatformHandlers {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly canary: Canary,
    private readonly queue: JobQueue,
    private readonly mails: MailDelivery,
  ) {}

  @Handles('sweep')
  async sweep(): Promise<void> {
    if (await this.sweeps.run()) await this.queue.send([{ name: 'sweep', payload: {} }]);
  }

  @Handles('canary')
  async consumed(): Promise<void> {
    await this.canary.consumed();
  }

  @Handles('mail')
  async mail(payload: Jobs['mail']): Promise<void> {
    await this.mails.deliver(payload);
  }
}
