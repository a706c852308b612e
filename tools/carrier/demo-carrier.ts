import { randomBytes } from 'node:crypto';
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../postgres/server.ts';
import { historyOf } from './history.ts';

/** The number from which the installation of the demo itself texts, such as codes; no line of an organisation. */
const ownNumber = '+3197000040000';

/** What the stand-in for Twilio in a demo is started with, and what api and worker have to know of it. */
export async function demoCarrier(
  folder: string,
  port: number,
  ownerUrl: string,
): Promise<{ own: Record<string, string>; apps: Record<string, string> }> {
  const carrierPort = await freePort();
  const file = join(folder, 'phones.json');
  if (!existsSync(file)) writeFileSync(file, JSON.stringify(await historyOf(ownerUrl)));
  const account = { TWILIO_ACCOUNT_SID: `AC${'0'.repeat(32)}`, TWILIO_AUTH_TOKEN: randomBytes(24).toString('hex') };
  const behind = `http://localhost:${port}`;
  return {
    own: {
      ...account,
      CARRIER_PORT: String(carrierPort),
      CARRIER_FILE: file,
      PUBLIC_URL: process.env['PUBLIC_URL'] || behind,
      APP_BEHIND: behind,
    },
    apps: { ...account, TWILIO_FROM: ownNumber, TWILIO_BASE_URL: `http://127.0.0.1:${carrierPort}` },
  };
}
