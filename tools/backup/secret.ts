import { existsSync, readFileSync } from 'node:fs';
import { readConfig } from '@voortuin/server/platform/config';
import { dataFolder } from '../root.ts';

/** The secret that second factors are sealed with, and where it comes from; no value when there is none yet. */
export function secretOfInstallation(appUrl: string): { value: string | null; place: string } {
  const settings = { VOORTUIN_DATA: dataFolder(), ...process.env, DATABASE_URL: appUrl };
  const { secret } = readConfig(settings);
  if ('value' in secret) return { value: secret.value, place: 'the setting VOORTUIN_SECRET' };
  return {
    value: existsSync(secret.file) ? readFileSync(secret.file, 'utf8') : null,
    place: `the file ${secret.file}`,
  };
}
