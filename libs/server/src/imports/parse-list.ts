import { Readable } from 'node:stream';
import { mostRows } from '@voortuin/contract/imports/words';
import { cleanCell } from '@voortuin/domain/imports/clean-cell';
import { readColumns, refuseColumns, type Column } from '@voortuin/domain/imports/columns';
import { delimiterOf } from '@voortuin/domain/imports/delimiter';
import type { Cleaned } from '@voortuin/domain/imports/listed';
import { sniff, type Delimiter, type Encoding } from '@voortuin/domain/imports/sniff';
import { CsvError, parse, type Options } from 'csv-parse';
import { RuleBroken } from '../platform/errors.ts';

/** A row of a list with its cells as they may be kept. */
export interface ListRow {
  /** As a spreadsheet counts: the headings are row 1. */
  row: number;
  cells: string[];
  cleaned: Cleaned;
}

/** A list that was recognised; its rows are read one by one. */
export interface OpenedList {
  encoding: Encoding;
  delimiter: Delimiter;
  columns: Column[];
  rows: AsyncGenerator<ListRow>;
}

const PIECE = 64 * 1024;

/** Recognises a list in the bytes of a file; refuses with a code what is none. */
export async function openList(bytes: Uint8Array): Promise<OpenedList> {
  const sniffed = sniff(bytes);
  if ('refused' in sniffed) throw new RuleBroken(sniffed.refused);
  const { encoding, text } = sniffed;
  const delimiter = delimiterOf(text);
  const records = recordsOf(text, delimiter);
  const first = await records.next();
  if (first.done) throw new RuleBroken('file-empty');
  const columns = readColumns(first.value.cells.map((heading) => cleanCell(heading, null).text.slice(0, 80)));
  const refused = refuseColumns(columns);
  if (refused) throw new RuleBroken(refused);
  return { encoding, delimiter, columns, rows: rowsOf(records, columns) };
}

async function* rowsOf(
  records: AsyncGenerator<{ row: number; cells: string[] }>,
  columns: Column[],
): AsyncGenerator<ListRow> {
  let count = 0;
  for await (const { row, cells } of records) {
    count++;
    if (count > mostRows) throw new RuleBroken('too-many-rows', { most: mostRows });
    const cleaned: Cleaned = [];
    const clean = cells.map((cell, column) => {
      const { text, done } = cleanCell(cell, columns[column]?.field ?? null);
      for (const code of done) cleaned.push({ column, code });
      return text;
    });
    yield { row, cells: clean, cleaned };
  }
  if (count === 0) throw new RuleBroken('no-rows');
}

/** The records of a text; lines on which nothing stands are none, but they count as a spreadsheet counts them. */
async function* recordsOf(text: string, delimiter: Delimiter): AsyncGenerator<{ row: number; cells: string[] }> {
  const options: Options = { delimiter, quote: '"', relax_quotes: true, relax_column_count: true };
  // Excel may say on a first line what separates the cells.
  const said = /^sep=.\r?\n/i.exec(text)?.[0].length ?? 0;
  let row = said > 0 ? 1 : 0;
  const parser = Readable.from(piecesOf(text, said)).pipe(parse(options));
  try {
    for await (const cells of parser as AsyncIterable<string[]>) {
      row++;
      if (cells.length > 1 || cells[0]?.trim()) yield { row, cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw error.code === 'CSV_QUOTE_NOT_CLOSED'
      ? new RuleBroken('quote-not-closed', { row: row + 1 })
      : new RuleBroken('not-a-list');
  }
}

/** A text in pieces that cut no character in two. */
function* piecesOf(text: string, from: number): Generator<string> {
  for (let at = from; at < text.length;) {
    let end = Math.min(text.length, at + PIECE);
    if (end < text.length && /[\uD800-\uDBFF]/.test(text[end - 1]!)) end++;
    yield text.slice(at, end);
    at = end;
  }
}
