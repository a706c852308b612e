import { Injectable } from '@nestjs/common';
import { Canary } from '@voortuin/server/platform/queue/canary';
import { Sweeps } from '@voortuin/server/platform/queue/sweeps';
import { Handles } from './handles.ts';

/** The jobs that keep the queue itself going. */
@Injectable()
export class PlatformHandlers {
  constructor(
    private readonly sweeps: Sweeps,
    private readonly canary: Canary,
  ) {}

  @Handles('sweep')
  async sweep(): Promise<void> {
    await this.sweeps.run();
  }

  @Handles('canary')
  async consumed(): Promise<void> {
    await this.canary.consumed();
  }
}
