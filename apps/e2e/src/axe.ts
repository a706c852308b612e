import axeCore from 'axe-core';
import type { Page } from 'playwright-core';

const guidelines = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];
const ofColours = ['color-contrast', 'link-in-text-block'];

/** Nothing fades and nothing is being fetched any more: what is half-way there has other colours than it will have. */
const isAtRest = (): boolean =>
  !document.querySelector('[aria-busy=true]') &&
  document
    .getAnimations()
    .every(({ playState, effect }) => playState !== 'running' || effect?.getComputedTiming().iterations === Infinity);

/**
 * What axe finds wrong with the page for WCAG 2.2 AA, or only with its colours: a line each. It runs within the page
 * itself, which has no frames; its own driver for Playwright opens another page for every look, at six times the cost.
 */
export async function axe(page: Page, what: 'everything' | 'colours' = 'everything'): Promise<string[]> {
  if (page.frames().length > 1) throw new Error('this page has frames, into which this look at it does not go');
  await page.waitForFunction(isAtRest);
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axeCore.source);
  const violations = await page.evaluate(
    async (only) => {
      const { axe } = window as unknown as { axe: typeof axeCore };
      return (await axe.run(document, { runOnly: only, resultTypes: ['violations'] })).violations;
    },
    what === 'colours' ? { type: 'rule' as const, values: ofColours } : { type: 'tag' as const, values: guidelines },
  );
  return violations.flatMap(({ id, help, nodes }) =>
    nodes.map(
      ({ target, failureSummary }) =>
        `${id}: ${help} at ${target.join(' ')} (${failureSummary?.split('\n')[1]?.trim()})`,
    ),
  );
}
