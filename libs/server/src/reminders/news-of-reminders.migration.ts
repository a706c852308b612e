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

      -- Whether a reminder of that day is out or under way; one that was overtaken by what was taken back is not.
      CREATE FUNCTION is_reminded(organisation uuid, about uuid, day date) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT EXISTS (SELECT FROM reminder r WHERE r.organisation_id = organisation AND r.about_id = about AND r.due_on = day AND r.state <> 'overtaken')
      $$;

      -- What is planned for an hour that has gone by is due at once: how late a reminder is counts from then. Who was
      -- reminded of it that day is reminded again when its hour is yet to come, or when she asks to be called.
      CREATE OR REPLACE FUNCTION planned_contact_remind_at() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        hour timestamptz := CASE NEW.kind WHEN 'appointment' THEN NEW.starts_at - interval '1 hour'
          ELSE (NEW.planned_on + CASE NEW.day_part WHEN 'afternoon' THEN time '12:00' WHEN 'evening' THEN time '17:00'
            WHEN 'night' THEN time '20:00' ELSE time '08:00' END) AT TIME ZONE 'Europe/Amsterdam' END;
      BEGIN
        IF NEW.kind = 'review' OR NEW.state <> 'open' THEN
          NEW.remind_at := NULL;
          RETURN NEW;
        END IF;
        NEW.remind_at := greatest(hour, clock_timestamp());
        IF TG_OP = 'UPDATE' THEN
          NEW.reminded_on := CASE
            WHEN hour > clock_timestamp() OR NEW.asked_at > OLD.asked_at OR (NEW.asked_at IS NOT NULL AND OLD.asked_at IS NULL) THEN NULL
            WHEN is_reminded(NEW.organisation_id, NEW.id, NEW.planned_on) THEN NEW.planned_on
          END;
        END IF;
        RETURN NEW;
      END $$;
      CREATE OR REPLACE TRIGGER remind_at BEFORE INSERT OR UPDATE OF state, kind, planned_on, day_part, starts_at, asked_at ON planned_contact
        FOR EACH ROW EXECUTE FUNCTION planned_contact_remind_at();
      CREATE OR REPLACE FUNCTION task_remind_at() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.remind_at := CASE WHEN NEW.done_at IS NULL AND NEW.withdrawn_at IS NULL
          THEN greatest(clock_timestamp(), (NEW.due_on + time '08:00') AT TIME ZONE 'Europe/Amsterdam') END;
        IF TG_OP = 'UPDATE' THEN
          NEW.reminded_on := CASE WHEN is_reminded(NEW.organisation_id, NEW.id, NEW.due_on) THEN NEW.due_on END;
        END IF;
        RETURN NEW;
      END $$;

      CREATE OR REPLACE FUNCTION signal_remind_at() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.remind_at := CASE WHEN NEW.handled_at IS NULL AND NEW.withdrawn_at IS NULL THEN greatest(clock_timestamp(),
          ((NEW.raised_at AT TIME ZONE 'Europe/Amsterdam')::date + CASE NEW.kind WHEN 'safety' THEN 1 ELSE 7 END + time '08:00') AT TIME ZONE 'Europe/Amsterdam') END;
        RETURN NEW;
      END $$;

      -- Says the reminders of a batch once, in one round trip: whoever finds them still claimed under it puts each before
      -- whoever it is for by now, unless it was handled elsewhere; tells for whom there is news. Works behind the wall of
      -- the organisation it is given.
      CREATE FUNCTION deliver_reminders(organisation uuid, batch uuid, alone uuid DEFAULT NULL)
        RETURNS TABLE (whose uuid) LANGUAGE plpgsql AS $$
      DECLARE
        ids uuid[];
      BEGIN
        PERFORM set_config('app.organisation', organisation::text, true);
        SELECT array_agg(taken.id) INTO ids FROM (
          SELECT e.id FROM reminder e WHERE e.organisation_id = organisation AND e.batch_id = batch
            AND e.state = 'queued' AND e.due_at <= clock_timestamp() AND (alone IS NULL OR e.id = alone)
          ORDER BY e.id FOR UPDATE
        ) taken;
        IF ids IS NULL THEN RETURN; END IF;
        -- A statement of its own: it sees what was handled elsewhere until the rows were ours.
        RETURN QUERY WITH looked AS MATERIALIZED (
          SELECT r.id,
            CASE r.kind WHEN 'task' THEN t.due_on = r.due_on AND t.remind_at IS NOT NULL WHEN 'signal' THEN s.remind_at IS NOT NULL
              ELSE p.planned_on = r.due_on AND p.remind_at <= clock_timestamp() END AS due,
            CASE r.kind WHEN 'task' THEN t.owner_id WHEN 'signal' THEN s.owner_id ELSE p.consultant_id END AS whose
          FROM reminder r
          LEFT JOIN task t ON r.kind = 'task' AND t.organisation_id = organisation AND t.id = r.about_id
          LEFT JOIN signal s ON r.kind = 'signal' AND s.organisation_id = organisation AND s.id = r.about_id
          LEFT JOIN planned_contact p ON r.kind IN ('contact', 'appointment') AND p.organisation_id = organisation AND p.id = r.about_id
          WHERE r.organisation_id = organisation AND r.id = ANY (ids)
        ), said AS (
          UPDATE reminder e SET state = CASE WHEN l.due THEN 'sent' ELSE 'overtaken' END, sent_at = CASE WHEN l.due THEN clock_timestamp() END,
            person_id = l.whose, lease_until_at = NULL
          FROM looked l WHERE e.organisation_id = organisation AND e.id = l.id
          RETURNING e.state, e.person_id
        )
        -- What whoever shares the work sees as well, because she is away, is news for all.
        SELECT DISTINCT CASE WHEN NOT coalesce(k.absent_until_on >= (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date, false) THEN o.person_id END
        FROM said o LEFT JOIN person k ON k.organisation_id = organisation AND k.id = o.person_id WHERE o.state = 'sent';
      END $$;
      GRANT EXECUTE ON FUNCTION deliver_reminders(uuid, uuid, uuid) TO ${appRole};

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

      -- What is claimed and not yet out, batch by batch: what an emptied queue is rebuilt from.
      DROP INDEX reminder_under_way;
      CREATE INDEX reminder_under_way ON reminder (lease_until_at) WHERE state = 'queued';
      CREATE INDEX reminder_of_batch ON reminder (organisation_id, batch_id) WHERE state = 'queued';
      CREATE FUNCTION queued_batches(most integer, after_organisation uuid, after_batch uuid)
        RETURNS TABLE (organisation_id uuid, batch_id uuid, reminders integer) LANGUAGE sql STABLE AS $$
        SELECT r.organisation_id, r.batch_id, count(*)::integer FROM reminder r
        WHERE r.state = 'queued' AND (after_batch IS NULL OR (r.organisation_id, r.batch_id) > (after_organisation, after_batch))
        GROUP BY r.organisation_id, r.batch_id ORDER BY r.organisation_id, r.batch_id LIMIT most
      $$;
      ${acrossTheWalls('queued_batches(integer, uuid, uuid)')}
      CREATE FUNCTION count_queued_batches() RETURNS bigint LANGUAGE sql STABLE AS $$
        SELECT count(*) FROM (SELECT FROM reminder r WHERE r.state = 'queued' GROUP BY r.organisation_id, r.batch_id) b
      $$;
      ${acrossTheWalls('count_queued_batches()')}

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
      DROP FUNCTION count_queued_batches(), queued_batches(integer, uuid, uuid), deliver_reminders(uuid, uuid, uuid), is_reminded(uuid, uuid, date);
      DROP INDEX reminder_of_batch;
      DROP TRIGGER end_is_told ON session; DROP FUNCTION session_end_is_told();
      DROP TRIGGER is_told ON signal; DROP FUNCTION signal_is_told();
      DROP INDEX reminder_sent;
      CREATE INDEX reminder_of_person ON reminder (organisation_id, person_id, due_at DESC, id DESC) WHERE state = 'sent';
      ALTER TABLE reminder DROP COLUMN seen_by, ADD COLUMN seen_at timestamptz;
      GRANT UPDATE (seen_at) ON reminder TO ${appRole};
    `);
  }
}
