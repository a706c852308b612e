import { createCipheriv, createDecipheriv, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Config } from './config.ts';

/** Keeps small secrets unreadable for who has only the database. */
export class SecretBox {
  private readonly key: Buffer;
  private readonly marking: Buffer;
  private readonly linking: Buffer;

  constructor(secret: string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'voortuin secret box', 32));
    this.marking = Buffer.from(hkdfSync('sha256', secret, '', 'voortuin marks of known people', 32));
    this.linking = Buffer.from(hkdfSync('sha256', secret, '', 'voortuin tokens of links', 32));
  }

  /** Encrypts a text for one owner; it opens for that owner only. */
  seal(text: string, owner: string): string {
    const nonce = randomBytes(12);
    const cipher = createCipheriv('aes-256-gcm', this.key, nonce).setAAD(Buffer.from(owner));
    const sealed = Buffer.concat([cipher.update(text, 'utf8'), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]).toString('base64url');
  }

  /** A mark that is the same for the same text in this installation, and tells nothing to who has only the database. */
  mark(text: string): Buffer {
    return createHmac('sha256', this.marking).update(text).digest();
  }

  /** A token that follows from a text and this installation: it need not be stored, and nobody else can make it. */
  token(text: string): Buffer {
    return createHmac('sha256', this.linking).update(text).digest();
  }

  /** Decrypts what was sealed for this owner; throws when it was sealed with another key or for another owner. */
  open(sealed: string, owner: string): string {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.key, bytes.subarray(0, 12), { authTagLength: 16 });
    decipher.setAAD(Buffer.from(owner)).setAuthTag(bytes.subarray(12, 28));
    return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString('utf8');
  }
}

/** The secret of this installation: from the settings, or from its file, which is made when it is not there yet. */
export function installationSecret(secret: Config['secret']): string {
  if ('value' in secret) return secret.value;
  mkdirSync(dirname(secret.file), { recursive: true });
  try {
    // Of two processes that start at once one writes; both read what was written.
    writeFileSync(secret.file, randomBytes(32).toString('base64url'), { flag: 'wx', mode: 0o600 });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
  }
  return readFileSync(secret.file, 'utf8');
}
