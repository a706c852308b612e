// The same deliveries, carried by graphile-worker.
import { run, Logger } from 'graphile-worker';
import type { Jobs } from '@voortuin/server/platform/queue/jobs';
import { ReminderDelivery } from '@voortuin/server/reminders/reminder-delivery';
import { openServices } from '../services.ts';

const services = await openServices(process.env['DATABASE_URL']!);
const delivery = services.get(ReminderDelivery);
const runner = await run({
  connectionString: process.env['QUEUE_URL']!,
  concurrency: 8,
  pollInterval: 500,
  noHandleSignals: true,
  logger: new Logger(() => () => {}),
  taskList: { reminder: (payload) => delivery.deliver(payload as Jobs['reminder']) },
});
process.on('SIGTERM', () => void runner.stop().then(() => process.exit(0)));
console.log('ready');
