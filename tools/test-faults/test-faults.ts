import { build } from '../build/build.ts';
import { main } from '../root.ts';
import { bringNeeds } from '../test/needs.ts';

// `npm run test:faults -- Redis` runs the faults with that word in their name; FAULT_LANES says how many runs go on at once.
await main(async () => {
  bringNeeds();
  console.log('Building …');
  await build(console.log, '@voortuin/api,@voortuin/worker');
  // It stands on what was built, and can be loaded only now.
  const { runMatrix } = await import('./matrix.ts');
  process.exit((await runMatrix(process.argv[2] ?? '')) === 0 ? 0 : 1);
});
