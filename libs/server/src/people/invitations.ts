import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { AcceptInvitation } from '@voortuin/contract/people/account';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound, NotSignedIn } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { hashPassword } from './passwords.ts';
import { SignIns, type From, type Signed } from './sign-in.service.ts';

/** Invitations: a link that works once, within a week, and of which only a hash is kept. */
@Injectable()
export class Invitations {
  constructor(
    private readonly database: Database,
    private readonly signIns: SignIns,
  ) {}

  /** Writes a new invitation; those from before end. */
  async write(actor: Actor, personId: string): Promise<{ token: string; expiresAt: string }> {
    await this.end(actor, personId);
    const token = randomBytes(24).toString('base64url');
    const row = await this.database.row<{ expiresAt: string }>(
      `INSERT INTO invitation (organisation_id, token_hash, person_id, expires_at)
       VALUES ($1, $2, $3, now() + interval '7 days') RETURNING expires_at AS "expiresAt"`,
      [actor.organisationId, hashOf(token), personId],
    );
    return { token, expiresAt: row!.expiresAt };
  }

  /** Ends the open invitations of a person. */
  async end(actor: Actor, personId: string): Promise<void> {
    await this.database.rows(
      `UPDATE invitation SET expires_at = now() WHERE organisation_id = $1 AND person_id = $2 AND used_at IS NULL AND expires_at > now()`,
      [actor.organisationId, personId],
    );
  }

  /**
   * Joins: with a new account, or with the account of this e-mail when the password is right. An unknown, used or
   * ended link answers alike.
   */
  async accept(from: From, { token, password }: AcceptInvitation): Promise<Signed> {
    const [invitation] = await this.database.alone<{ organisation_id: string; person_id: string; email: string }>(
      'SELECT organisation_id, person_id, email FROM invitation_for($1) WHERE used_at IS NULL AND expires_at > now()',
      [hashOf(token)],
    );
    if (!invitation) throw new NotFound();
    const { organisation_id: organisationId, person_id: personId, email } = invitation;
    const [known] = await this.database.alone('SELECT 1 FROM account WHERE email = $1', [email]);
    const mine = known ? await this.signIns.knownBy(from, email, password) : null;
    if (known && !mine) throw new NotSignedIn('wrong-credentials');
    const accountId = mine ?? newId();
    const hash = mine ? null : await hashPassword(password);
    await this.database.inside({ organisationId }, async () => {
      const [used] = await this.database.rows(
        `UPDATE invitation SET used_at = now() WHERE organisation_id = $1 AND token_hash = $2 AND used_at IS NULL AND expires_at > now() RETURNING 1`,
        [organisationId, hashOf(token)],
      );
      if (!used) throw new NotFound();
      if (hash)
        await this.database.rows('INSERT INTO account (id, email, password_hash) VALUES ($1, $2, $3)', [
          accountId,
          email,
          hash,
        ]);
      await this.database.rows('UPDATE person SET account_id = $3 WHERE organisation_id = $1 AND id = $2', [
        organisationId,
        personId,
        accountId,
      ]);
    });
    return this.signIns.enter(from, accountId);
  }
}

function hashOf(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
