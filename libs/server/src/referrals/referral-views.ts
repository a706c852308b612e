import { Injectable } from '@nestjs/common';
import type { Page } from '@voortuin/contract/platform/page';
import type {
  ReferralEventView,
  ReferralFileView,
  ReferralLine,
  ReferralQuery,
  ReferralView,
} from '@voortuin/contract/referrals/referrals';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import { pageOf, readAfter, usualPage } from '../platform/keyset.ts';
import { lineColumns, lineOf, lineTables, type ReferralLineRow } from './referral-columns.ts';

type Row = ReferralLineRow & Omit<ReferralView, keyof ReferralLine | 'events' | 'files'>;

/** Reads referrals for who works here: one with everything about it, and lists. */
@Injectable()
export class ReferralViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
  ) {}

  /** One referral with its thread, written down as opened. */
  async open(actor: Actor, id: string): Promise<ReferralView> {
    return this.database.inside(actor, async () => {
      const view = await this.of(actor, id);
      await this.audit.line(actor, { action: 'opened', object: 'referral', ids: [view.caregiverId, id] });
      return view;
    });
  }

  /** One referral as it stands. */
  async of(actor: Actor, id: string): Promise<ReferralView> {
    const row = await this.database.row<Row>(
      `SELECT ${lineColumns}, r.version, r.partner_id AS "partnerId", r.offer_id AS "offerId", o.name AS offer, r.partner_person_id AS "partnerPersonId",
         pp.first_name || ' ' || pp.last_name AS "partnerPerson", r.for_whom AS "forWhom", r.care_situation_id AS "careSituationId", cr.name AS recipient,
         r.callee, r.call_when AS "callWhen", r.expects, r.shares, r.shared, r.copy_wish AS "copyWish", r.reason, r.outcome, r.previous_id AS "previousId",
         (SELECT n.id FROM referral n WHERE n.organisation_id = r.organisation_id AND n.previous_id = r.id
            AND NOT (n.ending IS NOT DISTINCT FROM 'withdrawn' AND n.reason IS NOT DISTINCT FROM 'entered-in-error')
          ORDER BY n.created_at DESC LIMIT 1) AS "nextId",
         CASE WHEN t.id IS NOT NULL THEN jsonb_build_object('id', t.id, 'saidBy', t.said_by, 'saidOn', t.said_on, 'way', t.way, 'forWhat', t.for_what,
           'untilOn', t.until_on, 'withdrawnAt', t.withdrawn_at) END AS consent,
         EXISTS (SELECT FROM answer_link l WHERE l.organisation_id = r.organisation_id AND l.referral_id = r.id AND l.revoked_at IS NULL
           AND l.expires_at > $3) AS "linkOpen"
       FROM ${lineTables}
       LEFT JOIN offer o ON o.organisation_id = r.organisation_id AND o.id = r.offer_id
       LEFT JOIN person pp ON pp.organisation_id = r.organisation_id AND pp.id = r.partner_person_id
       LEFT JOIN care_situation s ON s.organisation_id = r.organisation_id AND s.id = r.care_situation_id
       LEFT JOIN care_recipient cr ON cr.organisation_id = s.organisation_id AND cr.id = s.recipient_id
       LEFT JOIN consent t ON t.organisation_id = r.organisation_id AND t.id = r.consent_id
       WHERE r.organisation_id = $1 AND r.id = $2`,
      [actor.organisationId, id, this.clock.now().toString()],
    );
    if (!row) throw new NotFound();
    const [events, files] = [await this.events(actor, id), await this.files(actor, id)];
    return { ...lineOf(row), events, files };
  }

  /** A page of referrals, the newest first: one's own unless asked otherwise, and the open ones. */
  async list(actor: Actor, query: ReferralQuery): Promise<Page<ReferralLine>> {
    return this.database.inside(actor, async () => {
      const size = query.size ?? usualPage;
      const parameters: unknown[] = [actor.organisationId];
      const bind = (value: unknown): string => `$${parameters.push(value)}`;
      const conditions = [`r.ending IS ${query.state === 'closed' ? 'NOT NULL' : 'NULL'}`];
      if (query.caregiverId) conditions.push(`r.caregiver_id = ${bind(query.caregiverId)}`);
      if (query.partnerId) conditions.push(`r.partner_id = ${bind(query.partnerId)}`);
      const narrowed = query.caregiverId ?? query.partnerId;
      if (query.whose === 'mine' || (!narrowed && query.whose !== 'all'))
        conditions.push(`r.consultant_id = ${bind(actor.personId)}`);
      if (query.turn) conditions.push(`r.turn = ${bind(query.turn)}`);
      const after = readAfter(query.after, 2);
      if (after) conditions.push(`(r.created_at, r.id) < (${bind(after[0])}::timestamptz, ${bind(after[1])}::uuid)`);
      const rows = await this.database.rows<ReferralLineRow>(
        `SELECT ${lineColumns} FROM ${lineTables} WHERE r.organisation_id = $1 AND ${conditions.join(' AND ')}
         ORDER BY r.created_at DESC, r.id DESC LIMIT ${bind(size + 1)}`,
        parameters,
      );
      const page = pageOf(rows, size, (row) => [row.createdAtExactly, row.id], lineOf);
      await this.audit.line(actor, {
        action: 'listed',
        object: 'referral',
        ids: page.items.map(({ caregiverId }) => caregiverId),
      });
      return page;
    });
  }

  private events(actor: Actor, id: string): Promise<ReferralEventView[]> {
    return this.database.rows<ReferralEventView>(
      `SELECT e.id, e.at, e.kind, e.door, b.first_name || ' ' || b.last_name AS by, e.params, e.text, e.told
       FROM referral_event e LEFT JOIN person b ON b.organisation_id = e.organisation_id AND b.id = e.by_id
       WHERE e.organisation_id = $1 AND e.referral_id = $2 ORDER BY e.version, e.at, e.id`,
      [actor.organisationId, id],
    );
  }

  private files(actor: Actor, id: string): Promise<ReferralFileView[]> {
    return this.database.rows<ReferralFileView>(
      `SELECT f.id, f.name, octet_length(f.content) AS bytes, f.sent_at AS "sentAt", b.first_name || ' ' || b.last_name AS by
       FROM referral_file f LEFT JOIN person b ON b.organisation_id = f.organisation_id AND b.id = f.sent_by
       WHERE f.organisation_id = $1 AND f.referral_id = $2 ORDER BY f.sent_at, f.id`,
      [actor.organisationId, id],
    );
  }
}
