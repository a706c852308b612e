import { readColumns } from './columns.ts';
import type { Delimiter } from './sniff.ts';

const delimiters: readonly Delimiter[] = [';', ',', '\t', '|'];

/** What separates the cells: what makes most headings known; where none is known, what makes most cells. */
export function delimiterOf(text: string): Delimiter {
  const said = /^sep=(.)\r?\n/i.exec(text)?.[1];
  if (delimiters.includes(said as Delimiter)) return said as Delimiter;
  const line = firstLine(text);
  const weight = (delimiter: Delimiter): number => {
    const headings = splitLine(line, delimiter);
    return readColumns(headings).filter(({ field }) => field).length * 1_000 + Math.min(headings.length, 999);
  };
  return delimiters.reduce((best, delimiter) => (weight(delimiter) > weight(best) ? delimiter : best));
}

/** The first line that says something; a quoted heading may hold a line break. */
function firstLine(text: string): string {
  const start = text.slice(0, 20_000).trimStart();
  return /^(?:"(?:[^"]|"")*"|[^"\r\n])*/.exec(start)?.[0] || start.split(/\r?\n|\r/)[0]!;
}

function splitLine(line: string, delimiter: Delimiter): string[] {
  const escaped = delimiter === '|' ? '\\|' : delimiter;
  return Array.from(line.matchAll(new RegExp(`(?:^|${escaped})("(?:[^"]|"")*"|[^${escaped}]*)`, 'g')), ([, cell]) =>
    cell!.replace(/^"|"$/g, ''),
  );
}
