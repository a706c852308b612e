import { Injectable } from '@nestjs/common';
import { createHash, randomBytes } from 'node:crypto';
import type { AddPartnerKey, NewPartnerKey, PartnerKeyView } from '@voortuin/contract/partners/keys';
import { keyPrefix, type KeyScope } from '@voortuin/contract/partners/words';
import { personOf, type Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, Conflict, NotFound } from '../platform/errors.ts';
import { Tries } from '../people/tries.ts';
import { StandingPartners } from './standing-partners.ts';

/** Whose key it is and what it may do. */
export interface KeyHolder {
  organisationId: string;
  id: string;
  partnerId: string;
  name: string;
  scopes: KeyScope[];
}

/** Keys of partners' own systems: made and revoked here, shown once, and known afterwards by their hash alone. */
@Injectable()
export class PartnerKeys {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly tries: Tries,
    private readonly standing: StandingPartners,
  ) {}

  /** The keys of a partner, the newest first; also those that open nothing any more. */
  async list(actor: Actor, partnerId: string): Promise<PartnerKeyView[]> {
    return this.database.inside(actor, async () => {
      await this.demandPartner(actor, partnerId);
      return this.views(actor, partnerId);
    });
  }

  /** Makes a key. Asked again with the same id it is a conflict, because it cannot be shown again. */
  async make(actor: Actor, partnerId: string, request: AddPartnerKey): Promise<NewPartnerKey> {
    if (request.scopes.length === 0) throw new BadField('scopes', 'required');
    return this.database.inside(actor, async () => {
      await this.standing.demand(actor, partnerId);
      const secret = keyPrefix + randomBytes(32).toString('base64url');
      const [made] = await this.database.rows(
        `INSERT INTO partner_key (organisation_id, id, partner_id, name, key_hash, scopes, made_by, expires_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, clock_timestamp() + $8 * interval '1 day') ON CONFLICT DO NOTHING RETURNING id`,
        [
          actor.organisationId, request.id, partnerId, request.name, hashOf(secret), [...new Set(request.scopes)],
          personOf(actor), request.days,
        ],
      ); // prettier-ignore
      if (!made) throw new Conflict('shown-once');
      await this.audit.line(actor, {
        action: 'added',
        object: 'partner-key',
        ids: [request.id, partnerId],
        details: { scopes: request.scopes, days: request.days },
      });
      return { key: await this.view(actor, partnerId, request.id), secret };
    });
  }

  /** From this moment the key opens nothing; revoking it again changes nothing. */
  async revoke(actor: Actor, partnerId: string, id: string): Promise<PartnerKeyView> {
    return this.database.inside(actor, async () => {
      const [revoked] = await this.database.rows(
        `UPDATE partner_key SET revoked_at = clock_timestamp()
         WHERE organisation_id = $1 AND partner_id = $2 AND id = $3 AND revoked_at IS NULL RETURNING id`,
        [actor.organisationId, partnerId, id],
      );
      if (revoked) await this.audit.line(actor, { action: 'changed', object: 'partner-key', ids: [id, partnerId] });
      return this.view(actor, partnerId, id);
    });
  }

  /** Whose key this is, or null; too many calls with one key are refused for a while. */
  async find(secret: string): Promise<KeyHolder | null> {
    if (!secret.startsWith(keyPrefix) || secret.length > 100) return null;
    const [row] = await this.database.alone<KeyHolder>(
      `SELECT organisation_id AS "organisationId", id, partner_id AS "partnerId", name, scopes FROM partner_key_for($1)`,
      [hashOf(secret)],
    );
    if (!row) return null;
    await this.tries.count('key', row.id);
    return row;
  }

  private async view(actor: Actor, partnerId: string, id: string): Promise<PartnerKeyView> {
    const found = (await this.views(actor, partnerId)).find((key) => key.id === id);
    if (!found) throw new NotFound();
    return found;
  }

  private async views(actor: Actor, partnerId: string): Promise<PartnerKeyView[]> {
    return this.database.rows<PartnerKeyView>(
      `SELECT k.id, k.name, k.scopes, k.made_at AS "madeAt", p.first_name || ' ' || p.last_name AS "madeBy",
         k.expires_at AS "expiresAt", k.last_used_at AS "lastUsedAt", k.revoked_at AS "revokedAt"
       FROM partner_key k LEFT JOIN person p ON p.organisation_id = k.organisation_id AND p.id = k.made_by
       WHERE k.organisation_id = $1 AND k.partner_id = $2 ORDER BY k.made_at DESC, k.id DESC LIMIT 100`,
      [actor.organisationId, partnerId],
    );
  }

  private async demandPartner(actor: Actor, id: string): Promise<void> {
    const partner = await this.database.row('SELECT 1 FROM partner WHERE organisation_id = $1 AND id = $2', [
      actor.organisationId,
      id,
    ]);
    if (!partner) throw new NotFound();
  }
}

function hashOf(secret: string): Buffer {
  return createHash('sha256').update(secret).digest();
}
