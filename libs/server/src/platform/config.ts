import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** Everything an installation decides; read once, at the start. */
export interface Config {
  /** Postgres as the app's role. */
  databaseUrl: string;
  /** Redis for the queue; null leaves the queue to Postgres. */
  redisUrl: string | null;
  port: number;
  /** Where browsers find Voortuin; decides the cookie, the links and the content security policy. */
  publicUrl: URL;
  /** How many proxies in front are believed about the address of the browser. */
  trustProxy: number;
  /** The mail server; null makes no mail, but in the demo, where it is kept to be read in the app. */
  smtpUrl: string | null;
  /** Seconds that the mail server gets for each of its answers. */
  smtpSeconds: number;
  /** The address that mails come from. */
  mailFrom: string;
  /** The account at Twilio that texts and calls go through, with the number that one-time codes come from; null has none go out. */
  twilio: { accountSid: string; authToken: string; from: string; baseUrl: string | null } | null;
  /** What a machine elsewhere must show as a bearer token to read /metrics; null leaves them to this machine alone. */
  metricsToken: string | null;
  /** Whether people may sign in with one click, as in the demo town. */
  demo: boolean;
  /** Whether a launcher holds our stdin: when it closes, we go. */
  supervised: boolean;
  /** Seconds that work in hand gets to finish when asked to stop. */
  drainSeconds: number;
  /** Connections to Postgres of this process. */
  poolSize: number;
  /** The folder of the built screens. */
  webRoot: string;
  /** What second factors are encrypted with. */
  secret: { value: string } | { file: string };
  logLevel: string;
}

/** Under this name the settings are handed to whoever needs them. */
export const CONFIG = Symbol('config');

/** A setting that is missing or wrong, told in a sentence. */
export class WrongSetting extends Error {}

type Environment = Record<string, string | undefined>;

/** Reads and checks the settings; this is the only place that looks at the environment. */
export function readConfig(env: Environment = process.env): Config {
  const port = whole(env, 'PORT', 3000, 0, 65_535);
  const publicUrl = url(env['PUBLIC_URL'] || `http://localhost:${port}`, 'PUBLIC_URL', ['http:', 'https:']);
  return {
    port,
    databaseUrl: url(required(env, 'DATABASE_URL'), 'DATABASE_URL', ['postgres:', 'postgresql:']).href,
    redisUrl: optionalUrl(env, 'REDIS_URL', ['redis:', 'rediss:']),
    publicUrl,
    trustProxy: whole(env, 'TRUST_PROXY', 0, 0, 10),
    smtpUrl: optionalUrl(env, 'SMTP_URL', ['smtp:', 'smtps:']),
    smtpSeconds: whole(env, 'VOORTUIN_SMTP_SECONDS', 20, 1, 300),
    mailFrom: env['VOORTUIN_MAIL_FROM'] || `voortuin@${publicUrl.hostname}`,
    twilio: twilio(env),
    metricsToken: token(env),
    demo: flag(env, 'VOORTUIN_DEMO'),
    supervised: flag(env, 'VOORTUIN_SUPERVISED'),
    drainSeconds: whole(env, 'VOORTUIN_DRAIN_SECONDS', 15, 1, 600),
    poolSize: whole(env, 'VOORTUIN_POOL_SIZE', 10, 2, 200),
    webRoot: env['VOORTUIN_WEB_ROOT'] || join(root(), 'apps/web/dist/browser'),
    secret: secret(env),
    logLevel: env['VOORTUIN_LOG_LEVEL'] || 'info',
  };
}

function twilio(env: Environment): Config['twilio'] {
  const names = ['TWILIO_ACCOUNT_SID', 'TWILIO_AUTH_TOKEN', 'TWILIO_FROM'];
  if (!names.some((name) => env[name])) return null;
  return {
    accountSid: required(env, 'TWILIO_ACCOUNT_SID'),
    authToken: required(env, 'TWILIO_AUTH_TOKEN'),
    from: required(env, 'TWILIO_FROM'),
    baseUrl: optionalUrl(env, 'TWILIO_BASE_URL', ['http:', 'https:']),
  };
}

function token(env: Environment): string | null {
  const value = env['VOORTUIN_METRICS_TOKEN'] || null;
  if (value && value.length < 16)
    throw new WrongSetting('VOORTUIN_METRICS_TOKEN is too short: it needs at least 16 characters.');
  return value;
}

function secret(env: Environment): Config['secret'] {
  const value = env['VOORTUIN_SECRET'];
  if (value && value.length < 32)
    throw new WrongSetting('VOORTUIN_SECRET is too short: it needs at least 32 characters.');
  return value
    ? { value }
    : { file: env['VOORTUIN_SECRET_FILE'] || join(env['VOORTUIN_DATA'] || join(root(), '.voortuin'), 'secret') };
}

/** The folder of the repository: the nearest one above with the workspace's package.json. */
function root(): string {
  for (let folder = import.meta.dirname; folder !== '/'; folder = join(folder, '..')) {
    const file = join(folder, 'package.json');
    if (existsSync(file) && JSON.parse(readFileSync(file, 'utf8')).workspaces) return folder;
  }
  return process.cwd();
}

function required(env: Environment, name: string): string {
  const value = env[name];
  if (!value) throw new WrongSetting(`${name} is missing.`);
  return value;
}

function url(value: string, name: string, protocols: string[]): URL {
  const parsed = URL.parse(value);
  if (!parsed || !protocols.includes(parsed.protocol)) {
    throw new WrongSetting(
      `${name} is no address that starts with ${protocols.map((one) => `${one}//`).join(' or ')}.`,
    );
  }
  return parsed;
}

function optionalUrl(env: Environment, name: string, protocols: string[]): string | null {
  return env[name] ? url(env[name], name, protocols).href : null;
}

function flag(env: Environment, name: string): boolean {
  const value = env[name] ?? '';
  if (!['', '0', '1', 'false', 'true'].includes(value)) throw new WrongSetting(`${name} is neither 0 nor 1.`);
  return value === '1' || value === 'true';
}

function whole(env: Environment, name: string, usual: number, least: number, most: number): number {
  const value = env[name] ? Number(env[name]) : usual;
  if (Number.isInteger(value) && value >= least && value <= most) return value;
  throw new WrongSetting(`${name} is no whole number from ${least} to ${most}.`);
}

/** The cluster in which specs make their databases, as a superuser. */
export function testOwnerUrl(env: Environment = process.env): string {
  return required(env, 'TEST_OWNER_URL');
}
