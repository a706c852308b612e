// The stand-in for Twilio of the demo, in a process of its own; it goes when whoever started it goes.
import { CarrierDouble } from '@voortuin/server/platform/telephony/testing/carrier-double';
import { Stop, main } from '../root.ts';
import { HeldFile, readHeld } from './held.ts';

await main(async () => {
  const setting = (name: string): string => {
    const value = process.env[name];
    if (!value) throw new Stop(`${name} is missing.`);
    return value;
  };
  const file = setting('CARRIER_FILE');
  const kept = new HeldFile(file);
  const carrier = new CarrierDouble({
    accountSid: setting('TWILIO_ACCOUNT_SID'),
    authToken: setting('TWILIO_AUTH_TOKEN'),
    port: Number(setting('CARRIER_PORT')),
    appUrl: setting('PUBLIC_URL'),
    appBehind: setting('APP_BEHIND'),
    second: 1_000,
    pace: 400,
    held: readHeld(file),
    keeps: kept.keep,
  });
  await carrier.open();

  let stopping = false;
  const stop = async (): Promise<void> => {
    if (stopping) return;
    stopping = true;
    // Whom it would tell may be gone already.
    await Promise.race([carrier.close(), new Promise((resolve) => setTimeout(resolve, 1_000))]);
    kept.now();
    process.exit(0);
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, () => void stop());
  process.stdin.resume();
  for (const event of ['end', 'close', 'error'] as const) process.stdin.on(event, () => void stop());
});
