// A BullMQ worker that does nothing with what it takes.
import { Worker } from 'bullmq';

const worker = new Worker('floor', async () => {}, {
  prefix: '{floor}',
  connection: { url: process.env['REDIS_URL']!, maxRetriesPerRequest: null },
  concurrency: 8,
});
await worker.waitUntilReady();
process.on('SIGTERM', () => void worker.close().then(() => process.exit(0)));
console.log('ready');
