// One town and one browser serve all spec files: both are left when the last spec is done.
import { closeBrowser } from './browser.ts';
import { leaveTown } from './town.ts';
import { seenSince } from './where.ts';

// When a spec failed, this is told beside it.
afterEach(async () => setSpecProperty('seen', await seenSince()));

afterAll(async () => {
  await closeBrowser();
  await leaveTown();
});
