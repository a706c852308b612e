import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { ReferralFileView } from '@voortuin/contract/referrals/referrals';
import { largestReferralFile, mostReferralFiles, type DocumentKind } from '@voortuin/contract/referrals/words';
import { isWithPartner, readsWhatWasShared } from '@voortuin/domain/referrals/answers-now';
import { cleanFileName } from '@voortuin/domain/referrals/file-name';
import type { HandedFile } from '../imports/imports.service.ts';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound, RuleBroken, Unreadable } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { documentKind, mediaTypes } from './document-kind.ts';
import { ReferralMoves } from './moves.ts';
import { PartnerReading } from './partner-reading.ts';
import { ReferralVersions } from './versions.ts';

/** A file as it goes out. */
export interface SentFile {
  name: string;
  mediaType: string;
  content: Buffer;
}

/** Documents and scans that go with a referral, from the consultant and from the partner. */
@Injectable()
export class ReferralFiles {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly versions: ReferralVersions,
    private readonly moves: ReferralMoves,
    private readonly reading: PartnerReading,
  ) {}

  /** Adds a document; refuses what is none, by its content. The same file once more is the one that is there. */
  async add(actor: Actor, referralId: string, file: HandedFile): Promise<ReferralFileView> {
    if (file.bytes.length > largestReferralFile) throw new Unreadable(413, 'file-too-large');
    if (file.bytes.length === 0) throw new RuleBroken('file-empty');
    const kind = await documentKind(file.bytes);
    if (!kind) throw new RuleBroken('not-a-document');
    return this.database.inside(actor, async () => {
      await this.partnerMay(actor, referralId, isWithPartner);
      const referral = await this.versions.lock(actor, referralId);
      if (referral.ending) throw new RuleBroken('not-now', { state: referral.state, turn: referral.turn });
      const name = cleanFileName(file.name, kind);
      const hash = createHash('sha256').update(file.bytes).digest();
      const same = await this.one(actor, referralId, 'f.name = $3 AND sha256(f.content) = $4', [name, hash]);
      if (same) return same;
      const [{ files }] = (await this.database.rows<{ files: number }>(
        'SELECT count(*)::int AS files FROM referral_file WHERE organisation_id = $1 AND referral_id = $2',
        [actor.organisationId, referralId],
      )) as [{ files: number }];
      if (files >= mostReferralFiles) throw new RuleBroken('too-many-files', { limit: mostReferralFiles });
      const id = newId();
      await this.database.rows(
        'INSERT INTO referral_file (organisation_id, id, referral_id, name, kind, content, sent_by) VALUES ($1, $2, $3, $4, $5, $6, $7)',
        [actor.organisationId, id, referralId, name, kind, Buffer.from(file.bytes), actor.personId],
      );
      // With a draft it goes along when that is sent.
      if (referral.sentAt) await this.moves.say(actor, referralId, 'file', { params: { name }, told: true });
      return (await this.one(actor, referralId, 'f.id = $3', [id]))!;
    });
  }

  /** A file with its content. */
  async read(actor: Actor, referralId: string, id: string): Promise<SentFile> {
    return this.database.inside(actor, async () => {
      await this.partnerMay(actor, referralId, readsWhatWasShared);
      const row = await this.database.row<{ name: string; kind: DocumentKind; content: Buffer; caregiverId: string }>(
        `SELECT f.name, f.kind, f.content, r.caregiver_id AS "caregiverId" FROM referral_file f
         JOIN referral r ON r.organisation_id = f.organisation_id AND r.id = f.referral_id
         WHERE f.organisation_id = $1 AND f.referral_id = $2 AND f.id = $3`,
        [actor.organisationId, referralId, id],
      );
      if (!row) throw new NotFound();
      await this.audit.line(actor, {
        action: 'opened',
        object: 'referral-file',
        ids: [row.caregiverId, referralId, id],
      });
      return { name: row.name, mediaType: mediaTypes[row.kind], content: row.content };
    });
  }

  /** A partner comes at files only while its own referral is there to be read, or worked on. */
  private async partnerMay(actor: Actor, id: string, may: typeof isWithPartner): Promise<void> {
    if (!actor.partnerId) return;
    const row = await this.reading.row(actor, id);
    if (!row || !this.reading.stands(row)) throw new NotFound();
    if (!may(row)) throw new NotFound();
  }

  private async one(
    actor: Actor,
    referralId: string,
    which: string,
    values: unknown[],
  ): Promise<ReferralFileView | null> {
    return this.database.row<ReferralFileView>(
      `SELECT f.id, f.name, octet_length(f.content) AS bytes, f.sent_at AS "sentAt", p.first_name || ' ' || p.last_name AS by
       FROM referral_file f LEFT JOIN person p ON p.organisation_id = f.organisation_id AND p.id = f.sent_by
       WHERE f.organisation_id = $1 AND f.referral_id = $2 AND ${which} LIMIT 1`,
      [actor.organisationId, referralId, ...values],
    );
  }
}
