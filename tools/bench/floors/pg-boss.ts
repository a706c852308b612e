// The same batches, carried by pg-boss.
import { PgBoss } from 'pg-boss';
import type { Jobs } from '@voortuin/server/platform/queue/jobs';
import { carryWith } from './other-carrier.ts';

await carryWith(async (queueUrl, carryOut) => {
  const boss = new PgBoss(queueUrl);
  boss.on('error', (error: Error) => console.error(error.message));
  await boss.start();
  await boss.createQueue('reminders');
  const settings = { batchSize: 8, pollingIntervalSeconds: 0.5, localConcurrency: 4 };
  await boss.work<Jobs['reminders']>('reminders', settings, async (jobs) => {
    await Promise.all(jobs.map(({ data }) => carryOut(data)));
  });
  return {
    send: async (jobs) => {
      if (jobs.length > 0) await boss.insert('reminders', jobs.map(({ id, payload }) => ({ id, data: payload }))); // prettier-ignore
    },
    stop: () => boss.stop({ graceful: false }),
  };
});
