import type pg from 'pg';
import { Stop } from '../root.ts';

/** Seconds without any going out after which one waits no longer. */
const patience = 200;

/** Lets so many open contacts fall due just now, as though nobody had been reminded; answers how many. */
export async function letFallDue(owner: pg.Pool, most: number): Promise<number> {
  const count = await dueFrom(owner, most, new Date(Date.now() - 1_000), 0);
  await owner.query('VACUUM (ANALYZE) planned_contact');
  return count;
}

/** Lets so many open contacts fall due from a moment on, evenly over some seconds; answers how many. */
export async function dueFrom(owner: pg.Pool, most: number, from: Date, seconds: number): Promise<number> {
  await owner.query('TRUNCATE reminder');
  const { rowCount } = await owner.query(
    `UPDATE planned_contact p SET reminded_on = NULL, remind_at = $2::timestamptz + $3 * (n::float8 / $1) * interval '1 second'
     FROM (SELECT organisation_id, id, row_number() OVER () AS n FROM planned_contact WHERE state = 'open' AND kind = 'contact' LIMIT $1) due
     WHERE p.organisation_id = due.organisation_id AND p.id = due.id`,
    [most, from, seconds],
  );
  return rowCount!;
}

/** Waits until so many reminders are out; gives up when for long none goes out any more. */
export async function untilOut(owner: pg.Pool, count: number): Promise<void> {
  let [most, since] = [-1, performance.now()];
  for (;;) {
    const { rows } = await owner.query(
      `SELECT count(*)::int AS out FROM reminder WHERE state IN ('sent', 'overtaken')`,
    );
    const { out } = rows[0];
    if (out >= count) return;
    if (out > most) [most, since] = [out, performance.now()];
    if (performance.now() - since > patience * 1000)
      throw new Stop(`${out} of ${count} reminders went out, and for ${patience} seconds none.`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
