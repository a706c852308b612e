import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { Log } from '../log.ts';
import { openQueue, type QueueEnd } from './carrier.ts';
import type { JobToSend } from './jobs.ts';
import { tellOutage } from './outage.ts';

/** Where jobs go in. The tables are the truth and a job is only a nudge, so that losing one loses nothing. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private end: QueueEnd | null = null;
  private readonly tell: (error: unknown) => void;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    log: Log,
  ) {
    this.tell = tellOutage(log);
  }

  /** Enqueues jobs and waits until the queue has them. */
  async send(jobs: readonly JobToSend[]): Promise<void> {
    if (jobs.length === 0) return;
    await this.open().addBulk(
      jobs.map(({ name, payload, id }) => ({ name, data: payload, opts: id ? { jobId: id } : {} })),
    );
  }

  /** Enqueues without waiting, for the request path: when the queue is away the sweep finds the work. */
  nudge(job: JobToSend): void {
    this.send([job]).catch(this.tell);
  }

  /** How many jobs wait or are worked on. */
  async atHand(): Promise<number> {
    const counts = await this.open().getJobCounts('waiting', 'active');
    return Object.values(counts).reduce((sum, count) => sum + count, 0);
  }

  /** Lets a job come back by itself. */
  async schedule(job: JobToSend, everySeconds: number): Promise<void> {
    await this.open().upsertJobScheduler(
      job.name,
      { every: everySeconds * 1000 },
      { name: job.name, data: job.payload },
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await this.end?.close();
  }

  private open(): QueueEnd {
    return (this.end ??= openQueue(this.config, this.tell));
  }
}
