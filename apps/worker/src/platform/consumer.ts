import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '@voortuin/server/platform/config';
import { Log } from '@voortuin/server/platform/log';
import { openWorker, redisObjection, type WorkerEnd } from '@voortuin/server/platform/queue/carrier';
import { sweepSeconds, type JobName } from '@voortuin/server/platform/queue/jobs';
import { tellOutage } from '@voortuin/server/platform/queue/outage';
import { JobQueue } from '@voortuin/server/platform/queue/queue';
import { Sweeps } from '@voortuin/server/platform/queue/sweeps';
import { CannotStart } from '@voortuin/server/platform/why-not-started';
import { JobHandlers } from './job-handlers.ts';

/** Takes jobs out of the queue and has them carried out; looks what is due by itself too, should the queue be away. */
@Injectable()
export class Consumer implements OnApplicationBootstrap, OnApplicationShutdown {
  private worker: WorkerEnd | null = null;
  private tick: ReturnType<typeof setInterval> | undefined;
  private sweeping: Promise<void> = Promise.resolve();
  private readonly tell: (error: unknown) => void;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    private readonly handlers: JobHandlers,
    private readonly queue: JobQueue,
    private readonly sweeps: Sweeps,
    private readonly log: Log,
  ) {
    this.tell = tellOutage(log);
  }

  async onApplicationBootstrap(): Promise<void> {
    const handlers = this.handlers.find();
    const objection = this.config.redisUrl && (await redisObjection(this.config.redisUrl));
    if (objection) throw new CannotStart(objection);
    this.worker = openWorker(
      this.config,
      async ({ name, data }) => {
        try {
          await handlers[name as JobName](data as object);
        } catch (error) {
          // The row it is about stays claimed until its lease runs out; the sweep takes it up again.
          this.log.error('job-failed', error, { job: name });
        }
      },
      this.tell,
    );
    void this.worker.run().catch((error: unknown) => this.log.error('worker-stopped', error));
    this.tick = setInterval(() => this.beat(), sweepSeconds * 1000);
    this.beat();
  }

  /** Stops taking jobs and waits for those in hand. */
  async onApplicationShutdown(): Promise<void> {
    clearInterval(this.tick);
    await this.sweeping;
    await this.worker?.close();
  }

  private beat(): void {
    this.queue
      .send([{ name: 'canary', payload: {} }])
      .then(() => this.queue.schedule({ name: 'sweep', payload: {} }, sweepSeconds))
      .catch(this.tell);
    this.sweeping = this.sweeps.run().catch((error: unknown) => this.log.error('sweep-failed', error));
  }
}
