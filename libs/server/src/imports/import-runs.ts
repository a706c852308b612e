import { Injectable } from '@nestjs/common';
import { systemActor, type Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { isDatabaseAway } from '../platform/database/connect.ts';
import { Log } from '../platform/log.ts';
import { Backlogs } from './backlogs.ts';
import { Doubts } from './doubts.ts';
import { recognisableOf, waitingColumns, type StartedImport, type WaitingRow } from './import-row.ts';
import { RowArrivals } from './row-arrivals.ts';
import { StartedImports } from './started-imports.ts';

/** A list that waits for a worker. */
export interface WaitingImport {
  organisationId: string;
  importId: string;
}

/** How many rows come in together in one transaction. */
const BATCH = 250;
/** After so many seconds without a sign of life another worker goes on with a list. */
const LEASE_SECONDS = 30;

/**
 * Brings started lists in. A row is done in the transaction that adds her, and the list is locked while a batch comes in:
 * whoever stops halfway, and however many work at once, each row comes in exactly once.
 */
@Injectable()
export class ImportRuns {
  constructor(
    private readonly database: Database,
    private readonly log: Log,
    private readonly started: StartedImports,
    private readonly doubts: Doubts,
    private readonly arrivals: RowArrivals,
    private readonly backlogs: Backlogs,
  ) {}

  /** The lists of all organisations that wait, or whose worker is gone. */
  async waiting(): Promise<WaitingImport[]> {
    return this.database.alone(
      `SELECT organisation_id AS "organisationId", import_id AS "importId" FROM waiting_imports()`,
    );
  }

  /** Brings a list in until it is done; returns at once when another worker is at it. */
  async work(organisationId: string, importId: string): Promise<void> {
    if (!(await this.claim(organisationId, importId))) return;
    do await this.database.alone('SELECT look_at_growth()');
    while (await this.step(organisationId, importId));
  }

  /** Brings in a batch of rows, or finishes the list when none is left; answers whether there is more to do. */
  async step(organisationId: string, importId: string): Promise<boolean> {
    try {
      return await this.batch(organisationId, importId, BATCH);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      this.log.warn('import-batch-failed', { organisation: organisationId, import: importId });
    }
    // One row of the batch is to blame: one at a time, so that the others come in.
    try {
      return await this.batch(organisationId, importId, 1);
    } catch (error) {
      if (isDatabaseAway(error)) throw error;
      this.log.error('import-row-failed', error, { organisation: organisationId, import: importId });
      return this.refuseFirst(organisationId, importId);
    }
  }

  private async claim(organisationId: string, importId: string): Promise<boolean> {
    const system = systemActor(organisationId, 'import');
    return this.database.inside(system, async () => {
      const claimed = await this.database.rows(
        `UPDATE import SET state = 'running', lease_until_at = clock_timestamp() + make_interval(secs => $3)
         WHERE organisation_id = $1 AND id = $2
           AND (state = 'waiting' OR (state = 'running' AND lease_until_at < clock_timestamp())) RETURNING 1`,
        [organisationId, importId, LEASE_SECONDS],
      );
      return claimed.length > 0;
    });
  }

  private async batch(organisationId: string, importId: string, size: number): Promise<boolean> {
    const system = systemActor(organisationId, 'import');
    return this.database.inside(system, async () => {
      const list = await this.started.lock(system, importId);
      if (list.state !== 'running') return false;
      await this.started.oneAtATime(system);
      // The history has no author; that she came in, and by whom, is the word of who started the list.
      const actor: Actor = { ...system, personId: list.startedById, name: list.startedBy };
      const rows = await this.toDo(actor, importId, size);
      if (rows.length === 0) {
        await this.finish(actor, importId);
        return false;
      }
      await this.bringIn(actor, list, rows);
      await this.database.rows(
        `UPDATE import SET lease_until_at = clock_timestamp() + make_interval(secs => $3) WHERE organisation_id = $1 AND id = $2`,
        [organisationId, importId, LEASE_SECONDS],
      );
      return true;
    });
  }

  private toDo(actor: Actor, importId: string, size: number): Promise<WaitingRow[]> {
    return this.database.rows<WaitingRow>(
      `SELECT ${waitingColumns} FROM import_row WHERE organisation_id = $1 AND import_id = $2 AND NOT done ORDER BY row LIMIT $3`,
      [actor.organisationId, importId, size],
    );
  }

  private async bringIn(actor: Actor, list: StartedImport, rows: WaitingRow[]): Promise<void> {
    const wanted = rows.filter(({ result }) => result === 'added' || result === 'added-with-remark');
    const undecided = wanted.filter(({ decided }) => decided === null);
    // Somebody may have come in since the preview.
    const found = await this.doubts.find(
      actor,
      list.id,
      undecided.map(({ fingerprint, caregiver }) => ({ fingerprint, who: recognisableOf(caregiver!) })),
    );
    const doubtful = new Map(
      undecided.map((row, at) => [row, found[at]!] as const).filter(([, likely]) => likely.length > 0),
    );
    await this.arrivals.add(
      actor,
      list,
      wanted.filter((row) => !doubtful.has(row)),
    );
    await this.leaveOut(
      actor,
      list.id,
      rows
        .filter((row) => !wanted.includes(row) || doubtful.has(row))
        .map((row) => ({ ...row, likelySame: doubtful.get(row) ?? row.likelySame })),
      [...doubtful.keys()].map(({ row }) => row),
    );
  }

  /** Rows that are not added are done too; of one that is an earlier row of the list it is now known who that is. */
  private async leaveOut(actor: Actor, importId: string, rows: WaitingRow[], nowDoubtful: number[]): Promise<void> {
    if (rows.length === 0) return;
    await this.database.rows(
      `UPDATE import_row r SET done = true, likely_same = d.likely_same, result = CASE WHEN d.row = ANY($4) THEN 'doubtful' ELSE r.result END,
              caregiver_id = CASE WHEN r.decided = 'same' THEN coalesce(r.caregiver_id, (
                SELECT e.caregiver_id FROM import_row e
                WHERE e.organisation_id = $1 AND e.import_id = $2 AND e.row = (d.likely_same -> 0 ->> 'row')::int
              )) END
       FROM jsonb_to_recordset($3::jsonb) d(row int, likely_same jsonb)
       WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.row = d.row`,
      [
        actor.organisationId,
        importId,
        JSON.stringify(rows.map(({ row, likelySame }) => ({ row, likely_same: likelySame }))),
        nowDoubtful,
      ],
    );
  }

  /** When everybody is in, those who waited already are spread; the first day of each consultant is then one day's work. */
  private async finish(actor: Actor, importId: string): Promise<void> {
    const added = await this.database.rows<{ id: string }>(
      `SELECT caregiver_id AS id FROM import_row
       WHERE organisation_id = $1 AND import_id = $2 AND result IN ('added', 'added-with-remark') AND caregiver_id IS NOT NULL`,
      [actor.organisationId, importId],
    );
    const { people, lastOn } = await this.backlogs.spread(
      actor,
      added.map(({ id }) => id),
    );
    await this.database.rows(
      `UPDATE import SET state = 'done', finished_at = clock_timestamp(), lease_until_at = NULL, backlog_people = $3, backlog_last_on = $4
       WHERE organisation_id = $1 AND id = $2`,
      [actor.organisationId, importId, people, lastOn],
    );
  }

  /** A row that cannot be added for a reason we did not foresee is not lost: it is refused, and stands in the file. */
  private async refuseFirst(organisationId: string, importId: string): Promise<boolean> {
    const system = systemActor(organisationId, 'import');
    return this.database.inside(system, async () => {
      const { state } = await this.started.lock(system, importId);
      const refused = await this.database.rows(
        `UPDATE import_row SET done = true, result = 'refused', remarks = '[{"code":"went-wrong","column":null,"given":null}]'
         WHERE organisation_id = $1 AND import_id = $2 AND NOT done
           AND row = (SELECT min(row) FROM import_row WHERE organisation_id = $1 AND import_id = $2 AND NOT done) RETURNING 1`,
        [organisationId, importId],
      );
      if (refused.length === 0) throw new Error('a list cannot be finished');
      return state === 'running';
    });
  }
}
