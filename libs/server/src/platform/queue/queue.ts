import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { CONFIG, type Config } from '../config.ts';
import { Log } from '../log.ts';
import { openQueue, type QueueEnd } from './carrier.ts';
import { lineOf, lines, type JobToSend, type Line } from './jobs.ts';
import { tellOutage } from './outage.ts';

/** Where jobs go in. The tables are the truth and a job is only a nudge, so that losing one loses nothing. */
@Injectable()
export class JobQueue implements OnApplicationShutdown {
  private readonly ends = new Map<Line, QueueEnd>();
  private readonly tell: (error: unknown) => void;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    log: Log,
  ) {
    this.tell = tellOutage(log);
  }

  /** Enqueues jobs and waits until the queue has them. */
  async send(jobs: readonly JobToSend[]): Promise<void> {
    await Promise.all(
      [...Map.groupBy(jobs, ({ name }) => lineOf[name])].map(([line, ofLine]) =>
        this.open(line).addBulk(
          ofLine.map(({ name, payload, id }) => ({ name, data: payload, opts: id ? { jobId: id } : {} })),
        ),
      ),
    );
  }

  /** Enqueues without waiting, for the request path: when the queue is away the sweep finds the work. */
  nudge(job: JobToSend): void {
    this.send([job]).catch(this.tell);
  }

  /** How many jobs wait or are worked on; of one line when asked so. */
  async atHand(...of: Line[]): Promise<number> {
    const counts = await Promise.all(
      (of.length > 0 ? of : lines).map((line) => this.open(line).getJobCounts('waiting', 'active')),
    );
    return counts.flatMap(Object.values<number>).reduce((sum, count) => sum + count, 0);
  }

  /** Lets a job come back by itself. */
  async schedule(job: JobToSend, everySeconds: number): Promise<void> {
    await this.open(lineOf[job.name]).upsertJobScheduler(
      job.name,
      { every: everySeconds * 1000 },
      { name: job.name, data: job.payload },
    );
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all([...this.ends.values()].map((end) => end.close()));
  }

  private open(line: Line): QueueEnd {
    const end = this.ends.get(line) ?? openQueue(this.config, line, this.tell);
    this.ends.set(line, end);
    return end;
  }
}
