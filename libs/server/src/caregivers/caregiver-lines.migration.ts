import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls, wall, wallsRole } from '../platform/database/wall.ts';

/**
 * The lines of the lists: one row for each caregiver with all that a list shows and asks, so that a page reads one row for
 * each item. Triggers keep it in the transaction of whatever changes; the app can read it and nothing else.
 */
export class CaregiverLines1760000000019 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE caregiver_line (
        organisation_id uuid NOT NULL,
        caregiver_id uuid NOT NULL,
        first_name text,
        prefix text,
        last_name text NOT NULL,
        sort_name text NOT NULL,
        -- As everybody may know: a secret address says nothing.
        neighbourhood text,
        municipality_id uuid,
        floor numeric NOT NULL,
        team_id uuid,
        consultant_id uuid,
        consultant text,
        in_sight_since_on date NOT NULL,
        approach text NOT NULL,
        paused_until_on date,
        pause_reason text,
        closed_at timestamptz,
        closure_reason text,
        rhythm_id uuid,
        own_longest_days integer,
        last_spoken_at timestamptz,
        last_how_it_goes text,
        -- The days of her conversations, the newest last.
        spoken_on date[] NOT NULL DEFAULT '{}',
        kind text,
        planned_on date,
        channel text,
        due_on date,
        latest_on date,
        closed boolean NOT NULL GENERATED ALWAYS AS (closed_at IS NOT NULL) STORED,
        left_reason text GENERATED ALWAYS AS (CASE WHEN closed_at IS NULL THEN pause_reason ELSE closure_reason END) STORED,
        -- The first day on which she has had fewer conversations than the floor asks, if there are no more of them.
        below_floor_on date,
        -- Where she stands from one day until another, both included, if nothing happens.
        sight text NOT NULL,
        sight_from_on date NOT NULL,
        sight_until_on date NOT NULL,
        PRIMARY KEY (organisation_id, caregiver_id),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver ON DELETE CASCADE
      ) WITH (fillfactor = 85);
      CREATE INDEX line_by_name ON caregiver_line (organisation_id, closed, sort_name, caregiver_id);
      CREATE INDEX line_by_sight ON caregiver_line (organisation_id, sight, sort_name, caregiver_id);
      CREATE INDEX line_by_consultant ON caregiver_line (organisation_id, consultant_id, closed, sort_name, caregiver_id, sight);
      CREATE INDEX line_by_team ON caregiver_line (organisation_id, team_id, closed, sort_name, caregiver_id, sight);
      CREATE INDEX line_by_municipality ON caregiver_line (organisation_id, municipality_id, closed, sort_name, caregiver_id, sight);
      CREATE INDEX line_by_neighbourhood ON caregiver_line (organisation_id, neighbourhood, closed, sort_name, caregiver_id, sight);
      CREATE INDEX line_by_left_reason ON caregiver_line (organisation_id, left_reason, sort_name, caregiver_id) WHERE left_reason IS NOT NULL;
      CREATE INDEX line_of_review ON caregiver_line (organisation_id, team_id, due_on) WHERE kind = 'review' AND NOT closed;
      -- Whose class has passed on its own, and whose is still to come for a clock that is behind.
      CREATE INDEX line_until ON caregiver_line (organisation_id, sight_until_on);
      CREATE INDEX line_from ON caregiver_line (organisation_id, sight_from_on);
      -- That who is closed stands among the closed is no coincidence, as the planner would think.
      CREATE STATISTICS line_stands (dependencies) ON closed, sight FROM caregiver_line;
      ${wall('caregiver_line', ['SELECT'])}
      GRANT SELECT, INSERT, UPDATE ON caregiver_line TO ${wallsRole};
      -- To hold the row whose name or floor is copied, for as long as the copy is made.
      GRANT UPDATE (floor) ON municipality TO ${wallsRole};
      GRANT UPDATE (first_name) ON person TO ${wallsRole};

      -- The r-th newest conversation is asked for from a day on, and holds a year; the first day on which one of them is missing.
      CREATE FUNCTION below_floor_on(floor numeric, since date, spoken_on date[]) RETURNS date LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT min(greatest(since + ceil(365 * r / floor)::int, spoken_on[cardinality(spoken_on) + 1 - r] + 366)) FROM generate_series(1, trunc(floor)::int) r
      $$;

      -- The class in which she stands on a day, as sightOf of the domain decides it; a spec holds the two together.
      CREATE FUNCTION sight_on(line caregiver_line, day date) RETURNS text LANGUAGE sql IMMUTABLE PARALLEL SAFE AS $$
        SELECT CASE
          WHEN line.closed_at IS NOT NULL THEN 'closed'
          WHEN line.approach = 'never' THEN 'never-approach'
          WHEN line.approach = 'on-request' THEN 'on-request'
          WHEN line.paused_until_on >= day THEN 'paused'
          WHEN line.last_spoken_at IS NULL THEN 'never-spoken'
          WHEN line.latest_on < day THEN 'too-long'
          WHEN line.below_floor_on <= day THEN 'below-floor'
          WHEN line.due_on <= day THEN 'due'
          ELSE 'on-time' END
      $$;

      CREATE FUNCTION line_stands() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        awake_on date := NEW.paused_until_on + 1;
      BEGIN
        IF TG_OP = 'INSERT' OR (NEW.floor, NEW.in_sight_since_on, NEW.spoken_on) IS DISTINCT FROM (OLD.floor, OLD.in_sight_since_on, OLD.spoken_on) THEN
          NEW.below_floor_on := below_floor_on(NEW.floor, NEW.in_sight_since_on, NEW.spoken_on);
        END IF;
        NEW.sight := sight_on(NEW, (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date);
        NEW.sight_from_on := coalesce(CASE NEW.sight
          WHEN 'never-spoken' THEN awake_on
          WHEN 'too-long' THEN greatest(awake_on, NEW.latest_on + 1)
          WHEN 'below-floor' THEN greatest(awake_on, NEW.below_floor_on)
          WHEN 'due' THEN greatest(awake_on, NEW.due_on)
          WHEN 'on-time' THEN awake_on END, '-infinity');
        NEW.sight_until_on := coalesce(CASE NEW.sight
          WHEN 'paused' THEN NEW.paused_until_on
          WHEN 'below-floor' THEN NEW.latest_on
          WHEN 'due' THEN least(NEW.latest_on, NEW.below_floor_on - 1)
          WHEN 'on-time' THEN least(NEW.due_on - 1, NEW.latest_on, NEW.below_floor_on - 1) END, 'infinity');
        RETURN NEW;
      END $$;
      CREATE TRIGGER stands BEFORE INSERT OR UPDATE ON caregiver_line FOR EACH ROW EXECUTE FUNCTION line_stands();

      -- A new day: those whose class has changed by itself are moved, a batch at a time; a row that is in use is passed over.
      CREATE FUNCTION move_sight(most integer) RETURNS integer LANGUAGE sql AS $$
        WITH passed AS (
          SELECT l.organisation_id, l.caregiver_id FROM organisation o CROSS JOIN LATERAL (
            SELECT organisation_id, caregiver_id FROM caregiver_line
            WHERE organisation_id = o.id AND (sight_until_on < (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date
              OR sight_from_on > (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date)
            LIMIT most FOR UPDATE SKIP LOCKED
          ) l LIMIT most
        ), moved AS (
          UPDATE caregiver_line l SET sight = l.sight FROM passed p
          WHERE l.organisation_id = p.organisation_id AND l.caregiver_id = p.caregiver_id RETURNING 1
        )
        SELECT count(*)::int FROM moved
      $$;
      ${acrossTheWalls('move_sight(integer)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION move_sight(integer);
      DROP TABLE caregiver_line;
      DROP FUNCTION line_stands(), below_floor_on(numeric, date, date[])
    `);
  }
}
