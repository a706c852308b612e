import { Injectable } from '@nestjs/common';
import { Secret, TOTP } from 'otpauth';
import type { SecondFactorSetUp } from '@voortuin/contract/people/account';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { SecretBox } from '../platform/secret-box.ts';

const settings = { issuer: 'Voortuin', algorithm: 'SHA1', digits: 6, period: 30 } as const;

/** The six digits of an authenticator app (RFC 6238). */
@Injectable()
export class SecondFactors {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly box: SecretBox,
  ) {}

  /** A new secret for an account that has no confirmed one; null when it has. */
  async propose(accountId: string, email: string): Promise<SecondFactorSetUp | null> {
    const secret = new Secret({ size: 20 });
    const [row] = await this.database.rows(
      `UPDATE account SET totp_secret = $2, totp_last_step = NULL WHERE id = $1 AND totp_confirmed_at IS NULL RETURNING id`,
      [accountId, this.box.seal(secret.base32, accountId)],
    );
    return row ? { secret: secret.base32, uri: new TOTP({ ...settings, secret, label: email }).toString() } : null;
  }

  /**
   * Whether these are the digits of now, of half a minute ago or half a minute ahead. Digits count once: of two that
   * send the same ones at once, one is refused.
   */
  async isCode(accountId: string, code: string): Promise<boolean> {
    const account = await this.database.row<{ totp_secret: string | null }>(
      'SELECT totp_secret FROM account WHERE id = $1',
      [accountId],
    );
    if (!account?.totp_secret) return false;
    const totp = new TOTP({ ...settings, secret: Secret.fromBase32(this.box.open(account.totp_secret, accountId)) });
    const timestamp = this.clock.now().epochMilliseconds;
    const delta = totp.validate({ token: code.replace(/\s/g, ''), timestamp, window: 1 });
    if (delta === null) return false;
    const step = totp.counter({ timestamp }) + delta;
    const [used] = await this.database.rows(
      `UPDATE account SET totp_last_step = $2 WHERE id = $1 AND (totp_last_step IS NULL OR totp_last_step < $2) RETURNING id`,
      [accountId, step],
    );
    return used !== undefined;
  }

  /** From now on the account asks for the digits. */
  async confirm(accountId: string): Promise<void> {
    await this.database.rows(
      'UPDATE account SET totp_confirmed_at = now() WHERE id = $1 AND totp_confirmed_at IS NULL',
      [accountId],
    );
  }

  /** The account no longer asks for the digits. */
  async remove(accountId: string): Promise<void> {
    await this.database.rows(
      'UPDATE account SET totp_secret = NULL, totp_confirmed_at = NULL, totp_last_step = NULL WHERE id = $1',
      [accountId],
    );
  }
}
