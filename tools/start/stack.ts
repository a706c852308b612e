import { mkdirSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Stop } from '../root.ts';
import { startCluster, type Cluster } from '../postgres/cluster.ts';
import { givenUrls, makeDatabase } from '../postgres/databases.ts';
import { bringUpToDate } from '../postgres/with-database.ts';
import { keep, type Kept } from './apps.ts';

/** A running Voortuin: its address, and how to stop it in order. */
export interface Stack {
  url: string;
  ownerUrl: string;
  appUrl: string;
  /** Apps first, then Postgres; answers whether every app finished its work. */
  stop(): Promise<boolean>;
}

/** What a stack is started with. */
export interface StackSettings {
  folder: string;
  port: number;
  say: (line: string) => void;
  /** Speed before safety, for tests. */
  speed?: boolean;
  /** Fills an empty database; absent leaves it empty. */
  fill?: (urls: { ownerUrl: string; appUrl: string }) => Promise<void>;
  env?: Record<string, string>;
  /** Starts api and worker again whenever what they are built of changes. */
  watch?: boolean;
  /** Hears how to stop what runs, as soon as something does. */
  began?: (stop: () => Promise<boolean>) => void;
}

/** Starts Postgres (unless DATABASE_URL names another), migrates, fills, and keeps api and worker running. */
export async function startStack({
  folder,
  port,
  say,
  speed,
  fill,
  env = {},
  watch,
  began,
}: StackSettings): Promise<Stack> {
  const given = process.env['DATABASE_URL'] && !speed ? givenUrls() : null;
  mkdirSync(folder, { recursive: true });
  let cluster: Cluster | null = null;
  if (!given) {
    say('Starting Postgres …');
    cluster = await startCluster(folder, { speed, say });
    await makeDatabase(cluster.ownerUrl('postgres'), 'voortuin');
  }
  const urls = given ?? { ownerUrl: cluster!.ownerUrl('voortuin'), appUrl: cluster!.appUrl('voortuin') };
  const kept: Kept[] = [];
  let carrier: Kept | null = null;
  const stop = async (): Promise<boolean> => {
    const codes = await Promise.all(kept.map((app) => app.stop()));
    await carrier?.stop();
    await cluster?.stop();
    return codes.every((code) => code === 0);
  };
  began?.(stop);
  try {
    await bringUpToDate(urls, (line) => say(`  ${line}`));
    await fill?.(urls);
    const settings = {
      DATABASE_URL: urls.appUrl,
      PORT: String(port),
      VOORTUIN_DATA: folder,
      VOORTUIN_DEMO: process.env['VOORTUIN_DEMO'] ?? (given ? '' : '1'),
      // Whoever starts this in a terminal wants to see what goes wrong, not every request.
      VOORTUIN_LOG_LEVEL: process.env['VOORTUIN_LOG_LEVEL'] ?? 'warn',
      ...env,
    };
    say('Starting api and worker …');
    const log = openSync(join(folder, 'apps.log'), 'a');
    // In a demo nothing goes out: a stand-in for Twilio shows the phones of the town in the app.
    if (settings.VOORTUIN_DEMO === '1' && !process.env['TWILIO_ACCOUNT_SID']) {
      const { demoCarrier } = await import('../carrier/demo-carrier.ts');
      const { own, apps } = await demoCarrier(folder, port, urls.ownerUrl);
      Object.assign(settings, apps);
      carrier = keep('carrier', own, say, log, watch);
    }
    kept.push(keep('api', settings, say, log, watch), keep('worker', settings, say, log, watch));
    const url = `http://localhost:${port}`;
    await ready(url);
    return { url, ...urls, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

async function ready(url: string): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`${url}/readyz`).catch(() => null);
    if (answer?.ok) return;
    await pause(200);
  }
  throw new Stop('Voortuin did not become ready within two minutes. What stands above tells why.');
}
