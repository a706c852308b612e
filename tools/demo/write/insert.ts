import type pg from 'pg';

/** Rows with the names of their columns in camel case. */
export type Row = Record<string, unknown>;

/** How many rows go in one statement. */
const BATCH = 2_000;

/** Writes many rows of one table in few statements; only the columns that the rows name. */
export async function insert(client: pg.ClientBase, table: string, rows: readonly Row[]): Promise<void> {
  const names = Object.keys(rows[0] ?? {}).map((name) => [name, snake(name)] as const);
  const columns = names.map(([, column]) => column).join(', ');
  for (let at = 0; at < rows.length; at += BATCH) {
    const batch = rows
      .slice(at, at + BATCH)
      .map((row) => Object.fromEntries(names.map(([name, column]) => [column, row[name]])));
    await client.query(
      `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM json_populate_recordset(NULL::${table}, $1::json)`,
      [JSON.stringify(batch)],
    );
  }
}

/** The name of a column as the database has it. */
export function snake(name: string): string {
  return name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}
