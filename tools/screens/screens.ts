import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { closeBrowser, type Colours, type Size } from '../../apps/e2e/src/browser.ts';
import { demoNames, screens } from '../../apps/e2e/src/screens.ts';
import { leaveTown } from '../../apps/e2e/src/town.ts';
import { aVisitor, show, signInAs } from '../../apps/e2e/src/visitor.ts';
import { build } from '../build/build.ts';
import { dataFolder, main } from '../root.ts';
import { bringNeeds } from '../test/needs.ts';

/** Draws every screen of the demo town at both sizes, in light and dark; words after the command choose some of them. */
await main(async () => {
  bringNeeds();
  const wanted = process.argv.slice(2);
  const chosen = screens.filter(({ name }) => wanted.length === 0 || wanted.some((word) => name.includes(word)));
  const folder = join(dataFolder(true), 'screens');
  mkdirSync(folder, { recursive: true });
  console.log('Building …');
  await build(console.log);
  console.log('Starting the demo town …');
  let done = 0;
  try {
    for (const size of ['phone', 'desk'] as Size[]) {
      for (const colours of ['light', 'dark'] as Colours[]) {
        const visitor = await aVisitor(size, colours);
        let signedIn: string | null = null;
        for (const screen of chosen) {
          if (screen.who && screen.who !== signedIn) {
            await visitor.page.context().clearCookies();
            await signInAs(visitor, demoNames[(signedIn = screen.who)]);
          }
          await show(visitor, screen);
          const width = size === 'phone' ? 375 : 1280;
          await visitor.page.screenshot({ path: join(folder, `${screen.name}-${width}-${colours}.png`) });
          console.log(`  ${++done} of ${chosen.length * 4}: ${screen.name}, ${width} px, ${colours}`);
        }
        await visitor.leave();
      }
    }
  } finally {
    await closeBrowser();
    await leaveTown();
  }
  console.log(`\nThe screens stand in ${folder}`);
  process.exit(0);
});
