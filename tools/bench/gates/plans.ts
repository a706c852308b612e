import { Database } from '@voortuin/server/platform/database/database';

/** A part of a plan, as EXPLAIN tells it. */
interface Node {
  'Node Type': string;
  'Relation Name'?: string;
  'Shared Hit Blocks': number;
  'Shared Read Blocks': number;
  Plans?: Node[];
}

/** What one statement asked of Postgres. */
export interface Plan {
  sql: string;
  /** Pages of tables and indexes that it looked at. */
  buffers: number;
  /** The tables that it read from end to end. */
  scanned: string[];
}

/** Tables with a row for each caregiver, contact or thing about them: nobody reads these from end to end. */
const growing =
  /^(caregiver|care_|planned_contact|contact_moment|conversation|signal$|task$|reminder|audit_line|import_row)/;

const reads = /^[\s(]*(SELECT|WITH)\b/;
const writes = /\b(INSERT INTO|UPDATE \w+ (\w+ )?SET|DELETE FROM)\b/;

/** Does some work, and answers the plan of every SELECT that it sent, as the app's role inside its organisation. */
export async function plansOf(database: Database, work: () => Promise<unknown>): Promise<Plan[]> {
  const plans: Plan[] = [];
  const rows = Database.prototype.rows;
  database.rows = async function <T>(sql: string, parameters: unknown[] = []): Promise<T[]> {
    const answer = await rows.call(database, sql, parameters);
    if (reads.test(sql) && !writes.test(sql)) plans.push(await explain(database, sql, parameters));
    return answer as T[];
  };
  try {
    await work();
  } finally {
    database.rows = rows;
  }
  return plans;
}

/** The plan of one statement; the first run has warmed what an open connection keeps warm. */
async function explain(database: Database, sql: string, parameters: unknown[]): Promise<Plan> {
  const [row] = (await Database.prototype.rows.call(database, `EXPLAIN (ANALYZE, BUFFERS, TIMING OFF, FORMAT JSON) ${sql}`, parameters)) as [
    { 'QUERY PLAN': [{ Plan: Node }] },
  ]; // prettier-ignore
  const top = row['QUERY PLAN'][0].Plan;
  return { sql, buffers: top['Shared Hit Blocks'] + top['Shared Read Blocks'], scanned: scannedIn(top) };
}

function scannedIn(node: Node): string[] {
  const name = node['Relation Name'] ?? '';
  const own = node['Node Type'] === 'Seq Scan' && growing.test(name) ? [name] : [];
  return [...own, ...(node.Plans ?? []).flatMap(scannedIn)];
}
