import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls, wall, wallsRole } from '../platform/database/wall.ts';

/**
 * Reminders: one for each planned contact, task or signal and the instant it is due. What is due is decided by the clock of
 * the database alone; a row is made and claimed in one statement, so that nothing is forgotten and nothing is said twice.
 */
export class Reminders1760000000012 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE planned_contact ADD COLUMN remind_at timestamptz, ADD COLUMN reminded_on date;
      ALTER TABLE task ADD COLUMN remind_at timestamptz, ADD COLUMN reminded_on date;
      ALTER TABLE signal ADD COLUMN remind_at timestamptz, ADD COLUMN reminded_on date;

      -- A contact is due when its part of the day begins, an appointment an hour before, a review never.
      CREATE FUNCTION planned_contact_remind_at() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.remind_at := CASE
          WHEN NEW.kind = 'review' OR NEW.state <> 'open' THEN NULL
          WHEN NEW.kind = 'appointment' THEN NEW.starts_at - interval '1 hour'
          ELSE (NEW.planned_on + CASE NEW.day_part WHEN 'afternoon' THEN time '12:00' WHEN 'evening' THEN time '17:00' WHEN 'night' THEN time '20:00' ELSE time '08:00' END)
            AT TIME ZONE 'Europe/Amsterdam'
        END;
        RETURN NEW;
      END $$;
      CREATE TRIGGER remind_at BEFORE INSERT OR UPDATE OF state, kind, planned_on, day_part, starts_at ON planned_contact
        FOR EACH ROW EXECUTE FUNCTION planned_contact_remind_at();

      CREATE FUNCTION task_remind_at() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.remind_at := CASE WHEN NEW.done_at IS NULL AND NEW.withdrawn_at IS NULL
          THEN (NEW.due_on + time '08:00') AT TIME ZONE 'Europe/Amsterdam' END;
        RETURN NEW;
      END $$;
      CREATE TRIGGER remind_at BEFORE INSERT OR UPDATE OF due_on, done_at, withdrawn_at ON task
        FOR EACH ROW EXECUTE FUNCTION task_remind_at();

      -- An open signal asks again: about safety the next morning, about anything else after a week.
      CREATE FUNCTION signal_remind_at() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.remind_at := CASE WHEN NEW.handled_at IS NULL AND NEW.withdrawn_at IS NULL
          THEN ((NEW.raised_at AT TIME ZONE 'Europe/Amsterdam')::date + CASE NEW.kind WHEN 'safety' THEN 1 ELSE 7 END + time '08:00') AT TIME ZONE 'Europe/Amsterdam' END;
        RETURN NEW;
      END $$;
      CREATE TRIGGER remind_at BEFORE INSERT OR UPDATE OF handled_at, withdrawn_at ON signal
        FOR EACH ROW EXECUTE FUNCTION signal_remind_at();

      ALTER TABLE planned_contact NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE task NO FORCE ROW LEVEL SECURITY;
      ALTER TABLE signal NO FORCE ROW LEVEL SECURITY;
      UPDATE planned_contact SET day_part = day_part WHERE state = 'open';
      UPDATE task SET due_on = due_on WHERE done_at IS NULL;
      UPDATE signal SET handled_at = handled_at WHERE handled_at IS NULL;
      ALTER TABLE planned_contact FORCE ROW LEVEL SECURITY;
      ALTER TABLE task FORCE ROW LEVEL SECURITY;
      ALTER TABLE signal FORCE ROW LEVEL SECURITY;

      CREATE INDEX planned_contact_to_remind ON planned_contact (remind_at) WHERE remind_at IS NOT NULL AND reminded_on IS DISTINCT FROM planned_on;
      CREATE INDEX task_to_remind ON task (remind_at) WHERE remind_at IS NOT NULL AND reminded_on IS DISTINCT FROM due_on;
      CREATE INDEX signal_to_remind ON signal (remind_at) WHERE remind_at IS NOT NULL AND reminded_on IS NULL;

      CREATE TABLE reminder (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL DEFAULT uuidv7(),
        kind text NOT NULL CHECK (kind IN ('contact', 'appointment', 'task', 'signal')),
        -- The planned contact, task or signal it is about.
        about_id uuid NOT NULL,
        caregiver_id uuid,
        due_on date NOT NULL,
        due_at timestamptz NOT NULL,
        person_id uuid,
        state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sent', 'overtaken', 'parked')),
        claim integer NOT NULL DEFAULT 1,
        -- The job that carries it: rows that were claimed together travel together, and each claim is another batch.
        batch_id uuid NOT NULL DEFAULT uuidv7(),
        lease_until_at timestamptz,
        cause text,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        sent_at timestamptz,
        seen_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, about_id, due_at),
        FOREIGN KEY (organisation_id, person_id) REFERENCES person,
        CONSTRAINT never_early CHECK (sent_at IS NULL OR sent_at >= due_at),
        CONSTRAINT sent_has_a_moment CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
        CONSTRAINT parked_has_a_cause CHECK (state <> 'parked' OR cause IS NOT NULL)
      );
      CREATE INDEX reminder_of_person ON reminder (organisation_id, person_id, due_at DESC, id DESC) WHERE state = 'sent';
      CREATE INDEX reminder_under_way ON reminder (lease_until_at) WHERE state = 'queued';
      CREATE INDEX reminder_parked ON reminder (organisation_id, due_at) WHERE state = 'parked';
      ${wall('reminder', ['SELECT', 'INSERT', 'UPDATE (person_id, state, claim, lease_until_at, cause, sent_at, seen_at)'])}

      GRANT SELECT, UPDATE (reminded_on) ON planned_contact, task, signal TO ${wallsRole};
      GRANT SELECT, INSERT, UPDATE (claim, batch_id, lease_until_at, state, cause) ON reminder TO ${wallsRole};

      -- Makes and claims what is due, across all organisations, in batches of one organisation each: rows that another
      -- sweep holds are passed over. The clock is asked once, so that the index says where what is due ends.
      CREATE FUNCTION claim_due_reminders(most integer, batch_size integer, lease interval)
        RETURNS TABLE (organisation_id uuid, batch_id uuid, reminders integer) LANGUAGE sql AS $$
        WITH contacts AS (
          UPDATE planned_contact p SET reminded_on = p.planned_on
          FROM (SELECT d.organisation_id, d.id FROM planned_contact d
                WHERE d.remind_at <= (SELECT clock_timestamp()) AND d.reminded_on IS DISTINCT FROM d.planned_on
                ORDER BY d.remind_at LIMIT most FOR UPDATE SKIP LOCKED) due
          WHERE p.organisation_id = due.organisation_id AND p.id = due.id
          RETURNING p.organisation_id, CASE p.kind WHEN 'appointment' THEN 'appointment' ELSE 'contact' END AS kind, p.id AS about_id,
            p.caregiver_id, p.planned_on AS due_on, p.remind_at AS due_at, p.consultant_id AS person_id
        ), tasks AS (
          UPDATE task t SET reminded_on = t.due_on
          FROM (SELECT d.organisation_id, d.id FROM task d
                WHERE d.remind_at <= (SELECT clock_timestamp()) AND d.reminded_on IS DISTINCT FROM d.due_on
                ORDER BY d.remind_at LIMIT most FOR UPDATE SKIP LOCKED) due
          WHERE t.organisation_id = due.organisation_id AND t.id = due.id
          RETURNING t.organisation_id, 'task' AS kind, t.id AS about_id, t.caregiver_id, t.due_on, t.remind_at AS due_at, t.owner_id AS person_id
        ), signals AS (
          UPDATE signal s SET reminded_on = (s.remind_at AT TIME ZONE 'Europe/Amsterdam')::date
          FROM (SELECT d.organisation_id, d.id FROM signal d
                WHERE d.remind_at <= (SELECT clock_timestamp()) AND d.reminded_on IS NULL
                ORDER BY d.remind_at LIMIT most FOR UPDATE SKIP LOCKED) due
          WHERE s.organisation_id = due.organisation_id AND s.id = due.id
          RETURNING s.organisation_id, 'signal' AS kind, s.id AS about_id, s.caregiver_id, s.reminded_on AS due_on, s.remind_at AS due_at, s.owner_id AS person_id
        ), found AS (
          SELECT e.*, (row_number() OVER (PARTITION BY e.organisation_id ORDER BY e.due_at) - 1) / batch_size AS part
          FROM (TABLE contacts UNION ALL TABLE tasks UNION ALL TABLE signals) e
        ), batches AS MATERIALIZED (
          SELECT f.organisation_id, f.part, uuidv7() AS batch_id, clock_timestamp() + lease AS lease_until_at
          FROM found f GROUP BY f.organisation_id, f.part
        ), made AS (
          INSERT INTO reminder AS r (organisation_id, kind, about_id, caregiver_id, due_on, due_at, person_id, batch_id, lease_until_at)
          SELECT f.organisation_id, f.kind, f.about_id, f.caregiver_id, f.due_on, f.due_at, f.person_id, b.batch_id, b.lease_until_at
          FROM found f JOIN batches b ON b.organisation_id = f.organisation_id AND b.part = f.part
          ON CONFLICT (organisation_id, about_id, due_at) DO NOTHING
          RETURNING r.organisation_id, r.batch_id
        )
        SELECT m.organisation_id, m.batch_id, count(*)::integer FROM made m GROUP BY m.organisation_id, m.batch_id
      $$;
      ${acrossTheWalls('claim_due_reminders(integer, integer, interval)')}

      -- Claims anew what nobody finished in time; after too many claims it is parked, for a person to look at. Its last
      -- two chances a row has to itself: whatever broke its batches may have been another row.
      CREATE FUNCTION reclaim_reminders(most integer, batch_size integer, lease interval, most_claims integer)
        RETURNS TABLE (organisation_id uuid, batch_id uuid, reminders integer, parked boolean) LANGUAGE sql AS $$
        WITH late AS (
          SELECT d.organisation_id, d.id, d.claim >= most_claims - 2 AS by_itself FROM reminder d
          WHERE d.state = 'queued' AND d.lease_until_at < (SELECT clock_timestamp()) ORDER BY d.lease_until_at LIMIT most FOR UPDATE SKIP LOCKED
        ), found AS (
          SELECT l.*, (row_number() OVER (PARTITION BY l.organisation_id, l.by_itself) - 1) / CASE WHEN l.by_itself THEN 1 ELSE batch_size END AS part FROM late l
        ), batches AS MATERIALIZED (
          SELECT f.organisation_id, f.by_itself, f.part, uuidv7() AS batch_id, clock_timestamp() + lease AS lease_until_at
          FROM found f GROUP BY f.organisation_id, f.by_itself, f.part
        ), claimed AS (
          UPDATE reminder r SET
            state = CASE WHEN r.claim >= most_claims THEN 'parked' ELSE 'queued' END,
            cause = CASE WHEN r.claim >= most_claims THEN coalesce(r.cause, 'never-finished') ELSE r.cause END,
            claim = r.claim + CASE WHEN r.claim >= most_claims THEN 0 ELSE 1 END,
            batch_id = b.batch_id,
            lease_until_at = CASE WHEN r.claim >= most_claims THEN NULL ELSE b.lease_until_at END
          FROM found f JOIN batches b ON b.organisation_id = f.organisation_id AND b.by_itself = f.by_itself AND b.part = f.part
          WHERE r.organisation_id = f.organisation_id AND r.id = f.id
          RETURNING r.organisation_id, r.batch_id, r.state
        )
        SELECT c.organisation_id, c.batch_id, count(*)::integer, c.state = 'parked' FROM claimed c GROUP BY c.organisation_id, c.batch_id, c.state
      $$;
      ${acrossTheWalls('reclaim_reminders(integer, integer, interval, integer)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION reclaim_reminders(integer, integer, interval, integer), claim_due_reminders(integer, integer, interval);
      DROP TABLE reminder;
      DROP TRIGGER remind_at ON planned_contact; DROP TRIGGER remind_at ON task; DROP TRIGGER remind_at ON signal;
      DROP FUNCTION planned_contact_remind_at(), task_remind_at(), signal_remind_at();
      ALTER TABLE planned_contact DROP COLUMN remind_at, DROP COLUMN reminded_on;
      ALTER TABLE task DROP COLUMN remind_at, DROP COLUMN reminded_on;
      ALTER TABLE signal DROP COLUMN remind_at, DROP COLUMN reminded_on;
    `);
  }
}
