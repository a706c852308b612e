import fc from 'fast-check';
import { guardCell } from '@voortuin/domain/imports/clean-cell';
import { Refusal } from '../platform/errors.ts';
import { openList, type ListRow } from './parse-list.ts';

async function read(text: string | Uint8Array): Promise<ListRow[]> {
  const { rows } = await openList(typeof text === 'string' ? Buffer.from(text) : text);
  const all: ListRow[] = [];
  for await (const row of rows) all.push(row);
  return all;
}

describe('The rows of a list', () => {
  it('are numbered as a spreadsheet does: blank lines and what stands before the headings count', async () => {
    const rows = await read('sep=;\r\n\r\nNaam;Telefoon\r\nJan;1\r\n\r\nPiet;2\r\n;\r\n');
    expect(rows.map(({ row, cells }) => [row, ...cells])).toEqual([
      [4, 'Jan', '1'],
      [6, 'Piet', '2'],
      [7, '', ''],
    ]);
  });

  it('keep line breaks and quotation marks within a cell, and marks that open nothing', async () => {
    const rows = await read('Naam;Opmerking\n"Bos";"zegt ""ja"",\nen komt"\nPiet;5" pijp\n');
    expect(rows.map(({ cells }) => cells)).toEqual([
      ['Bos', 'zegt "ja",\nen komt'],
      ['Piet', '5" pijp'],
    ]);
  });

  it('may be shorter and longer than the headings', async () => {
    const rows = await read('Naam,Telefoon,Plaats\nJan\nPiet,1,2,3\n');
    expect(rows.map(({ cells }) => cells.length)).toEqual([1, 4]);
  });

  it('are whole when a character of two halves lies across two pieces', async () => {
    const filler = 'x'.repeat(64 * 1024 - 'Naam;Opmerking\nJan;'.length - 1);
    const [row] = await read(`Naam;Opmerking\nJan;${filler}😀😀\n`);
    expect(row!.cells[1]).toBe(`${filler}😀😀`);
  });

  it('come back as they were written', async () => {
    const cell = fc.string({
      unit: fc.constantFrom('a', 'é', ' ', ';', ',', '"', "'", '=', '-', '+', '\n', '1'),
      maxLength: 12,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(fc.tuple(cell, cell), { minLength: 1, maxLength: 8 }), async (drawn) => {
        const quoted = (text: string): string => `"${guardCell(text).replaceAll('"', '""')}"`;
        const lines = drawn.map((cells, n) => ['naam' + n, ...cells].map(quoted).join(';'));
        const rows = await read(['Naam;Opmerking;Kat', ...lines].join('\r\n'));
        expect(rows.map(({ cells }) => cells)).toEqual(drawn.map((cells, n) => ['naam' + n, ...cells]));
      }),
    );
  });

  it('are read or refused with a reason, whatever the bytes', async () => {
    const mess = fc.oneof(
      fc.uint8Array({ maxLength: 300 }),
      fc
        .string({ unit: fc.constantFrom('a', ';', ',', '"', '\n', '\r', '\0', '=', 'é'), maxLength: 120 })
        .map((text) => Buffer.from(text)),
    );
    await fc.assert(
      fc.asyncProperty(mess, fc.boolean(), async (bytes, headed) => {
        const all = headed ? Buffer.concat([Buffer.from('Achternaam;Voornaam\n'), bytes]) : bytes;
        const rows = await read(all).catch((error: unknown) => {
          if (!(error instanceof Refusal)) throw error;
          return [];
        });
        expect(rows.every(({ cells }) => cells.length > 0)).toBeTrue();
      }),
      { numRuns: 300 },
    );
  });
});
