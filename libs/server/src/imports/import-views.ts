import { Injectable } from '@nestjs/common';
import type { ImportRowView, ImportView } from '@voortuin/contract/imports/imports';
import { importResults, type ImportResult } from '@voortuin/contract/imports/words';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';

type Row = Omit<ImportView, 'counts' | 'backlog'> & { counts: Partial<Record<ImportResult, number>> } & {
  backlogPeople: number;
  backlogLastOn: string | null;
};

/** Shows lists that are brought in, and what became of their rows. */
@Injectable()
export class ImportViews {
  constructor(private readonly database: Database) {}

  /** One list with its counts. */
  async of(actor: Actor, id: string): Promise<ImportView> {
    const view = (await this.some(actor, 'i.id = $2', [id]))[0];
    if (!view) throw new NotFound();
    return view;
  }

  /** The lists that fit a condition, the newest first. */
  async some(actor: Actor, condition: string, parameters: unknown[]): Promise<ImportView[]> {
    const rows = await this.database.rows<Row>(
      `SELECT i.id, i.file_name AS "fileName", i.state, i.encoding, i.delimiter, p.first_name || ' ' || p.last_name AS by,
              i.created_at AS "createdAt", i.finished_at AS "finishedAt", i.origin, i.columns, coalesce(n.rows, 0)::int AS rows,
              coalesce(n.done, 0)::int AS done, coalesce(n.undecided, 0)::int AS undecided, coalesce(n.unassigned, 0)::int AS unassigned, coalesce(n.with_history, 0)::int AS "withHistory",
              coalesce(n.counts, '{}') AS counts, coalesce(i.backlog_people, n.waiting, 0)::int AS "backlogPeople",
              i.backlog_last_on AS "backlogLastOn"
       FROM import i
       JOIN person p ON p.organisation_id = i.organisation_id AND p.id = i.person_id
       LEFT JOIN LATERAL (
         SELECT sum(g.rows) AS rows, sum(g.done) AS done, sum(g.undecided) AS undecided, jsonb_object_agg(g.result, g.rows) AS counts,
                sum(g.unassigned) FILTER (WHERE g.comes_in) AS unassigned, sum(g.with_history) FILTER (WHERE g.comes_in) AS with_history,
                sum(g.waiting) FILTER (WHERE g.comes_in) AS waiting
         FROM (
           SELECT r.result, r.result IN ('added', 'added-with-remark') AS comes_in, count(*) AS rows, count(*) FILTER (WHERE r.done) AS done,
                  count(*) FILTER (WHERE r.result = 'doubtful' AND r.decided IS NULL) AS undecided,
                  count(*) FILTER (WHERE r.consultant_id IS NULL) AS unassigned, count(*) FILTER (WHERE r.has_history) AS with_history,
                  count(*) FILTER (WHERE r.waits) AS waiting
           FROM import_row r WHERE r.organisation_id = i.organisation_id AND r.import_id = i.id GROUP BY r.result
         ) g
       ) n ON true
       WHERE i.organisation_id = $1 AND ${condition} ORDER BY i.created_at DESC, i.id DESC LIMIT 100`,
      [actor.organisationId, ...parameters],
    );
    return rows.map(({ backlogPeople, backlogLastOn, counts, ...view }) => ({
      ...view,
      counts: Object.fromEntries(importResults.map((one) => [one, counts[one] ?? 0])) as Record<ImportResult, number>,
      backlog: { people: backlogPeople, lastOn: backlogLastOn },
    }));
  }
}

/** The columns of a row as the screen shows it; an earlier row of the list leads to whom it became. Reads the alias r. */
export const rowColumns = `r.row, r.name, r.result, r.remarks, r.caregiver_id AS "caregiverId", r.decided,
  coalesce((
    SELECT jsonb_agg(e.one || jsonb_build_object('id', coalesce(e.one -> 'id' #>> '{}', s.caregiver_id::text)) ORDER BY e.n)
    FROM jsonb_array_elements(r.likely_same) WITH ORDINALITY e(one, n)
    LEFT JOIN import_row s ON s.organisation_id = r.organisation_id AND s.import_id = r.import_id AND s.row = (e.one ->> 'row')::int
  ), '[]') AS "likelySame"`;

/** A row as `rowColumns` reads it. */
export type ShownRow = ImportRowView;
