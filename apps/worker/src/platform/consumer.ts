import { Inject, Injectable, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '@voortuin/server/platform/config';
import { Log } from '@voortuin/server/platform/log';
import { openWorker, redisObjection, type WorkerEnd } from '@voortuin/server/platform/queue/carrier';
import { lines, sweepSeconds, type JobName } from '@voortuin/server/platform/queue/jobs';
import { tellOutage } from '@voortuin/server/platform/queue/outage';
import { JobQueue } from '@voortuin/server/platform/queue/queue';
import { Sweeps } from '@voortuin/server/platform/queue/sweeps';
import { CannotStart } from '@voortuin/server/platform/why-not-started';
import { JobHandlers } from './job-handlers.ts';

const awaySeconds = 0.5;

/** Takes jobs out of both lines of the queue and has them carried out; looks what is due by itself too, should the queue be away. */
@Injectable()
export class Consumer implements OnApplicationBootstrap, OnApplicationShutdown {
  private workers: WorkerEnd[] = [];
  private next: ReturnType<typeof setTimeout> | undefined;
  private beating: Promise<void> = Promise.resolve();
  private stopped = false;
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
    const work = async ({ name, data }: { name: string; data: unknown }): Promise<void> => {
      try {
        await handlers[name as JobName](data as object);
      } catch (error) {
        // The row it is about stays claimed until its lease runs out; the sweep takes it up again.
        this.log.error('job-failed', error, { job: name });
      }
    };
    this.workers = lines.map((line) => openWorker(this.config, line, work, this.tell));
    for (const worker of this.workers)
      void worker.run().catch((error: unknown) => this.log.error('worker-stopped', error));
    this.beating = this.beat();
  }

  /** Stops taking jobs and waits for those in hand. */
  async onApplicationShutdown(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.next);
    await this.beating;
    await Promise.all(this.workers.map((worker) => worker.close()));
  }

  /**
   * Shows that the queue runs and looks what is due; while the queue or Postgres is away it tries again at once, so that
   * the first reminder follows its return within seconds.
   */
  private async beat(): Promise<void> {
    let pause = sweepSeconds;
    try {
      await this.queue.send([{ name: 'canary', payload: {} }]);
      await this.queue.schedule({ name: 'sweep', payload: {} }, sweepSeconds);
      if (await this.sweeps.run()) await this.queue.send([{ name: 'sweep', payload: {} }]);
    } catch (error) {
      this.tell(error);
      pause = awaySeconds;
    }
    if (!this.stopped) this.next = setTimeout(() => (this.beating = this.beat()), pause * 1000);
  }
}
