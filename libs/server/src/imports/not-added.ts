import { Injectable } from '@nestjs/common';
import type { RowRemark } from '@voortuin/contract/imports/imports';
import { guardCell } from '@voortuin/domain/imports/clean-cell';
import { reasonHeading, type Column } from '@voortuin/domain/imports/columns';
import { doubtInWords, knownInWords, refusalInWords } from '@voortuin/domain/imports/reason-words';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import type { Likely } from './import-row.ts';

interface NotAddedRow {
  row: number;
  cells: string[];
  result: 'doubtful' | 'refused';
  remarks: RowRemark[];
  likelySame: Likely[];
  decided: 'same' | null;
}

const PIECE = 1_000;

/** Writes the rows that were not added as a file that can be mended and brought in again. */
@Injectable()
export class NotAdded {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
  ) {}

  /**
   * The rows as they came, with the reason behind them, as Excel in Dutch opens it: UTF-8 with its mark, semicolons, CRLF,
   * and nothing that a spreadsheet takes for a formula.
   */
  async csv(actor: Actor, importId: string): Promise<string> {
    return this.database.inside(actor, async () => {
      const columns = await this.columns(actor, importId);
      const kept = columns.map(({ field }) => field !== 'reason');
      const beyond = await this.cellsBeyond(actor, importId, columns.length);
      const headings = [
        ...columns.filter((_, at) => kept[at]).map(({ heading }) => heading),
        ...Array<string>(beyond).fill(''),
      ];
      const pieces = [`\uFEFF${lineOf([...headings, reasonHeading])}`];
      for (let after = 0; ;) {
        const rows = await this.rows(actor, importId, after);
        for (const row of rows) {
          const cells = Array.from({ length: columns.length + beyond }, (_, at) => row.cells[at] ?? '');
          pieces.push(lineOf([...cells.filter((_, at) => kept[at] ?? true), reasonOf(row)]));
        }
        if (rows.length < PIECE) break;
        after = rows.at(-1)!.row;
      }
      await this.audit.line(actor, { action: 'exported', object: 'import', ids: [importId] });
      return pieces.join('');
    });
  }

  private async columns(actor: Actor, importId: string): Promise<Column[]> {
    const found = await this.database.row<{ columns: Column[] }>(
      'SELECT columns FROM import WHERE organisation_id = $1 AND id = $2',
      [actor.organisationId, importId],
    );
    if (!found) throw new NotFound();
    return found.columns;
  }

  /** How many cells the longest row has beyond the last heading. */
  private async cellsBeyond(actor: Actor, importId: string, columns: number): Promise<number> {
    const longest = await this.database.row<{ cells: number }>(
      `SELECT coalesce(max(jsonb_array_length(cells)), 0)::int AS cells FROM import_row
       WHERE organisation_id = $1 AND import_id = $2 AND result IN ('doubtful', 'refused')`,
      [actor.organisationId, importId],
    );
    return Math.max(0, (longest?.cells ?? 0) - columns);
  }

  private rows(actor: Actor, importId: string, after: number): Promise<NotAddedRow[]> {
    return this.database.rows<NotAddedRow>(
      `SELECT row, cells, result, remarks, likely_same AS "likelySame", decided FROM import_row
       WHERE organisation_id = $1 AND import_id = $2 AND row > $3 AND result IN ('doubtful', 'refused') ORDER BY row LIMIT ${PIECE}`,
      [actor.organisationId, importId, after],
    );
  }
}

function reasonOf({ result, remarks, likelySame, decided }: NotAddedRow): string {
  if (decided === 'same') return knownInWords(likelySame);
  return result === 'refused' ? refusalInWords(remarks[0]?.code ?? '') : doubtInWords(likelySame);
}

function lineOf(cells: readonly string[]): string {
  return `${cells.map(quoted).join(';')}\r\n`;
}

function quoted(cell: string): string {
  const guarded = guardCell(cell);
  return /[";\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
