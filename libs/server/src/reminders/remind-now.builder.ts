import type { Jobs, JobToSend } from '../platform/queue/jobs.ts';
import type { JobQueue } from '../platform/queue/queue.ts';
import type { TestDatabase } from '../platform/testing/test-database.ts';
import type { TestServices } from '../platform/testing/test-services.ts';
import { DueReminders } from './due-reminders.ts';
import { ReminderDelivery } from './reminder-delivery.ts';

/** Has everything that is due reach its person at once, without a queue in between. */
export async function remindNow(test: TestDatabase, services: TestServices): Promise<void> {
  const queue = {
    atHand: () => Promise.resolve(0),
    send: async (jobs: JobToSend[]) => {
      for (const { payload } of jobs) await services.get(ReminderDelivery).deliver(payload as Jobs['reminders']);
    },
  } as unknown as JobQueue;
  await new DueReminders(test.database, queue).sweep();
}
