import { Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { Log } from '@voortuin/server/platform/log';
import { Canary } from '@voortuin/server/platform/queue/canary';

const lookSeconds = 15;
const wedgedAfterSeconds = 90;

/** Ends a worker that no longer gets anything out of the queue, so that whoever keeps it running starts it anew. */
@Injectable()
export class Watchdog implements OnApplicationBootstrap, OnApplicationShutdown {
  private timer: ReturnType<typeof setInterval> | undefined;
  private still = 0;

  constructor(
    private readonly canary: Canary,
    private readonly log: Log,
  ) {}

  onApplicationBootstrap(): void {
    this.timer = setInterval(() => void this.look(), lookSeconds * 1000);
  }

  onApplicationShutdown(): void {
    clearInterval(this.timer);
  }

  /** Only a queue that stands still for long while Postgres answers is this worker's own fault. */
  private async look(): Promise<void> {
    try {
      const age = await this.canary.age();
      this.still = age !== null && age < lookSeconds * 2 ? 0 : this.still + lookSeconds;
    } catch {
      this.still = 0;
    }
    if (this.still < wedgedAfterSeconds) return;
    this.log.error('worker-wedged', new Error('no canary came out of the queue'), { seconds: this.still });
    process.exit(75);
  }
}
