/** A line of the report. */
export interface Line {
  row: string;
  ours: string;
  floor: string;
  ratio: string;
  noise: string;
  reach: string;
  /** Null when there is nothing to reach. */
  met: boolean | null;
}

const columns = ['row', 'ours', 'floor', 'ratio', 'noise', 'reach', 'met'] as const;

/** Prints the lines as a table. */
export function report(lines: Line[]): void {
  const cells = [columns as readonly string[], ...lines.map((line) => columns.map((column) => cell(line[column])))];
  const widths = columns.map((_, at) => Math.max(...cells.map((row) => row[at]!.length)));
  console.log();
  for (const row of cells)
    console.log(
      row
        .map((text, at) => text.padEnd(widths[at]!))
        .join('  ')
        .trimEnd(),
    );
}

/** Microseconds out of nanoseconds, as one reads them. */
export function micros(nanoseconds: number): string {
  return `${(nanoseconds / 1_000).toFixed(nanoseconds < 100_000 ? 1 : 0)} µs`;
}

/** So many times. */
export function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}

/** A part of a hundred. */
export function percent(part: number): string {
  return `${Math.round(part * 100)} %`;
}

function cell(value: string | boolean | null): string {
  return value === null ? '' : value === true ? 'met' : value === false ? 'MISSED' : value;
}
