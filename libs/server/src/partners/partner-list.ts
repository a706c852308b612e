import { Injectable } from '@nestjs/common';
import type { OldPartners, PartnerLine, PartnerQuery } from '@voortuin/contract/partners/partners';
import type { Page } from '@voortuin/contract/platform/page';
import { checkedTooLongAgo } from '@voortuin/domain/partners/growing-old';
import { plain } from '@voortuin/domain/platform/plain';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { pageOf, readAfter, usualPage } from '../platform/keyset.ts';
import { referralsWithPartner } from './partner-view.ts';

type Row = PartnerLine & { sortName: string };

/** Finds and lists partners. */
@Injectable()
export class PartnerList {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /** A page of the partners that fit the query, by name. */
  async list(actor: Actor, query: PartnerQuery): Promise<Page<PartnerLine>> {
    return this.database.inside(actor, async () => {
      const size = query.size ?? usualPage;
      const parameters: unknown[] = [actor.organisationId, ...this.days()];
      const bind = (value: unknown): string => `$${parameters.push(value)}`;
      const conditions = [`p.ended_at IS ${query.ended ? 'NOT NULL' : 'NULL'}`, ...conditionsOf(query, bind)];
      const after = readAfter(query.after, 2);
      if (after) conditions.push(`(p.sort_name, p.id) > (${bind(after[0])}, ${bind(after[1])}::uuid)`);
      const rows = await this.database.rows<Row>(
        `SELECT p.id, p.name, p.sort_name AS "sortName", o.needs, o.offers, p.checked_on AS "checkedOn", p.ended_at IS NOT NULL AS ended,
           (SELECT count(*) FROM person w WHERE w.organisation_id = p.organisation_id AND w.partner_id = p.id AND w.left_at IS NULL)::int AS people,
           ${referralsWithPartner} AS "openReferrals", ${somethingIsOld} AS old
         FROM partner p CROSS JOIN LATERAL (
           SELECT count(DISTINCT o.id)::int AS offers, coalesce(array_agg(DISTINCT need) FILTER (WHERE need IS NOT NULL), '{}') AS needs
           FROM offer o LEFT JOIN LATERAL unnest(o.needs) need ON true
           WHERE o.organisation_id = p.organisation_id AND o.partner_id = p.id AND o.ended_at IS NULL
         ) o
         WHERE p.organisation_id = $1 AND ${conditions.join(' AND ')}
         ORDER BY p.sort_name, p.id LIMIT ${bind(size + 1)}`,
        parameters,
      );
      return pageOf(
        rows,
        size,
        (row) => [row.sortName, row.id],
        ({ sortName: _, ...line }) => line,
      );
    });
  }

  /** How much has grown old, for whoever looks after the partners. */
  async old(actor: Actor): Promise<OldPartners> {
    return this.database.inside(actor, async () => {
      const row = await this.database.row<OldPartners>(
        `SELECT
           (SELECT count(*) FROM partner p WHERE p.organisation_id = $1 AND p.ended_at IS NULL AND ${somethingIsOld})::int AS partners,
           (SELECT count(*) FROM offer o JOIN partner p ON p.organisation_id = o.organisation_id AND p.id = o.partner_id
            WHERE o.organisation_id = $1 AND o.ended_at IS NULL AND p.ended_at IS NULL AND o.checked_on < $2)::int AS offers,
           (SELECT count(*) FROM agreement a JOIN partner p ON p.organisation_id = a.organisation_id AND p.id = a.partner_id
            WHERE a.organisation_id = $1 AND p.ended_at IS NULL AND a.review_on <= $3)::int AS agreements`,
        [actor.organisationId, ...this.days()],
      );
      return row!;
    });
  }

  /** Before the first of these days is too long ago to have been checked; on the second a review is due. */
  private days(): string[] {
    const today = this.clock.today().toString();
    return [checkedTooLongAgo(today), today];
  }
}

/** The partner of the alias p, an offer of it or the agreement with it has to be looked at again. */
const somethingIsOld = `(p.checked_on < $2
  OR EXISTS (SELECT 1 FROM offer x WHERE x.organisation_id = p.organisation_id AND x.partner_id = p.id AND x.ended_at IS NULL AND x.checked_on < $2)
  OR EXISTS (SELECT 1 FROM agreement x WHERE x.organisation_id = p.organisation_id AND x.partner_id = p.id AND x.review_on <= $3))`;

function conditionsOf(query: PartnerQuery, bind: (value: unknown) => string): string[] {
  const conditions: string[] = [];
  for (const word of plain(query.search ?? '').split(' ')) {
    if (!word) continue;
    // strpos takes every sign for itself, also those that mean something to LIKE.
    const at = bind(word);
    conditions.push(
      `(strpos(p.search_text, ${at}) > 0 OR EXISTS (SELECT 1 FROM offer x WHERE x.organisation_id = p.organisation_id
         AND x.partner_id = p.id AND x.ended_at IS NULL AND strpos(x.search_text, ${at}) > 0))`,
    );
  }
  if (query.need)
    conditions.push(
      `EXISTS (SELECT 1 FROM offer x WHERE x.organisation_id = p.organisation_id AND x.partner_id = p.id AND x.ended_at IS NULL AND ${bind(query.need)} = ANY (x.needs))`,
    );
  if (query.old) conditions.push(somethingIsOld);
  return conditions;
}
