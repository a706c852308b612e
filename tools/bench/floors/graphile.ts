// The same batches, carried by graphile-worker.
import { Logger, makeWorkerUtils, run } from 'graphile-worker';
import type { Jobs } from '@voortuin/server/platform/queue/jobs';
import { carryWith } from './other-carrier.ts';

await carryWith(async (queueUrl, carryOut) => {
  const utils = await makeWorkerUtils({ connectionString: queueUrl });
  await utils.migrate();
  const runner = await run({
    connectionString: queueUrl,
    concurrency: 8,
    pollInterval: 500,
    noHandleSignals: true,
    logger: new Logger(() => () => {}),
    taskList: { reminders: (payload) => carryOut(payload as Jobs['reminders']) },
  });
  return {
    send: async (jobs) => {
      await utils.addJobs(jobs.map(({ id, payload }) => ({ identifier: 'reminders', payload, jobKey: id })));
    },
    stop: async () => {
      await runner.stop();
      await utils.release();
    },
  };
});
