import { Injectable } from '@nestjs/common';
import type { DecideRow, ImportRowView } from '@voortuin/contract/imports/imports';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound, RuleBroken } from '../platform/errors.ts';
import { Backlogs } from './backlogs.ts';
import { addedResult, waitingColumns, type WaitingRow } from './import-row.ts';
import { rowColumns, type ShownRow } from './import-views.ts';
import { RowArrivals } from './row-arrivals.ts';
import { StartedImports } from './started-imports.ts';

type DoubtfulRow = WaitingRow & { done: boolean; caregiverId: string | null };

/** Lets a person decide about a row that may be somebody we know. */
@Injectable()
export class Decisions {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly started: StartedImports,
    private readonly arrivals: RowArrivals,
    private readonly backlogs: Backlogs,
  ) {}

  /**
   * Adds whoever stands in a doubtful row, or says who it is. Before the row came in one may change one's mind; whoever
   * was added stays. Deciding the same again changes nothing.
   */
  async decide(
    actor: Actor,
    importId: string,
    row: number,
    { decision, caregiverId }: DecideRow,
  ): Promise<ImportRowView> {
    return this.database.inside(actor, async () => {
      const list = await this.started.lock(actor, importId);
      const found = await this.find(actor, importId, row);
      if (found.result !== 'doubtful' && !found.decided) throw new RuleBroken('not-doubtful');
      if (decision === 'add') await this.add(actor, found, list);
      else await this.same(actor, importId, found, caregiverId ?? null);
      return this.show(actor, importId, row);
    });
  }

  private async add(actor: Actor, row: DoubtfulRow, list: Awaited<ReturnType<StartedImports['lock']>>): Promise<void> {
    if (row.done && row.decided === 'add') return;
    if (row.done) {
      await this.started.oneAtATime(actor);
      await this.backlogs.spread(actor, await this.arrivals.add(actor, list, [row]));
      await this.write(actor, list.id, row.row, `decided = 'add'`);
      return;
    }
    await this.write(
      actor,
      list.id,
      row.row,
      `decided = 'add', result = $4, caregiver_id = NULL`,
      addedResult(row.remarks),
    );
  }

  private async same(actor: Actor, importId: string, row: DoubtfulRow, given: string | null): Promise<void> {
    if (row.done && row.decided === 'add') throw new RuleBroken('already-added');
    const caregiverId = given ?? (await this.likeliest(actor, importId, row));
    if (given && !(await this.exists(actor, given))) throw new NotFound();
    await this.write(actor, importId, row.row, `decided = 'same', result = 'doubtful', caregiver_id = $4`, caregiverId);
    const details = { importId, row: row.row, same: true };
    if (caregiverId) await this.audit.line(actor, { action: 'changed', object: 'import', ids: [caregiverId], details });
  }

  /** Whom it is most likely to be; an earlier row of the list may not have come in yet. */
  private async likeliest(actor: Actor, importId: string, { likelySame }: DoubtfulRow): Promise<string | null> {
    const first = likelySame[0];
    if (!first || first.id) return first?.id ?? null;
    const earlier = await this.database.row<{ id: string | null }>(
      `SELECT caregiver_id AS id FROM import_row WHERE organisation_id = $1 AND import_id = $2 AND row = $3`,
      [actor.organisationId, importId, first.row],
    );
    return earlier?.id ?? null;
  }

  private async exists(actor: Actor, caregiverId: string): Promise<boolean> {
    const found = await this.database.row('SELECT 1 FROM caregiver WHERE organisation_id = $1 AND id = $2', [
      actor.organisationId,
      caregiverId,
    ]);
    return found !== null;
  }

  private async find(actor: Actor, importId: string, row: number): Promise<DoubtfulRow> {
    const found = await this.database.row<DoubtfulRow>(
      `SELECT ${waitingColumns}, done, caregiver_id AS "caregiverId" FROM import_row
       WHERE organisation_id = $1 AND import_id = $2 AND row = $3`,
      [actor.organisationId, importId, row],
    );
    if (!found) throw new NotFound();
    return found;
  }

  private async write(
    actor: Actor,
    importId: string,
    row: number,
    changes: string,
    ...parameters: unknown[]
  ): Promise<void> {
    await this.database.rows(
      `UPDATE import_row SET ${changes} WHERE organisation_id = $1 AND import_id = $2 AND row = $3`,
      [actor.organisationId, importId, row, ...parameters],
    );
  }

  private async show(actor: Actor, importId: string, row: number): Promise<ImportRowView> {
    const shown = await this.database.row<ShownRow>(
      `SELECT ${rowColumns} FROM import_row r WHERE r.organisation_id = $1 AND r.import_id = $2 AND r.row = $3`,
      [actor.organisationId, importId, row],
    );
    return shown!;
  }
}
