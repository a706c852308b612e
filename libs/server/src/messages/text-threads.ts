import { Injectable } from '@nestjs/common';
import type { TextView } from '@voortuin/contract/messages/messages';
import type { Page, PageQuery } from '@voortuin/contract/platform/page';
import { fullName } from '@voortuin/domain/caregivers/names';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import { pageOf, readAfter, usualPage } from '../platform/keyset.ts';

type Row = Omit<TextView, 'caregiver' | 'caregiverId'> & { exactly: string };

/** Everything that was texted to and fro with one caregiver. */
@Injectable()
export class TextThreads {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** A page of it, the newest first. */
  async of(actor: Actor, caregiverId: string, query: PageQuery): Promise<Page<TextView>> {
    return this.database.inside(actor, async () => {
      const her = await this.database.row<{ firstName: string | null; prefix: string | null; lastName: string }>(
        `SELECT first_name AS "firstName", prefix, last_name AS "lastName" FROM caregiver WHERE organisation_id = $1 AND id = $2`,
        [actor.organisationId, caregiverId],
      );
      if (!her) throw new NotFound();
      const size = query.size ?? usualPage;
      const [at, id] = readAfter(query.after, 2) ?? [null, null];
      const rows = await this.database.rows<Row>(
        `WITH page AS MATERIALIZED (
           SELECT * FROM ((${page('made_at', out)}) UNION ALL (${page('received_at', came)})) e ORDER BY at DESC, id DESC LIMIT $5
         ), names AS MATERIALIZED (
           SELECT w.id, (SELECT first_name || ' ' || last_name FROM person WHERE organisation_id = $1 AND id = w.id) AS name
           FROM (SELECT DISTINCT person_id AS id FROM page) w
         )
         SELECT e.id, direction, text, at, at::text AS exactly, n.name AS by, kind, state, arrival, cause, "sendFromAt", claim
         FROM page e LEFT JOIN names n ON n.id = e.person_id ORDER BY at DESC, e.id DESC`,
        [actor.organisationId, caregiverId, at, id, size + 1],
      );
      await this.audit.line(actor, { action: 'opened', object: 'text', ids: [caregiverId] });
      const caregiver = fullName(her);
      return pageOf(
        rows,
        size,
        (row) => [row.exactly, row.id],
        ({ exactly: _, ...row }) => ({ ...row, caregiverId, caregiver }),
      );
    });
  }
}

const out = `SELECT id, 'out' AS direction, text, made_at AS at, person_id, kind, state, arrival, cause, send_from_at AS "sendFromAt", claim FROM outgoing_text`;
const came = `SELECT id, 'in', text, received_at, NULL::uuid, kind, NULL, NULL, NULL, NULL::timestamptz, NULL::integer FROM incoming_text`;

/** As much of either as a page can need. */
const page = (at: string, columns: string): string => `${columns} WHERE organisation_id = $1 AND caregiver_id = $2
  AND ($3::timestamptz IS NULL OR (${at}, id) < ($3::timestamptz, $4::uuid)) ORDER BY ${at} DESC, id DESC LIMIT $5`;
