import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls, appRole, wall, wallsRole } from '../platform/database/wall.ts';

/** Calls, ours and those that come in; what was heard about each; and the tasks to call back whoever was missed. */
export class Calls1760000000028 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE call (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL,
        direction text NOT NULL CHECK (direction IN ('out', 'in')),
        -- Null as long as it is not known who calls.
        caregiver_id uuid,
        -- Who it may be, when more than one has this number.
        may_be uuid[] NOT NULL DEFAULT '{}',
        -- Who calls; of a call that comes in whoever takes it, or is meant to.
        person_id uuid,
        -- Of the other side, in E.164; null when it was withheld.
        number text,
        line_number text NOT NULL,
        -- The phones of ours that are rung: [{ "who": the id of a person, "number": "+31…" }].
        ours jsonb NOT NULL,
        -- The carrier's own name of its first leg.
        sid text,
        -- All that was heard about it, in whatever order; where it stands follows from that alone.
        heard jsonb NOT NULL,
        phase text NOT NULL CHECK (phase IN ('placing', 'ringing-you', 'ringing-her', 'talking', 'over')),
        result text CHECK (result IN ('answered', 'no-answer', 'not-started', 'not-placed', 'unknown')),
        seconds integer NOT NULL DEFAULT 0,
        cause text,
        -- For how long two people can talk at most, and what a minute of each phone costs.
        talk_minutes integer NOT NULL DEFAULT 0,
        minute_cents numeric NOT NULL DEFAULT 0,
        -- What is set apart for it on the account of a day, and once it is settled what it cost.
        cents numeric NOT NULL DEFAULT 0,
        paid_on date NOT NULL,
        settled boolean NOT NULL DEFAULT false,
        made_at timestamptz NOT NULL,
        over_at timestamptz,
        -- When the carrier is asked what became of it, unless that is known by then, with what it cost.
        look_at timestamptz,
        looks integer NOT NULL DEFAULT 0,
        contact_moment_id uuid,
        put_away_at timestamptz,
        -- Whether it goes on, or is still to be logged by whose it is.
        asks boolean NOT NULL GENERATED ALWAYS AS (
          contact_moment_id IS NULL AND put_away_at IS NULL AND (
            result IS NULL OR result = 'answered' OR (direction = 'out' AND result IN ('no-answer', 'unknown')))
        ) STORED,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver,
        FOREIGN KEY (organisation_id, person_id) REFERENCES person,
        CONSTRAINT call_of_ours_is_of_somebody CHECK (direction = 'in' OR (person_id IS NOT NULL AND caregiver_id IS NOT NULL)),
        CONSTRAINT call_is_looked_after CHECK (settled OR look_at IS NOT NULL),
        CONSTRAINT call_over_has_a_moment CHECK ((phase = 'over') = (over_at IS NOT NULL))
      );
      CREATE UNIQUE INDEX call_sid ON call (organisation_id, sid) WHERE sid IS NOT NULL;
      CREATE INDEX call_of ON call (organisation_id, caregiver_id, made_at DESC, id DESC) WHERE result IN ('answered', 'no-answer', 'unknown');
      CREATE INDEX call_that_asks ON call (organisation_id, person_id, made_at DESC) WHERE asks;
      CREATE INDEX call_just_over ON call (organisation_id, person_id, over_at DESC);
      CREATE INDEX call_to_look_at ON call (look_at) WHERE NOT settled;
      CREATE INDEX call_of_contact_moment ON call (organisation_id, contact_moment_id) WHERE contact_moment_id IS NOT NULL;
      ${wall('call', [
        'SELECT',
        'INSERT',
        'UPDATE (caregiver_id, person_id, sid, heard, phase, result, seconds, cause, cents, settled, over_at, look_at, contact_moment_id, put_away_at)',
      ])}

      -- The call that asks a task; each asks one at most, whatever is told of it and however often.
      ALTER TABLE task ADD COLUMN call_id uuid, ADD FOREIGN KEY (organisation_id, call_id) REFERENCES call;
      CREATE UNIQUE INDEX one_task_for_a_call ON task (organisation_id, call_id) WHERE call_id IS NOT NULL;

      -- The conversation that made the task needless, so that taking it back opens the task again.
      ALTER TABLE task ADD COLUMN settled_by uuid;
      CREATE INDEX task_settled_by ON task (organisation_id, settled_by) WHERE settled_by IS NOT NULL;
      GRANT UPDATE (settled_by) ON task TO ${appRole};

      -- Claims the calls of which it should be known by now what became of them; a worker asks the carrier.
      GRANT SELECT, UPDATE (looks, look_at) ON call TO ${wallsRole};
      CREATE FUNCTION claim_calls_to_look_at(most integer, lease interval) RETURNS TABLE (organisation_id uuid, call_id uuid, looks integer) LANGUAGE sql AS $$
        UPDATE call c SET looks = c.looks + 1, look_at = clock_timestamp() + lease
        FROM (SELECT d.organisation_id, d.id FROM call d WHERE NOT d.settled AND d.look_at <= (SELECT clock_timestamp())
              ORDER BY d.look_at LIMIT most FOR UPDATE SKIP LOCKED) due
        WHERE c.organisation_id = due.organisation_id AND c.id = due.id RETURNING c.organisation_id, c.id, c.looks
      $$;
      ${acrossTheWalls('claim_calls_to_look_at(integer, interval)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION claim_calls_to_look_at(integer, interval);
      ALTER TABLE task DROP COLUMN settled_by, DROP COLUMN call_id;
      DROP TABLE call
    `);
  }
}
