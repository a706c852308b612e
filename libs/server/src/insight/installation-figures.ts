import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { Canary } from '../platform/queue/canary.ts';
import { backendOf } from '../platform/queue/carrier.ts';
import { JobQueue } from '../platform/queue/queue.ts';

/** The figures of a whole installation, in numbers alone. */
export interface Figures {
  caregiversInSight: number;
  violations: number;
  remindersSent: number;
  remindersQueued: number;
  oldestQueuedSeconds: number;
  remindersParked: number;
  mailsForAPerson: number;
  latenessMedian: number | null;
  lateness95: number | null;
  latenessWorst: number | null;
  sweepSeconds: number | null;
  textsForAPerson: number;
  textsWaiting: number;
  textsSent: number;
  textsUndelivered: number;
}

const freshMilliseconds = 30_000;

/** Counts the whole installation for whoever keeps watch over it; at most twice a minute, however often one asks. */
@Injectable()
export class InstallationFigures {
  private counted: { at: number; figures: Promise<Figures> } | null = null;

  constructor(
    private readonly database: Database,
    private readonly canary: Canary,
    private readonly queue: JobQueue,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Everything as Prometheus reads it. */
  async prometheus(): Promise<string> {
    const figures = await this.figures();
    const canarySeconds = await this.canary.age();
    const jobs = await this.queue.atHand().catch(() => null);
    const backend = `{backend="${backendOf(this.config)}"}`;
    const { rss, heapUsed } = process.memoryUsage();
    return [
      gauge('caregivers_in_sight', 'Caregivers who are not closed.', figures.caregiversInSight),
      gauge('next_moment_violations', 'Caregivers without exactly one next moment.', figures.violations),
      gauge('reminders_sent_24h', 'Reminders that went out in the last 24 hours.', figures.remindersSent),
      gauge('reminders_queued', 'Reminders that are claimed and not yet out.', figures.remindersQueued),
      gauge('reminders_queued_oldest_seconds', 'For how long the oldest of those is due.', figures.oldestQueuedSeconds),
      gauge('reminders_parked', 'Reminders that need a person.', figures.remindersParked),
      gauge('mails_needing_a_person', 'Mails whose fate is unknown or that were refused.', figures.mailsForAPerson),
      gauge('texts_needing_a_person', 'Texts that did not go out, or whose fate cannot be found out.', figures.textsForAPerson),
      gauge('texts_waiting', 'Texts that are due and not out.', figures.textsWaiting),
      gauge('texts_sent_24h', 'Texts that the carrier took in the last 24 hours.', figures.textsSent),
      gauge('texts_undelivered_24h', 'Those of them that did not arrive.', figures.textsUndelivered),
      gauge('reminder_lateness_seconds', 'From due to out, over the last 24 hours.', figures.latenessMedian, '{quantile="0.5"}'),
      sample('reminder_lateness_seconds', figures.lateness95, '{quantile="0.95"}'),
      sample('reminder_lateness_seconds', figures.latenessWorst, '{quantile="1"}'),
      gauge('sweep_age_seconds', 'Since the last look at what is due.', figures.sweepSeconds),
      gauge('queue_jobs', 'Jobs that wait or are worked on.', jobs, backend),
      gauge('queue_canary_age_seconds', 'Since a job last came out of the queue.', canarySeconds, backend),
      gauge('api_resident_bytes', 'Memory of this process.', rss),
      gauge('api_heap_bytes', 'Heap of this process that is in use.', heapUsed),
      gauge('api_uptime_seconds', 'Since this process began.', Math.round(process.uptime())),
    ].join(''); // prettier-ignore
  }

  private figures(): Promise<Figures> {
    if (!this.counted || performance.now() - this.counted.at > freshMilliseconds) {
      const figures = this.count();
      this.counted = { at: performance.now(), figures };
      // A count that failed is not kept.
      figures.catch(() => (this.counted = null));
    }
    return this.counted.figures;
  }

  private async count(): Promise<Figures> {
    const [row] = await this.database.alone<Figures>(`
      SELECT in_sight AS "caregiversInSight", violations, f.sent AS "remindersSent", queued AS "remindersQueued", oldest AS "oldestQueuedSeconds",
        parked AS "remindersParked", mails AS "mailsForAPerson", median AS "latenessMedian", most95 AS "lateness95", worst AS "latenessWorst",
        (SELECT extract(epoch FROM clock_timestamp() - max(ended_at))::float8 FROM sweep_run) AS "sweepSeconds",
        t.for_a_person AS "textsForAPerson", t.waiting AS "textsWaiting", t.sent AS "textsSent", t.undelivered AS "textsUndelivered"
      FROM installation_figures() f, text_figures() t`);
    return row!;
  }
}

function gauge(name: string, help: string, value: number | null, labels = ''): string {
  const line = sample(name, value, labels);
  return line && `# HELP voortuin_${name} ${help}\n# TYPE voortuin_${name} gauge\n${line}`;
}

/** What is not known has no line. */
function sample(name: string, value: number | null, labels = ''): string {
  return value === null ? '' : `voortuin_${name}${labels} ${value}\n`;
}
