import { build } from '../build/build.ts';
import { main } from '../root.ts';
import { bringNeeds } from '../test/needs.ts';

// `npm run test:faults -- Redis` runs the faults with that word in their name, and what goes wrong without a defence;
// `FAULT_SEEDS=1 npm run test:faults -- texts:` lets each fault of texts happen to 10,000 of them, on both queues.
// FAULT_QUEUE (redis or postgres) takes one of the queues; FAULT_SEEDS (3) says how often each fault happens, each time
// otherwise; FAULT_TEXTS (10000) how many texts it meets the first time, while 120 are enough after that; FAULT_LANES (4)
// how many runs go on at once.
await main(async () => {
  bringNeeds();
  console.log('Building …');
  await build(console.log, '@voortuin/api,@voortuin/worker');
  // It stands on what was built, and can be loaded only now.
  const { runMatrix } = await import('./matrix.ts');
  process.exit((await runMatrix(process.argv[2] ?? '')) === 0 ? 0 : 1);
});
