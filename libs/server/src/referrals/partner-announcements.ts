import { Inject, Injectable } from '@nestjs/common';
import { randomBytes } from 'node:crypto';
import { isDeepStrictEqual } from 'node:util';
import type { Announce, Announced, AnnouncementLinkView } from '@voortuin/contract/referrals/announcements';
import { maskCitizenNumbers } from '@voortuin/domain/platform/mask-citizen-number';
import { normalisePhone } from '@voortuin/domain/platform/phone-number';
import type { From } from '../people/sign-in.service.ts';
import { Tries } from '../people/tries.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, Conflict, NotFound } from '../platform/errors.ts';
import { linkHash } from './answer-links.ts';

/** Whoever holds a standing link: the partner that announces, and to whom. */
export interface AtAnnouncementLink {
  actor: Actor & { partnerId: string };
  organisation: string;
  partner: string;
  tokenHash: Buffer;
}

/** Announcements of caregivers whom a partner met, through its standing link, its inbox or its key. */
@Injectable()
export class PartnerAnnouncements {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly tries: Tries,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Makes the standing link of a partner; the one from before opens nothing any more. */
  async makeLink(actor: Actor, partnerId: string): Promise<AnnouncementLinkView> {
    const token = randomBytes(32).toString('base64url');
    return this.database.inside(actor, async () => {
      const at = this.clock.now().toString();
      const partner = await this.database.row(
        'SELECT id FROM partner WHERE organisation_id = $1 AND id = $2 AND ended_at IS NULL FOR NO KEY UPDATE',
        [actor.organisationId, partnerId],
      );
      if (!partner) throw new NotFound();
      await this.database.rows(
        'UPDATE announcement_link SET revoked_at = $3 WHERE organisation_id = $1 AND partner_id = $2 AND revoked_at IS NULL',
        [actor.organisationId, partnerId, at],
      );
      await this.database.rows(
        'INSERT INTO announcement_link (organisation_id, token_hash, partner_id, made_at) VALUES ($1, $2, $3, $4)',
        [actor.organisationId, linkHash(token), partnerId, at],
      );
      await this.audit.line(actor, { action: 'added', object: 'announcement-link', ids: [partnerId] });
      return { link: new URL(`aanmelden/${token}`, this.config.publicUrl).href };
    });
  }

  /** Whoever holds this link; refused alike when it is unknown or revoked, and when the partner has ended. */
  async at(from: From, token: string): Promise<AtAnnouncementLink> {
    const tokenHash = linkHash(token);
    const [link] = await this.database.alone<{
      organisation_id: string; partner_id: string; organisation: string; partner: string;
    }>('SELECT organisation_id, partner_id, organisation, partner FROM announcement_link_for($1)', [tokenHash]); // prettier-ignore
    if (!link) throw new NotFound();
    const { organisation, partner } = link;
    const actor = {
      organisationId: link.organisation_id, personId: null, accountId: null, name: partner, roles: [], teamId: null,
      partnerId: link.partner_id, permissions: new Set<never>(), door: 'link', ...from,
    } as const satisfies Actor; // prettier-ignore
    return { actor, organisation, partner, tokenHash };
  }

  /** Announces through the standing link; so many from one address or link at most. */
  async announceByLink({ actor, tokenHash }: AtAnnouncementLink, request: Announce): Promise<Announced> {
    await this.tries.count('announcement', actor.origin ?? '');
    await this.tries.count('announcement-link', tokenHash.toString('base64'));
    return this.announce(actor, request);
  }

  /** Announces her; the same announcement once more is the one that is there. */
  async announce(actor: Actor, request: Announce): Promise<Announced> {
    if (!actor.partnerId) throw new NotFound();
    const { id, consent, announcedBy, announcerEmail = null, ...written } = request;
    const phone = written.phone ? normalisePhone(written.phone) : null;
    if (written.phone && !phone) throw new BadField('phone', 'not-a-phone-number');
    if (!phone && !written.email && !(written.postcode && written.houseNumber)) throw new BadField('phone', 'required');
    const details = Object.fromEntries(
      Object.entries({
        ...written,
        phone,
        whatIsGoingOn: written.whatIsGoingOn ? maskCitizenNumbers(written.whatIsGoingOn).text : null,
      }).map(([name, value]) => [name, value ?? null]),
    );
    return this.database.inside(actor, async () => {
      const added = await this.database.row<Announced>(
        `INSERT INTO announcement (organisation_id, id, partner_id, announced_by, announcer_email, details, consent, door, announced_at)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT (organisation_id, id) DO NOTHING RETURNING id, announced_at AS "announcedAt"`,
        [
          actor.organisationId, id, actor.partnerId, announcedBy, announcerEmail, JSON.stringify(details), consent,
          actor.door ?? 'inbox', this.clock.now().toString(),
        ], // prettier-ignore
      );
      if (!added) return this.known(actor, id, details);
      await this.audit.line(actor, { action: 'added', object: 'announcement', ids: [id] });
      return added;
    });
  }

  private async known(actor: Actor, id: string, details: object): Promise<Announced> {
    const row = await this.database.row<Announced & { partnerId: string; details: object }>(
      'SELECT id, announced_at AS "announcedAt", partner_id AS "partnerId", details FROM announcement WHERE organisation_id = $1 AND id = $2',
      [actor.organisationId, id],
    );
    if (row?.partnerId !== actor.partnerId || !isDeepStrictEqual(row?.details, details))
      throw new Conflict('other-content');
    return { id, announcedAt: row!.announcedAt };
  }
}
