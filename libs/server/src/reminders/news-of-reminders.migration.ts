import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls, appRole } from '../platform/database/wall.ts';

/**
 * Reminders reach people: delivery in one round trip, alarms for who shares the work, who has seen what, and what the
 * sweeps did.
 */
export class NewsOfReminders1760000000013 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- A reminder may pass into other hands, or be for everyone who shares the work: each sees it for herself.
      ALTER TABLE reminder DROP COLUMN seen_at, ADD COLUMN seen_by uuid[] NOT NULL DEFAULT '{}';
      GRANT UPDATE (seen_by) ON reminder TO ${appRole};
      DROP INDEX reminder_of_person;
      CREATE INDEX reminder_sent ON reminder (organisation_id, sent_at) WHERE state = 'sent';
      CREATE INDEX open_safety_signal ON signal (organisation_id) WHERE kind = 'safety' AND handled_at IS NULL AND withdrawn_at IS NULL;

      -- What is planned for an hour that has gone by is due at once: how late a reminder is counts from then.
      CREATE OR REPLACE FUNCTION planned_contact_remind_at() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.remind_at := CASE
          WHEN NEW.kind = 'review' OR NEW.state <> 'open' THEN NULL
          WHEN NEW.kind = 'appointment' THEN greatest(NEW.starts_at - interval '1 hour', clock_timestamp())
          ELSE greatest(clock_timestamp(), (NEW.planned_on + CASE NEW.day_part WHEN 'afternoon' THEN time '12:00' WHEN 'evening' THEN time '17:00'
            WHEN 'night' THEN time '20:00' ELSE time '08:00' END) AT TIME ZONE 'Europe/Amsterdam')
        END;
        RETURN NEW;
      END $$;
      CREATE OR REPLACE FUNCTION task_remind_at() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.remind_at := CASE WHEN NEW.done_at IS NULL AND NEW.withdrawn_at IS NULL
          THEN greatest(clock_timestamp(), (NEW.due_on + time '08:00') AT TIME ZONE 'Europe/Amsterdam') END;
        RETURN NEW;
      END $$;

      CREATE OR REPLACE FUNCTION signal_remind_at() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.remind_at := CASE WHEN NEW.handled_at IS NULL AND NEW.withdrawn_at IS NULL THEN greatest(clock_timestamp(),
          ((NEW.raised_at AT TIME ZONE 'Europe/Amsterdam')::date + CASE NEW.kind WHEN 'safety' THEN 1 ELSE 7 END + time '08:00') AT TIME ZONE 'Europe/Amsterdam') END;
        RETURN NEW;
      END $$;

      -- Says a reminder once, in one round trip: whoever finds its claim still standing puts it before whoever it is for by
      -- now, unless it was handled elsewhere. Works behind the wall of the organisation it is given.
      CREATE FUNCTION deliver_reminder(organisation uuid, reminder_id uuid, under_claim integer)
        RETURNS TABLE (said text, whose uuid) LANGUAGE plpgsql AS $$
      DECLARE
        r reminder;
        due boolean;
      BEGIN
        PERFORM set_config('app.organisation', organisation::text, true);
        SELECT * INTO r FROM reminder e WHERE e.organisation_id = organisation AND e.id = reminder_id
          AND e.state = 'queued' AND e.claim = under_claim AND e.due_at <= clock_timestamp() FOR UPDATE;
        IF NOT FOUND THEN RETURN; END IF;
        IF r.kind = 'task' THEN
          SELECT t.due_on = r.due_on AND t.remind_at IS NOT NULL, t.owner_id INTO due, whose FROM task t WHERE t.organisation_id = organisation AND t.id = r.about_id;
        ELSIF r.kind = 'signal' THEN
          SELECT s.remind_at IS NOT NULL, s.owner_id INTO due, whose FROM signal s WHERE s.organisation_id = organisation AND s.id = r.about_id;
        ELSE
          SELECT p.planned_on = r.due_on AND p.remind_at IS NOT NULL, p.consultant_id INTO due, whose FROM planned_contact p WHERE p.organisation_id = organisation AND p.id = r.about_id;
        END IF;
        said := CASE WHEN due THEN 'sent' ELSE 'overtaken' END;
        UPDATE reminder e SET state = said, sent_at = CASE WHEN due THEN clock_timestamp() END, person_id = whose, lease_until_at = NULL
          WHERE e.organisation_id = organisation AND e.id = reminder_id;
        RETURN NEXT;
      END $$;
      GRANT EXECUTE ON FUNCTION deliver_reminder(uuid, uuid, integer) TO ${appRole};

      -- Signals about safety reach who shares the work in the same transaction; any signal reaches the owner it is given to.
      CREATE FUNCTION signal_is_told() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NEW.handled_at IS NOT NULL OR NEW.withdrawn_at IS NOT NULL THEN RETURN NULL; END IF;
        IF TG_OP = 'INSERT' AND NEW.kind = 'safety' THEN
          INSERT INTO reminder (organisation_id, kind, about_id, caregiver_id, due_on, due_at, state, sent_at, seen_by)
          VALUES (NEW.organisation_id, 'signal', NEW.id, NEW.caregiver_id, (NEW.raised_at AT TIME ZONE 'Europe/Amsterdam')::date,
            statement_timestamp(), 'sent', clock_timestamp(), ARRAY[NEW.raised_by])
          ON CONFLICT DO NOTHING;
          PERFORM pg_notify('voortuin_news', json_build_object('organisationId', NEW.organisation_id, 'personId', NULL, 'about', 'signals')::text);
        END IF;
        IF (TG_OP = 'INSERT' AND NEW.owner_id <> NEW.raised_by) OR (TG_OP = 'UPDATE' AND NEW.owner_id <> OLD.owner_id) THEN
          PERFORM pg_notify('voortuin_news', json_build_object('organisationId', NEW.organisation_id, 'personId', NEW.owner_id, 'about', 'signals')::text);
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER is_told AFTER INSERT OR UPDATE OF owner_id ON signal FOR EACH ROW EXECUTE FUNCTION signal_is_told();

      -- A session that ends or takes another token ends what is open on it, on whichever server that is.
      CREATE FUNCTION session_end_is_told() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM pg_notify('voortuin_sessions', encode(OLD.token_hash, 'hex'));
        RETURN NULL;
      END $$;
      CREATE TRIGGER end_is_told AFTER DELETE OR UPDATE OF token_hash ON session FOR EACH ROW EXECUTE FUNCTION session_end_is_told();

      -- What is claimed and not yet out: what an emptied queue is rebuilt from.
      CREATE FUNCTION queued_reminders(most integer, after_lease timestamptz, after_id uuid)
        RETURNS TABLE (organisation_id uuid, id uuid, claim integer, lease text) LANGUAGE sql STABLE AS $$
        SELECT r.organisation_id, r.id, r.claim, r.lease_until_at::text FROM reminder r
        WHERE r.state = 'queued' AND (after_lease IS NULL OR (r.lease_until_at, r.id) > (after_lease, after_id))
        ORDER BY r.lease_until_at, r.id LIMIT most
      $$;
      ${acrossTheWalls('queued_reminders(integer, timestamptz, uuid)')}
      CREATE FUNCTION count_queued_reminders() RETURNS bigint LANGUAGE sql STABLE AS $$ SELECT count(*) FROM reminder r WHERE r.state = 'queued' $$;
      ${acrossTheWalls('count_queued_reminders()')}
      DROP INDEX reminder_under_way;
      CREATE INDEX reminder_under_way ON reminder (lease_until_at, id) WHERE state = 'queued';

      -- What each look at what is due did; rows of the last hour.
      CREATE TABLE sweep_run (
        id uuid PRIMARY KEY DEFAULT uuidv7(),
        ended_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        milliseconds integer NOT NULL,
        claimed integer NOT NULL,
        reclaimed integer NOT NULL,
        restored integer NOT NULL,
        parked integer NOT NULL
      );
      CREATE INDEX sweep_run_at ON sweep_run (ended_at);
      GRANT SELECT, INSERT, DELETE ON sweep_run TO ${appRole};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TABLE sweep_run;
      DROP FUNCTION count_queued_reminders(), queued_reminders(integer, timestamptz, uuid), deliver_reminder(uuid, uuid, integer);
      DROP TRIGGER end_is_told ON session; DROP FUNCTION session_end_is_told();
      DROP TRIGGER is_told ON signal; DROP FUNCTION signal_is_told();
      DROP INDEX open_safety_signal, reminder_sent;
      CREATE INDEX reminder_of_person ON reminder (organisation_id, person_id, due_at DESC, id DESC) WHERE state = 'sent';
      ALTER TABLE reminder DROP COLUMN seen_by, ADD COLUMN seen_at timestamptz;
      GRANT UPDATE (seen_at) ON reminder TO ${appRole};
    `);
  }
}
