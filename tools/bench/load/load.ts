import pg from 'pg';
import { organisationSql } from './organisation.sql.ts';
import { caregiversSql, noPromiseBroken } from './caregivers.sql.ts';
import { contactMomentsSql, historySql, remindersSql } from './history.sql.ts';
import {
  callsSql,
  lineSql,
  textRemindersSql,
  textRounds,
  textsInSql,
  textsOutSql,
  textsWaitingSql,
} from './texts-and-calls.sql.ts';

/** How many contact moments everybody has. */
export const momentsEach = 10;

const tables = [
  'caregiver', 'caregiver_event', 'care_recipient', 'care_situation', 'care_state', 'caregiver_line', 'planned_contact', 'contact_moment', 'conversation', 'signal', 'task',
  'outgoing_text', 'incoming_text', 'call',
]; // prettier-ignore

/**
 * Fills an empty, migrated database with one organisation of so many caregivers, set by set as the owner. Triggers and
 * foreign keys sleep while it loads and the indexes are made afterwards; that nobody is without a next moment is asked at
 * the end.
 */
export async function load(ownerUrl: string, caregivers: number, say: (line: string) => void): Promise<void> {
  const client = new pg.Client({ connectionString: ownerUrl });
  await client.connect();
  const began = Date.now();
  const step = async (what: string, sql: string): Promise<void> => {
    const from = Date.now();
    await client.query(sql);
    if (caregivers >= 100_000) say(`  ${what}: ${seconds(from)}`);
  };
  try {
    await client.query(`
      SET session_replication_role = replica; SET synchronous_commit = off; SET maintenance_work_mem = '512MB'; SET work_mem = '256MB'`);
    const indexes = await takeIndexes(client);
    await step('organisation', organisationSql(caregivers));
    await step('caregivers', caregiversSql);
    for (let n = momentsEach; n >= 1; n--)
      await step(`contact moments ${momentsEach + 1 - n} of ${momentsEach}`, contactMomentsSql(n));
    for (const [what, sql] of Object.entries(historySql)) await step(what, sql);
    await step('the phone line', lineSql(caregivers));
    for (let n = textRounds; n >= 1; n--)
      await step(`texts ${textRounds + 1 - n} of ${textRounds}`, `${textsOutSql(n)}; ${textsInSql(n)}`);
    await step('texts that wait', `${textsWaitingSql}; ${textRemindersSql}`);
    await step('calls', callsSql);
    await step('figures of who is there', 'ANALYZE');
    await step(
      'lines of the lists',
      'SET session_replication_role = DEFAULT; SELECT mend_caregiver_lines(); SET session_replication_role = replica',
    );
    for (const index of indexes) await step(index.replace(/ ON .*/, ''), index);
    await client.query('SET session_replication_role = DEFAULT');
    await step('when to remind', remindersSql);
    await step('figures for the planner', 'VACUUM (ANALYZE)');
    const { rows } = await client.query(noPromiseBroken);
    if (rows[0].broken > 0) throw new Error(`${rows[0].broken} caregivers were loaded without exactly one next moment`);
  } finally {
    await client.end();
  }
  say(`Loaded ${caregivers} caregivers with ${momentsEach} contact moments each in ${seconds(began)}.`);
}

/** Drops the indexes that are no constraint, and answers how to make them. */
async function takeIndexes(client: pg.Client): Promise<string[]> {
  const { rows } = await client.query<{ name: string; definition: string }>(
    `SELECT i.indexrelid::regclass::text AS name, pg_get_indexdef(i.indexrelid) AS definition
     FROM pg_index i WHERE i.indrelid = ANY ($1::regclass[]) AND NOT EXISTS (SELECT FROM pg_constraint c WHERE c.conindid = i.indexrelid)`,
    [tables],
  );
  for (const { name } of rows) await client.query(`DROP INDEX ${name}`);
  return rows.map(({ definition }) => definition);
}

function seconds(from: number): string {
  return `${((Date.now() - from) / 1000).toFixed(1)} s`;
}
