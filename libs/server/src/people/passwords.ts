import { argon2, randomBytes, timingSafeEqual, type Argon2Parameters } from 'node:crypto';
import { promisify } from 'node:util';

const hashWith = promisify(argon2);
const cost = { memory: 19_456, passes: 2, parallelism: 1 };
const length = 32;

/** The stored form of a password: argon2id, as a PHC string. */
export async function hashPassword(password: string): Promise<string> {
  const nonce = randomBytes(16);
  const tag = await derive(password, { ...cost, nonce, tagLength: length });
  return `$argon2id$v=19$m=${cost.memory},t=${cost.passes},p=${cost.parallelism}$${plain(nonce)}$${plain(tag)}`;
}

// Made with the same cost as a real one, of a password nobody has.
let nobodys: Promise<string> | undefined;

/** Whether this is the password; without a stored form it takes as long and answers no. */
export async function isPassword(password: string, stored: string | null): Promise<boolean> {
  nobodys ??= hashPassword(randomBytes(16).toString('hex'));
  const parts = PHC.exec(stored ?? (await nobodys));
  if (!parts) return false;
  const [, memory, passes, parallelism, salt, hash] = parts as unknown as [
    string,
    string,
    string,
    string,
    string,
    string,
  ];
  const known = Buffer.from(hash, 'base64');
  const tag = await derive(password, {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    nonce: Buffer.from(salt, 'base64'),
    tagLength: known.length,
  });
  return timingSafeEqual(tag, known) && stored !== null;
}

const PHC = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

/** One character may be typed as several code points: NFKC makes them alike. */
function derive(password: string, rest: Omit<Argon2Parameters, 'message'>): Promise<Buffer> {
  return hashWith('argon2id', { ...rest, message: password.normalize('NFKC') });
}

function plain(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '');
}
