import type { Row } from '../faults/run.ts';

const columns: [title: string, width: number, of: (row: Row) => string][] = [
  ['fault', 45, ({ fault }) => fault],
  ['queue', 9, ({ backend }) => backend],
  ['seed', 5, ({ seed }) => String(seed)],
  ['written', 8, ({ texts }) => String(texts?.written ?? '')],
  ['due', 6, ({ due }) => String(due)],
  ['sent', 6, ({ sent }) => String(sent)],
  ['unsure', 7, ({ texts }) => String(texts?.unsure ?? '')],
  ['settled', 8, ({ texts }) => String(texts?.settled ?? '')],
  ['person', 7, ({ unknown }) => String(unknown ?? '')],
  ['lost', 5, ({ lost }) => String(lost)],
  ['doubled', 8, ({ doubled }) => String(doubled)],
  ['early', 6, ({ early }) => String(early)],
  ['needless', 9, ({ needless }) => String(needless)],
  ['kills', 6, ({ texts }) => String(texts?.kills ?? '')],
  ['in hand', 8, ({ texts }) => String(texts?.inDeadHands ?? '')],
  ['first after', 12, ({ first }) => (first === null ? '' : `${first.toFixed(1)} s`)],
  ['took', 6, ({ seconds }) => `${Math.round(seconds)} s`],
];

/** One run in a line, with what was wrong beneath it. */
export function lineOf(row: Row): string {
  const line = columns.map(([, width, of]) => of(row).padEnd(width)).join(' ');
  return [row.wrong.length > 0 ? `${line} WRONG` : line.trimEnd(), ...row.wrong.map((why) => `    ${why}`)].join('\n');
}

/** All runs, fault by fault. */
export function tableOf(rows: readonly Row[], order: readonly string[]): string {
  const sorted = rows.toSorted(
    (one, other) =>
      order.indexOf(one.fault) - order.indexOf(other.fault) ||
      one.backend.localeCompare(other.backend) ||
      one.seed - other.seed,
  );
  return [columns.map(([title, width]) => title.padEnd(width)).join(' '), ...sorted.map(lineOf)].join('\n');
}
