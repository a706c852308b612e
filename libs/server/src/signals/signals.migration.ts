import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls, wall, wallsRole } from '../platform/database/wall.ts';

/** Signals, each with an owner, and the steps of the reporting code. */
export class Signals1760000000008 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE signal (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        caregiver_id uuid NOT NULL,
        contact_moment_id uuid,
        kind text NOT NULL,
        what text NOT NULL,
        owner_id uuid NOT NULL,
        raised_by uuid NOT NULL,
        raised_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        steps jsonb NOT NULL DEFAULT '[]',
        handled_at timestamptz,
        handled boolean NOT NULL GENERATED ALWAYS AS (handled_at IS NOT NULL) STORED,
        handled_by uuid,
        what_was_done text,
        withdrawn_at timestamptz,
        -- The team of whom it is about, kept here so that a page of a team's signals is read in their order.
        team_id uuid,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver,
        FOREIGN KEY (organisation_id, owner_id) REFERENCES person,
        FOREIGN KEY (organisation_id, raised_by) REFERENCES person,
        FOREIGN KEY (organisation_id, handled_by) REFERENCES person,
        CONSTRAINT handled_means_something_was_done CHECK (handled_at IS NULL OR length(btrim(what_was_done)) >= 3)
      );
      CREATE INDEX signal_of ON signal (organisation_id, caregiver_id, raised_at DESC, id DESC);
      CREATE INDEX signal_by_time ON signal (organisation_id, handled, raised_at, id) WHERE withdrawn_at IS NULL;
      CREATE INDEX signal_of_owner ON signal (organisation_id, owner_id, handled, raised_at, id) WHERE withdrawn_at IS NULL;
      CREATE INDEX signal_of_team ON signal (organisation_id, team_id, handled, raised_at, id) WHERE withdrawn_at IS NULL;
      CREATE INDEX safety_signal ON signal (organisation_id, handled, raised_at, id) WHERE kind = 'safety' AND withdrawn_at IS NULL;
      ${wall('signal', ['SELECT', 'INSERT', 'UPDATE (owner_id, steps, handled_at, handled_by, what_was_done, withdrawn_at)'])}

      GRANT SELECT, UPDATE (team_id) ON signal TO ${wallsRole};
      GRANT UPDATE (team_id) ON caregiver TO ${wallsRole};
      CREATE FUNCTION signal_takes_team() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        -- Held until this transaction ends: whoever moves her to another team meanwhile waits, and then finds this signal.
        SELECT team_id INTO NEW.team_id FROM caregiver WHERE organisation_id = NEW.organisation_id AND id = NEW.caregiver_id FOR SHARE;
        RETURN NEW;
      END $$;
      ${acrossTheWalls('signal_takes_team()')}
      CREATE TRIGGER takes_team BEFORE INSERT ON signal FOR EACH ROW EXECUTE FUNCTION signal_takes_team();

      CREATE FUNCTION caregiver_takes_signals_along() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE signal SET team_id = NEW.team_id WHERE organisation_id = NEW.organisation_id AND caregiver_id = NEW.id;
        RETURN NULL;
      END $$;
      ${acrossTheWalls('caregiver_takes_signals_along()')}
      CREATE TRIGGER takes_signals_along AFTER UPDATE OF team_id ON caregiver FOR EACH ROW
        WHEN (OLD.team_id IS DISTINCT FROM NEW.team_id) EXECUTE FUNCTION caregiver_takes_signals_along();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      'DROP FUNCTION caregiver_takes_signals_along() CASCADE; DROP TABLE signal; DROP FUNCTION signal_takes_team()',
    );
  }
}
