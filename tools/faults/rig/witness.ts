import type { OwnDatabase } from './own-database.ts';

/** Once that a reminder was put before somebody. */
export interface Said {
  about: string;
  on: string;
  /** By the clock of the database, in milliseconds: when its transaction began, and when it was said. */
  began: number;
  at: number;
}

/**
 * Writes down each time that a reminder is put before somebody, whatever became of its row before and after; and lets
 * the run handle work elsewhere.
 */
export async function callWitness(database: OwnDatabase): Promise<void> {
  await database.look(`
    CREATE TABLE said (about_id uuid, due_on date, began_at timestamptz, said_at timestamptz);
    CREATE FUNCTION witness() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER AS $$
    BEGIN
      INSERT INTO public.said VALUES (NEW.about_id, NEW.due_on, now(), clock_timestamp());
      RETURN NULL;
    END $$;
    CREATE TRIGGER witness AFTER UPDATE OF state ON reminder FOR EACH ROW WHEN (NEW.state = 'sent') EXECUTE FUNCTION witness();

    CREATE FUNCTION handle(kind text, organisation uuid, work uuid, how text) RETURNS void LANGUAGE plpgsql AS $$
    BEGIN
      IF kind = 'task' THEN
        UPDATE task SET done_at = clock_timestamp() WHERE organisation_id = organisation AND id = work AND done_at IS NULL;
      ELSIF kind = 'signal' THEN
        UPDATE signal SET handled_at = clock_timestamp(), what_was_done = 'gebeld' WHERE organisation_id = organisation AND id = work AND handled_at IS NULL;
      ELSIF how = 'done' THEN
        WITH ended AS (
          UPDATE planned_contact SET state = 'done', ended_at = clock_timestamp() WHERE organisation_id = organisation AND id = work AND state = 'open' RETURNING *)
        INSERT INTO planned_contact (organisation_id, id, caregiver_id, kind, planned_on, due_on, latest_on, channel, consultant_id, previous_id)
        SELECT organisation_id, uuidv7(), caregiver_id, 'contact', planned_on + 30, planned_on + 30, planned_on + 60, channel, consultant_id, id FROM ended;
      ELSE
        -- Put off to another day; for a moment only, that day has come in the next second.
        UPDATE planned_contact p SET planned_on = (g.due_at AT TIME ZONE 'Europe/Amsterdam')::date + 3
        FROM given_before g WHERE g.id = work AND p.organisation_id = organisation AND p.id = work;
        IF how = 'put-off-a-moment' THEN
          UPDATE planned_contact SET remind_at = clock_timestamp() + interval '1 second' WHERE organisation_id = organisation AND id = work;
        END IF;
      END IF;
    END $$;`);
}

/** Everything that was said. */
export async function everythingSaid(database: OwnDatabase): Promise<Said[]> {
  return database.look<Said>(`
    SELECT about_id AS about, due_on::text AS on, extract(epoch FROM began_at)::float8 * 1000 AS began, extract(epoch FROM said_at)::float8 * 1000 AS at
    FROM said ORDER BY said_at`);
}
