import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from '../platform/database/wall.ts';

/**
 * The planned contacts, and the promise itself: whoever is not closed has exactly one open planned contact.
 * At most one is a partial unique index; at least one is a constraint trigger that speaks at commit.
 */
export class PlannedContacts1760000000006 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE planned_contact (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        caregiver_id uuid NOT NULL,
        state text NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'done', 'dropped')),
        kind text NOT NULL CHECK (kind IN ('contact', 'appointment', 'review')),
        planned_on date NOT NULL,
        day_part text CHECK (day_part IN ('morning', 'afternoon', 'evening', 'night')),
        due_on date NOT NULL,
        latest_on date NOT NULL CHECK (latest_on >= due_on),
        starts_at timestamptz,
        minutes integer,
        channel text,
        consultant_id uuid,
        why jsonb NOT NULL DEFAULT '[]',
        by_hand boolean NOT NULL DEFAULT false,
        -- When a person chose its day or agreed its time: what was held before and is written down later does not undo it.
        chosen_at timestamptz,
        -- When she asked herself to be called; who then was not reached still waits for it.
        asked_at timestamptz,
        previous_id uuid,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ended_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver,
        FOREIGN KEY (organisation_id, consultant_id) REFERENCES person,
        FOREIGN KEY (organisation_id, previous_id) REFERENCES planned_contact,
        CONSTRAINT an_appointment_has_a_time CHECK ((kind = 'appointment') = (starts_at IS NOT NULL)),
        CONSTRAINT a_review_has_no_channel CHECK ((kind = 'review') = (channel IS NULL)),
        CONSTRAINT what_has_ended_has_a_moment CHECK ((state = 'open') = (ended_at IS NULL))
      );
      CREATE UNIQUE INDEX one_open_planned_contact ON planned_contact (organisation_id, caregiver_id) WHERE state = 'open';
      CREATE INDEX planned_contact_of ON planned_contact (organisation_id, caregiver_id, created_at DESC);
      CREATE INDEX open_planned_contact_of_consultant ON planned_contact (organisation_id, consultant_id, planned_on) WHERE state = 'open';
      CREATE INDEX agreed_or_asked_of_consultant ON planned_contact (organisation_id, consultant_id)
        WHERE state = 'open' AND (kind = 'appointment' OR asked_at IS NOT NULL);
      ${wall('planned_contact', ['SELECT', 'INSERT', 'UPDATE (state, kind, planned_on, day_part, due_on, latest_on, starts_at, minutes, channel, consultant_id, why, by_hand, chosen_at, asked_at, ended_at)'])}

      -- The caregiver's row is locked first, so that two transactions cannot each count the other's planned contact.
      CREATE FUNCTION demand_one_next_moment(organisation uuid, who uuid) RETURNS void LANGUAGE plpgsql AS $$
      DECLARE
        closed boolean;
        open integer;
      BEGIN
        SELECT closed_at IS NOT NULL INTO closed FROM caregiver WHERE organisation_id = organisation AND id = who FOR UPDATE;
        IF closed IS NULL THEN
          -- Erased for good, inside her own organisation; or somebody changed the organisation to blind this look.
          IF organisation::text IS DISTINCT FROM current_setting('app.organisation', true) THEN
            RAISE EXCEPTION 'the next moment of a caregiver cannot be seen from here' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'next_moment_unseen';
          END IF;
          RETURN;
        END IF;
        SELECT count(*) INTO open FROM planned_contact WHERE organisation_id = organisation AND caregiver_id = who AND state = 'open';
        IF NOT closed AND open <> 1 THEN
          RAISE EXCEPTION 'a caregiver in sight has exactly one next moment, not %', open USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'exactly_one_next_moment';
        END IF;
        IF closed AND open <> 0 THEN
          RAISE EXCEPTION 'a closed caregiver has no next moment' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'no_next_moment_when_closed';
        END IF;
      END $$;

      CREATE FUNCTION caregiver_keeps_next_moment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN PERFORM demand_one_next_moment(OLD.organisation_id, OLD.id); END IF;
        IF TG_OP <> 'DELETE' THEN PERFORM demand_one_next_moment(NEW.organisation_id, NEW.id); END IF;
        RETURN NULL;
      END $$;

      CREATE FUNCTION planned_contact_keeps_next_moment() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN PERFORM demand_one_next_moment(OLD.organisation_id, OLD.caregiver_id); END IF;
        IF TG_OP = 'INSERT' OR (TG_OP = 'UPDATE' AND (NEW.organisation_id, NEW.caregiver_id) IS DISTINCT FROM (OLD.organisation_id, OLD.caregiver_id)) THEN
          PERFORM demand_one_next_moment(NEW.organisation_id, NEW.caregiver_id);
        END IF;
        RETURN NULL;
      END $$;

      CREATE CONSTRAINT TRIGGER next_moment AFTER INSERT OR DELETE ON caregiver
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION caregiver_keeps_next_moment();
      CREATE CONSTRAINT TRIGGER next_moment_at_closure AFTER UPDATE OF organisation_id, id, closed_at ON caregiver
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION caregiver_keeps_next_moment();
      CREATE CONSTRAINT TRIGGER next_moment AFTER INSERT OR DELETE ON planned_contact
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION planned_contact_keeps_next_moment();
      CREATE CONSTRAINT TRIGGER next_moment_at_change AFTER UPDATE OF organisation_id, caregiver_id, state ON planned_contact
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION planned_contact_keeps_next_moment();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER next_moment ON caregiver; DROP TRIGGER next_moment_at_closure ON caregiver;
      DROP TABLE planned_contact;
      DROP FUNCTION caregiver_keeps_next_moment(), planned_contact_keeps_next_moment(), demand_one_next_moment(uuid, uuid)
    `);
  }
}
