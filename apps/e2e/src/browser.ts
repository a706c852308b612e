import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext } from 'playwright-core';

/** The sizes and colours every screen is looked at in. */
export const sizes = { phone: { width: 375, height: 812 }, desk: { width: 1280, height: 860 } } as const;
export type Size = keyof typeof sizes;
export type Colours = 'light' | 'dark';

/** A window of a new browser with a profile of its own, with or without scripts; `close()` leaves nothing behind. */
export async function openWindow(
  size: Size,
  colours: Colours = 'light',
  language = 'nl-NL',
  scripts = true,
): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const profile = mkdtempSync(join(tmpdir(), 'voortuin-browser-'));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none',
    ], // prettier-ignore
    viewport: sizes[size],
    deviceScaleFactor: 1,
    hasTouch: size === 'phone',
    isMobile: size === 'phone',
    colorScheme: colours,
    reducedMotion: 'reduce',
    locale: language,
    javaScriptEnabled: scripts,
    timezoneId: 'Europe/Amsterdam',
  });
  context.setDefaultTimeout(20_000);
  return {
    context,
    close: async () => {
      await context.close();
      rmSync(profile, { recursive: true, force: true });
    },
  };
}
