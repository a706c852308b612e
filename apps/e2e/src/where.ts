// Which pages were before somebody when a spec failed: a step that waited in vain does not tell by itself.
import type { Page } from 'playwright-core';

const open = new Set<Page>();
let seen: string[] = [];

/** Keeps an eye on a page. */
export function lookAt(page: Page): void {
  open.add(page);
}

/** It is about to be closed: what it shows is remembered for the spec that closes it. */
export async function noLonger(page: Page): Promise<void> {
  open.delete(page);
  seen.push(await whatStandsThere(page));
}

/** What was before somebody since this was asked last: the pages that closed and the open ones, a line each. */
export async function seenSince(): Promise<string[]> {
  const lines = [...seen, ...(await Promise.all([...open].map(whatStandsThere)))];
  seen = [];
  return lines;
}

/** Its address, what it just said, and the words in front: those of an open dialog, else of the page. */
async function whatStandsThere(page: Page): Promise<string> {
  const words = await page
    .evaluate(() => {
      const said = [...document.querySelectorAll<HTMLElement>('[aria-live], [role=status], [role=alert]')];
      const front =
        [...document.querySelectorAll<HTMLElement>('[role=dialog]')].at(-1) ?? document.querySelector('main');
      const words = [...said, front ?? document.body].map(({ innerText }) =>
        innerText.replace(/\s+/g, ' ').slice(0, 600),
      );
      return words.filter((some) => some.trim() !== '').join(' | ');
    })
    .catch((error: Error) => error.message);
  return `${page.url()}: ${words}`;
}
