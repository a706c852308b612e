import type { OwnDatabase } from './own-database.ts';

/** Replaces parts of a function in the database of a run. */
export async function rewrite(
  database: OwnDatabase,
  signature: string,
  parts: [find: string, put: string][],
): Promise<void> {
  const [row] = await database.look<{ text: string }>('SELECT pg_get_functiondef($1::regprocedure) AS text', [
    signature,
  ]);
  let text = row!.text;
  for (const [find, put] of parts) {
    if (!text.includes(find)) throw new Error(`${signature} does not hold what a run wants to replace: ${find}`);
    text = text.replaceAll(find, put);
  }
  await database.look(text);
}
