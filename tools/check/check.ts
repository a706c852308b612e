import { build } from '../build/build.ts';
import { main, Stop } from '../root.ts';
import { checks } from './checks.ts';

await main(async () => {
  console.log('Building, which checks the types …');
  await build(console.log);
  let wrong = 0;
  for (const { name, run } of checks) {
    const said = await run();
    console.log(said === null ? `  ${name}: fine` : `  ${name}: NOT FINE\n${said}`);
    if (said !== null) wrong++;
  }
  if (wrong > 0) throw new Stop(`\n${wrong} of ${checks.length} checks failed.`);
  console.log('\nEverything is as it should be.');
});
