// The same deliveries, carried by pg-boss.
import { PgBoss } from 'pg-boss';
import type { Jobs } from '@voortuin/server/platform/queue/jobs';
import { ReminderDelivery } from '@voortuin/server/reminders/reminder-delivery';
import { openServices } from '../services.ts';

const services = await openServices(process.env['DATABASE_URL']!);
const delivery = services.get(ReminderDelivery);
const boss = new PgBoss(process.env['QUEUE_URL']!);
boss.on('error', (error: Error) => console.error(error.message));
await boss.start();
await boss.work<Jobs['reminder']>('reminder', { batchSize: 200, pollingIntervalSeconds: 0.5 }, async (jobs) => {
  await Promise.all(jobs.map(({ data }) => delivery.deliver(data)));
});
process.on('SIGTERM', () => void boss.stop({ graceful: false }).then(() => process.exit(0)));
console.log('ready');
