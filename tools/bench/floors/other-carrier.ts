import { Database } from '@voortuin/server/platform/database/database';
import { sweepSeconds, type Jobs, type JobToSend } from '@voortuin/server/platform/queue/jobs';
import type { JobQueue } from '@voortuin/server/platform/queue/queue';
import { DueReminders } from '@voortuin/server/reminders/due-reminders';
import { ReminderDelivery } from '@voortuin/server/reminders/reminder-delivery';
import { openServices } from '../services.ts';

/** The same batch, as the job of another queue. */
export interface OtherJob {
  id: string;
  payload: Jobs['reminders'];
}

/** Another queue in the place of ours. */
export interface OtherCarrier {
  send(jobs: OtherJob[]): Promise<void>;
  stop(): Promise<void>;
}

/** How the other queue has a job carried out. */
export type CarryOut = (payload: Jobs['reminders']) => Promise<void>;

/** Does what the worker does for reminders, with the same sweep and the same delivery; only what carries the jobs is another. */
export async function carryWith(open: (queueUrl: string, carryOut: CarryOut) => Promise<OtherCarrier>): Promise<void> {
  const services = await openServices(process.env['DATABASE_URL']!);
  const delivery = services.get(ReminderDelivery);
  const carrier = await open(process.env['QUEUE_URL']!, (payload) => delivery.deliver(payload));
  const queue = {
    send: (jobs: JobToSend[]) =>
      carrier.send(jobs.map(({ payload }) => payload as Jobs['reminders']).map((payload) => ({ id: payload.batchId, payload }))),
    // It loses nothing here.
    atHand: () => Promise.resolve(Infinity),
  }; // prettier-ignore
  const due = new DueReminders(services.get(Database), queue as unknown as JobQueue);
  let beating = Promise.resolve();
  let next: ReturnType<typeof setTimeout> | undefined;
  const beat = async (): Promise<void> => {
    const { more } = await due.sweep();
    next = setTimeout(() => (beating = beat()), more ? 0 : sweepSeconds * 1000);
  };
  beating = beat();
  process.on('SIGTERM', () => {
    void beating
      .then(() => clearTimeout(next))
      .then(() => carrier.stop())
      .then(() => process.exit(0));
  });
  console.log('ready');
}
