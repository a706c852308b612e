import { chromium, type Browser, type BrowserContext } from 'playwright-core';

/** The sizes and colours every screen is looked at in. */
export const sizes = { phone: { width: 375, height: 812 }, desk: { width: 1280, height: 860 } } as const;
export type Size = keyof typeof sizes;
export type Colours = 'light' | 'dark';

let launched: Promise<Browser> | undefined;

/** The browser all windows are opened in: to start one takes longer than most of what is done in a window. */
async function theBrowser(): Promise<Browser> {
  const browser = await (launched ??= launch());
  if (browser.isConnected()) return browser;
  return (launched = launch());
}

function launch(): Promise<Browser> {
  return chromium.launch({
    executablePath: '/usr/bin/chromium',
    headless: true,
    args: [
      '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--disable-quic', '--no-first-run',
      '--disable-background-networking', '--disable-component-update', '--disable-sync', '--font-render-hinting=none',
    ], // prettier-ignore
  });
}

/** Closes what windows were opened in. */
export async function closeBrowser(): Promise<void> {
  const browser = launched;
  launched = undefined;
  await (await browser)?.close();
}

/** A window with a profile of its own, with or without scripts; `close()` leaves nothing of it behind. */
export async function openWindow(
  size: Size,
  colours: Colours = 'light',
  language = 'nl-NL',
  scripts = true,
): Promise<{ context: BrowserContext; close: () => Promise<void> }> {
  const browser = await theBrowser();
  const context = await browser.newContext({
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
  return { context, close: () => context.close() };
}
