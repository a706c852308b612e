import { Injectable } from '@nestjs/common';
import type { AuditLineView, AuditQuery } from '@voortuin/contract/platform/audit';
import type { Page } from '@voortuin/contract/platform/page';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { pageOf, readAfter, usualPage } from '../platform/keyset.ts';

/** Reads who looked at what, and who changed it; that it was read is written down as well. */
@Injectable()
export class AuditTrail {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /** A page of lines, the newest first. */
  async list(actor: Actor, query: AuditQuery): Promise<Page<AuditLineView>> {
    const size = query.size ?? usualPage;
    const after = readAfter(query.after, 1);
    const parameters: unknown[] = [actor.organisationId];
    const bind = (value: unknown): string => `$${parameters.push(value)}`;
    const conditions = ['l.organisation_id = $1'];
    if (query.caregiverId) conditions.push(`l.object_ids @> ARRAY[${bind(query.caregiverId)}::uuid]`);
    if (query.personId) conditions.push(`l.person_id = ${bind(query.personId)}`);
    if (after) conditions.push(`l.id < ${bind(after[0])}::uuid`);
    return this.database.inside(actor, async () => {
      const rows = await this.database.rows<AuditLineView>(
        `SELECT l.id, l.at, l.person_id AS "personId", p.first_name || ' ' || p.last_name AS person, l.action, l.object,
           l.object_ids AS ids, l.origin, l.client, l.details
         FROM audit_line l LEFT JOIN person p ON p.organisation_id = l.organisation_id AND p.id = l.person_id
         WHERE ${conditions.join(' AND ')} ORDER BY l.id DESC LIMIT ${bind(size + 1)}`,
        parameters,
      );
      const about = [query.caregiverId, query.personId].filter((id) => id !== null && id !== undefined);
      await this.audit.line(actor, { action: 'listed', object: 'audit-line', ids: about });
      return pageOf(
        rows,
        size,
        (row) => [row.id],
        (row) => row,
      );
    });
  }
}
