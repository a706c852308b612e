import { Injectable } from '@nestjs/common';
import type { PartnerReferralLine, PartnerReferralView } from '@voortuin/contract/referrals/answers';
import type { ReferralEventView, ReferralFileView } from '@voortuin/contract/referrals/referrals';
import { answersNow, readsWhatWasShared, standsForPartner } from '@voortuin/domain/referrals/answers-now';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { camelNames } from '../platform/database/camel-names.ts';
import { Database } from '../platform/database/database.ts';
import type { ReferralRow } from './referral-row.ts';

/** A referral with the names round it, and whether the consent it rests on still stands. */
export interface ReadRow extends ReferralRow {
  organisation: string;
  consultant: string;
  offer: string | null;
  consentStands: boolean;
}

/** Of a row of `referral r`, what a partner's page needs beside it; `$2` is today. */
export const readColumns = `r.*, o.name AS organisation, c.first_name || ' ' || c.last_name AS consultant, f.name AS offer,
  (s.id IS NULL OR (s.withdrawn_at IS NULL AND (s.until_on IS NULL OR s.until_on >= $2::date))) AS consent_stands`;

/** The tables that `readColumns` reads from. */
export const readTables = `referral r JOIN organisation o ON o.id = r.organisation_id
  JOIN person c ON c.organisation_id = r.organisation_id AND c.id = r.consultant_id
  LEFT JOIN offer f ON f.organisation_id = r.organisation_id AND f.id = r.offer_id
  LEFT JOIN consent s ON s.organisation_id = r.organisation_id AND s.id = r.consent_id`;

/** What a partner may read of its referrals: exactly what was shared and what was told, for as long as that stands. */
@Injectable()
export class PartnerReading {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A referral that was sent to the partner of whoever asks; null when there is none such. */
  async row(actor: Actor, id: string): Promise<ReadRow | null> {
    const row = await this.database.row<object>(
      `SELECT ${readColumns} FROM ${readTables} WHERE r.organisation_id = $1 AND r.id = $3 AND r.partner_id = $4 AND r.sent_at IS NOT NULL`,
      [actor.organisationId, this.clock.today().toString(), id, actor.partnerId],
    );
    return row && camelNames<ReadRow>(row);
  }

  /** A line of the list; of what stands no more only that it was. */
  line(row: ReadRow): PartnerReferralLine {
    const reads = row.consentStands && readsWhatWasShared(row);
    const { id, version, organisation, need, forWhom, urgency, state, sentAt } = row;
    return {
      id, version, organisation, need, forWhom, urgency, state, sentAt: sentAt!,
      name: (reads && row.shared?.find(({ field }) => field === 'name')?.value) || null,
      answerByAt: reads ? row.answerByAt : null,
      waitsUntilOn: reads ? row.waitsUntilOn : null,
      plannedOn: reads ? row.plannedOn : null,
    }; // prettier-ignore
  }

  /** A referral as its partner reads it; whoever refused or gave up reads what was said, and not what was shared. */
  async view(actor: Actor, row: ReadRow): Promise<PartnerReferralView> {
    const reads = readsWhatWasShared(row);
    return {
      ...this.line(row),
      question: row.question,
      offer: row.offer,
      callee: row.callee,
      callWhen: reads ? row.callWhen : null,
      expects: row.expects,
      shared: reads ? (row.shared ?? []) : [],
      consultant: row.consultant,
      events: await this.events(actor, row.id),
      files: reads ? await this.files(actor, row.id) : [],
      answers: answersNow(row),
    };
  }

  /** Whether a partner may still read it at all. */
  stands(row: ReadRow): boolean {
    return standsForPartner(row) && row.consentStands;
  }

  /** What was told of it after a version, so that somebody who answered at the same time learns what she missed. */
  async toldSince(actor: Actor, id: string, version: number): Promise<ReferralEventView[]> {
    return this.events(actor, id, version);
  }

  private async events(actor: Actor, id: string, since = 0): Promise<ReferralEventView[]> {
    return this.database.rows<ReferralEventView>(
      `SELECT e.id, e.at, e.kind, e.door, p.first_name || ' ' || p.last_name AS by, e.params, e.text, e.told
       FROM referral_event e LEFT JOIN person p ON p.organisation_id = e.organisation_id AND p.id = e.by_id
       WHERE e.organisation_id = $1 AND e.referral_id = $2 AND e.told AND e.version > $3 ORDER BY e.at, e.id`,
      [actor.organisationId, id, since],
    );
  }

  private async files(actor: Actor, id: string): Promise<ReferralFileView[]> {
    return this.database.rows<ReferralFileView>(
      `SELECT f.id, f.name, octet_length(f.content) AS bytes, f.sent_at AS "sentAt", p.first_name || ' ' || p.last_name AS by
       FROM referral_file f LEFT JOIN person p ON p.organisation_id = f.organisation_id AND p.id = f.sent_by
       WHERE f.organisation_id = $1 AND f.referral_id = $2 ORDER BY f.sent_at, f.id`,
      [actor.organisationId, id],
    );
  }
}
