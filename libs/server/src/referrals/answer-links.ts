import { Inject, Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import type { ReferralRow } from './referral-row.ts';

/** For how many days beyond those of the answer a link opens a referral. */
const daysBeyond = 60;

/** Makes and revokes the links with which somebody at a partner answers one referral; only their hashes are kept. */
@Injectable()
export class AnswerLinks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** A new link for whoever at the partner the referral was sent to; nobody can ask for it again. */
  async make(
    actor: Pick<Actor, 'organisationId'>,
    referral: Pick<ReferralRow, 'id' | 'partnerPersonId'>,
    responseDays: number,
  ): Promise<URL> {
    return (await this.makeMany(actor, [{ referral, responseDays }]))[0]!;
  }

  /** New links of many, in their order. */
  async makeMany(
    actor: Pick<Actor, 'organisationId'>,
    all: readonly { referral: Pick<ReferralRow, 'id' | 'partnerPersonId'>; responseDays: number }[],
  ): Promise<URL[]> {
    const now = this.clock.now();
    const tokens = all.map(() => randomBytes(32).toString('base64url'));
    await this.database.rows(
      `INSERT INTO answer_link (organisation_id, token_hash, referral_id, person_id, made_at, expires_at)
       SELECT $1, l.hash, l.referral_id, l.person_id, $2, l.expires_at
       FROM unnest($3::bytea[], $4::uuid[], $5::uuid[], $6::timestamptz[]) l(hash, referral_id, person_id, expires_at)`,
      [
        actor.organisationId,
        now.toString(),
        tokens.map(linkHash),
        all.map(({ referral }) => referral.id),
        all.map(({ referral }) => referral.partnerPersonId),
        all.map(({ responseDays }) => now.add({ hours: (responseDays + daysBeyond) * 24 }).toString()),
      ],
    );
    return tokens.map((token) => new URL(`antwoord/${token}`, this.config.publicUrl));
  }

  /** No link of a referral opens it any more, and no browser that is at one reads or answers from now on. */
  async revoke(actor: Pick<Actor, 'organisationId'>, referralId: string): Promise<void> {
    const at = this.clock.now().toString();
    await this.database.rows(
      `WITH gone AS (
         UPDATE answer_link SET revoked_at = $3 WHERE organisation_id = $1 AND referral_id = $2 AND revoked_at IS NULL
       )
       DELETE FROM answer_visit v USING answer_link l
       WHERE v.organisation_id = $1 AND l.organisation_id = v.organisation_id AND l.token_hash = v.token_hash AND l.referral_id = $2`,
      [actor.organisationId, referralId, at],
    );
  }
}

/** What is kept of the token of a link. */
export function linkHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
