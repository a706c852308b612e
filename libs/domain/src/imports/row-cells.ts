import type { RowRemark } from '@voortuin/contract/imports/imports';
import type { RowRemarkCode } from '@voortuin/contract/imports/words';
import type { Column, Field } from './columns.ts';
import { saysNothing, type Read } from './cells/read.ts';

/** How much of a cell a remark shows. */
const SHOWN = 60;

/**
 * The cells of one row while they are read. Each cell ends in a value, or in the note with a remark that says why; none is
 * left behind.
 */
export class RowCells {
  readonly remarks: RowRemark[] = [];
  private readonly kept: string[] = [];
  private readonly cells: readonly string[];
  private readonly columns: readonly Column[];

  constructor(cells: readonly string[], columns: readonly Column[]) {
    this.cells = cells;
    this.columns = columns;
  }

  /** Whether no cell says anything. */
  get isEmpty(): boolean {
    return this.cells.every((cell) => cell.trim() === '');
  }

  /** What stands in the column of a field; empty when there is no such column. */
  text(field: Field): string {
    const at = this.columns.findIndex((column) => column.field === field);
    return (this.cells[at] ?? '').trim();
  }

  /** The value of a field; null when there is none, with a remark when what stands there cannot be read. */
  value<T>(field: Field, read: (text: string) => Read<T>): T | null {
    const text = this.text(field);
    if (saysNothing(text)) return null;
    const { value, remark, keep } = read(text);
    if (remark) this.remark(remark, field);
    if (value === null || keep) this.keep(field);
    return value;
  }

  /** Says something about the cell of a field, or about the row as a whole. */
  remark(code: RowRemarkCode, field: Field | null = null, params?: RowRemark['params']): void {
    const column = field && this.columns.find((one) => one.field === field);
    const given = field ? shorten(this.text(field)) : null;
    this.remarks.push({ code, column: column?.heading ?? null, given, ...(params && { params }) });
  }

  /** Keeps the cell of a field in the note, under its heading. */
  keep(field: Field): void {
    const column = this.columns.find((one) => one.field === field);
    const text = this.text(field);
    if (column && text) this.keepText(column.heading, text);
  }

  /** Keeps a text in the note; once is enough. */
  keepText(heading: string, text: string): void {
    const line = heading ? `${heading}: ${text}` : text;
    if (!this.kept.includes(line)) this.kept.push(line);
  }

  /** Keeps what no field asks for: columns we do not know, and cells beyond the last heading. */
  keepTheRest(): void {
    for (const [at, { heading, field }] of this.columns.entries()) {
      const text = (this.cells[at] ?? '').trim();
      if (text && field === null) this.keepText(heading, text);
    }
    const beyond = this.cells
      .slice(this.columns.length)
      .map((cell) => cell.trim())
      .filter(Boolean);
    if (beyond.length > 0) {
      this.remarks.push({ code: 'extra-cells', column: null, given: shorten(beyond.join(' ')) });
      for (const text of beyond) this.keepText('', text);
    }
    if (this.cells.length < this.columns.length) {
      const params = { cells: this.cells.length, columns: this.columns.length };
      this.remarks.push({ code: 'row-stops', column: null, given: null, params });
    }
  }

  /** The note: what the list says as a note, and below it what no field could hold. */
  get note(): string | null {
    const own = this.text('note');
    const rest = this.kept.length > 0 ? `Uit de lijst:\n${this.kept.join('\n')}` : '';
    return [own, rest].filter(Boolean).join('\n\n') || null;
  }
}

/** The beginning of a text, on one line. */
export function shorten(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= SHOWN
    ? line
    : `${line
        .slice(0, SHOWN - 1)
        .toWellFormed()
        .replace(/\uFFFD$/, '')}…`;
}
