import { Inject, Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import { linkDays } from '@voortuin/contract/own-pages/words';
import type { LineHours } from '@voortuin/domain/calls/whom-to-ring';
import { fullName, type NameParts } from '@voortuin/domain/caregivers/names';
import { waysOfCode, type WayOfCode } from '@voortuin/domain/people/code-ways';
import { CaregiverEvents } from '../caregivers/caregiver-events.ts';
import type { From } from '../people/sign-in.service.ts';
import { PhoneLines } from '../phone-lines/phone-lines.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { CONFIG, type Config } from '../platform/config.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound, RuleBroken } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { SecretBox } from '../platform/secret-box.ts';
import { Carrier } from '../platform/telephony/carrier.ts';
import { pageTokenLength, PageLinks, type PageLinkMaker } from '../messages/page-links.ts';

/** Whoever holds a link that works: whose page it is, and how a code can reach her. */
export interface AtPage {
  actor: Actor;
  caregiverId: string;
  organisation: string;
  /** The number of the organisation, in E.164; null when it has none. */
  phone: string | null;
  /** When somebody answers there. */
  opens: Pick<LineHours, 'openOn' | 'opensAt' | 'closesAt'> | null;
  tokenHash: Buffer;
  ways: WayOfCode[];
}

type Her = NameParts & { numbers: string[]; organisation: string };

/** The links to caregivers' own pages: derived from a row and the secret of the installation, and stored nowhere. */
@Injectable()
export class OwnPages implements PageLinkMaker {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly events: CaregiverEvents,
    private readonly box: SecretBox,
    private readonly lines: PhoneLines,
    private readonly carrier: Carrier,
    @Inject(CONFIG) private readonly config: Config,
    links: PageLinks,
  ) {
    links.join(this);
  }

  /**
   * The link for a text to one of her numbers. As long as one works for that number it stays the same, and lives from now
   * on another ninety days.
   */
  async linkFor(actor: Pick<Actor, 'organisationId'>, caregiverId: string, number: string): Promise<URL> {
    const { organisationId } = actor;
    return this.database.inside(actor, async () => {
      await this.database.rows(
        `UPDATE own_page SET revoked_at = clock_timestamp()
         WHERE organisation_id = $1 AND caregiver_id = $2 AND revoked_at IS NULL AND ends_at <= clock_timestamp()`,
        [organisationId, caregiverId],
      );
      const id = newId();
      const row = await this.database.row<{ id: string }>(
        `INSERT INTO own_page AS l (organisation_id, id, caregiver_id, number, token_hash, ends_at)
         SELECT $1, $3, c.id, $4, $5, clock_timestamp() + make_interval(days => $6)
         FROM (SELECT id FROM caregiver WHERE organisation_id = $1 AND id = $2 AND closed_at IS NULL AND approach <> 'never'
               AND $4 IN (phone, second_phone) FOR SHARE) c
         ON CONFLICT (organisation_id, caregiver_id, number) WHERE revoked_at IS NULL DO UPDATE SET ends_at = excluded.ends_at
         RETURNING l.id`,
        [organisationId, caregiverId, id, number, pageHash(this.tokenOf(organisationId, id)), linkDays],
      );
      if (!row) throw new RuleBroken('no-own-page');
      return new URL(`mijn/${this.tokenOf(organisationId, row.id)}`, this.config.publicUrl);
    });
  }

  /** The links of hers that work now, the newest first. */
  async ofCaregiver(actor: Actor, caregiverId: string): Promise<{ number: string; madeAt: string; endsAt: string }[]> {
    return this.database.inside(actor, async () => {
      await this.demand(actor, caregiverId);
      return this.database.rows(
        `SELECT number, made_at AS "madeAt", ends_at AS "endsAt" FROM own_page
         WHERE organisation_id = $1 AND caregiver_id = $2 AND revoked_at IS NULL AND ends_at > clock_timestamp() ORDER BY made_at DESC, id DESC`,
        [actor.organisationId, caregiverId],
      );
    });
  }

  /** No link of hers opens her page any more; a next text makes a new one. */
  async revoke(actor: Actor, caregiverId: string): Promise<void> {
    await this.database.inside(actor, async () => {
      await this.demand(actor, caregiverId);
      const gone = await this.database.rows(
        `UPDATE own_page SET revoked_at = clock_timestamp()
         WHERE organisation_id = $1 AND caregiver_id = $2 AND revoked_at IS NULL RETURNING id`,
        [actor.organisationId, caregiverId],
      );
      if (gone.length === 0) return;
      await this.events.write(actor, caregiverId, 'link-revoked');
      await this.audit.line(actor, {
        action: 'changed',
        object: 'own-page',
        ids: [caregiverId],
        details: { revoked: true },
      });
    });
  }

  /** Whoever holds this link; refused alike when it is unknown, has ended or was revoked. */
  async at({ origin, client }: From, token: string): Promise<AtPage> {
    const tokenHash = pageHash(token);
    const [link] = await this.database.alone<{ organisation_id: string; caregiver_id: string }>(
      'SELECT organisation_id, caregiver_id FROM own_page_for($1)',
      [tokenHash],
    );
    if (!link) throw new NotFound();
    const { organisation_id: organisationId, caregiver_id: caregiverId } = link;
    return this.database.inside({ organisationId }, async () => {
      const her = await this.database.row<Her>(
        `SELECT c.first_name AS "firstName", c.prefix, c.last_name AS "lastName", array_remove(ARRAY[c.phone, c.second_phone], NULL) AS numbers,
           o.name AS organisation
         FROM own_page l JOIN caregiver c ON c.organisation_id = l.organisation_id AND c.id = l.caregiver_id
         JOIN organisation o ON o.id = l.organisation_id
         WHERE l.organisation_id = $1 AND l.token_hash = $2 AND c.closed_at IS NULL AND c.approach <> 'never' AND l.number IN (c.phone, c.second_phone)`,
        [organisationId, tokenHash],
      );
      if (!her) throw new NotFound();
      const actor: Actor = {
        organisationId, personId: null, accountId: null, name: fullName(her), roles: [], teamId: null, partnerId: null, permissions: new Set(),
        door: 'own-page', origin, client: `Mijn Voortuin; ${client ?? ''}`.slice(0, 200),
      }; // prettier-ignore
      const line = await this.lines.of({ organisationId });
      const here = { texts: this.carrier.here, mails: false };
      const ways = her.numbers.flatMap((phone) => waysOfCode({ phone, secondEmail: null, mailbox: '' }, here));
      return {
        actor,
        caregiverId,
        organisation: her.organisation,
        phone: line?.number ?? null,
        opens: line,
        tokenHash,
        ways,
      };
    });
  }

  private async demand(actor: Actor, caregiverId: string): Promise<void> {
    const found = await this.database.row('SELECT 1 FROM caregiver WHERE organisation_id = $1 AND id = $2', [
      actor.organisationId,
      caregiverId,
    ]);
    if (!found) throw new NotFound();
  }

  /** 128 bits: nobody guesses them, and a text stays short. */
  private tokenOf(organisationId: string, id: string): string {
    return this.box.token(`own page ${organisationId} ${id}`).toString('base64url').slice(0, pageTokenLength);
  }
}

/** What is kept of the token of a link. */
function pageHash(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}
