import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls, wall, wallsRole } from '../platform/database/wall.ts';

/** Caregivers, whom they care for, and how they are doing. */
export class Caregivers1760000000005 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE caregiver (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        first_name text,
        prefix text,
        last_name text NOT NULL,
        sort_name text NOT NULL,
        search_text text NOT NULL,
        born_on date,
        born_year integer,
        phone text,
        second_phone text,
        email text,
        street text,
        house_number integer,
        addition text,
        postcode text,
        city text,
        neighbourhood text,
        latitude double precision,
        longitude double precision,
        secret_address boolean NOT NULL DEFAULT false,
        whereabouts jsonb NOT NULL DEFAULT '[]',
        suitable_hours jsonb NOT NULL DEFAULT '[]',
        channel_permissions jsonb NOT NULL DEFAULT '[]',
        preferred_channel text,
        at_door text NOT NULL DEFAULT 'announce-first',
        digital_skill text,
        language text NOT NULL DEFAULT 'nl',
        work text,
        rhythm_id uuid,
        own_ideal_days integer CHECK (own_ideal_days BETWEEN 1 AND 366),
        own_longest_days integer CHECK (own_longest_days BETWEEN own_ideal_days AND 366),
        source text NOT NULL,
        source_note text,
        legal_ground text NOT NULL,
        note text,
        municipality_id uuid,
        consultant_id uuid,
        team_id uuid,
        in_sight_since_on date NOT NULL,
        approach text NOT NULL DEFAULT 'welcome' CHECK (approach IN ('welcome', 'on-request', 'never')),
        paused_until_on date,
        pause_reason text,
        closed_at timestamptz,
        closure_reason text,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, rhythm_id) REFERENCES rhythm,
        FOREIGN KEY (organisation_id, municipality_id) REFERENCES municipality,
        FOREIGN KEY (organisation_id, consultant_id) REFERENCES person,
        FOREIGN KEY (organisation_id, team_id) REFERENCES team,
        CONSTRAINT closing_needs_a_reason CHECK ((closed_at IS NULL) = (closure_reason IS NULL)),
        CONSTRAINT a_pause_has_an_end_and_a_reason CHECK ((paused_until_on IS NULL) = (pause_reason IS NULL))
      );
      CREATE INDEX caregiver_by_name ON caregiver (organisation_id, sort_name, id);
      CREATE INDEX caregiver_by_consultant ON caregiver (organisation_id, consultant_id, sort_name, id);
      CREATE INDEX caregiver_by_phone ON caregiver (organisation_id, phone);
      CREATE INDEX caregiver_by_email ON caregiver (organisation_id, email);
      CREATE INDEX caregiver_by_address ON caregiver (organisation_id, postcode, house_number);
      CREATE INDEX caregiver_by_birth_date ON caregiver (organisation_id, born_on);
      CREATE INDEX caregiver_search ON caregiver USING gin (search_text gin_trgm_ops);
      ${wall('caregiver', [
        'SELECT',
        'INSERT',
        `UPDATE (version, first_name, prefix, last_name, sort_name, search_text, born_on, born_year,
        phone, second_phone, email, street, house_number, addition, postcode, city, neighbourhood, latitude, longitude, secret_address,
        whereabouts, suitable_hours, channel_permissions, preferred_channel, at_door, digital_skill, language, work, rhythm_id,
        own_ideal_days, own_longest_days, source, source_note, legal_ground, note, municipality_id, consultant_id, team_id,
        approach, paused_until_on, pause_reason, closed_at, closure_reason)`,
      ])}

      CREATE TABLE care_recipient (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL,
        name text NOT NULL,
        PRIMARY KEY (organisation_id, id)
      );
      ${wall('care_recipient', ['SELECT', 'INSERT', 'UPDATE (name)'])}

      CREATE TABLE care_situation (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        caregiver_id uuid NOT NULL,
        recipient_id uuid NOT NULL,
        relation text,
        condition text,
        condition_words text,
        hours_per_week numeric CHECK (hours_per_week BETWEEN 0 AND 168),
        lives_together boolean,
        since_on date,
        ended_on date,
        place integer NOT NULL DEFAULT 0,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver,
        FOREIGN KEY (organisation_id, recipient_id) REFERENCES care_recipient
      );
      CREATE INDEX care_situation_of ON care_situation (organisation_id, caregiver_id);
      ${wall('care_situation', ['SELECT', 'INSERT', 'UPDATE (relation, condition, condition_words, hours_per_week, lives_together, since_on, ended_on, place)', 'DELETE'])}

      CREATE TABLE care_state (
        organisation_id uuid NOT NULL,
        caregiver_id uuid NOT NULL,
        last_spoken_at timestamptz,
        last_spoken_channel text,
        last_how_it_goes text,
        last_how_it_goes_at timestamptz,
        attempts integer NOT NULL DEFAULT 0,
        attempts_by_channel jsonb NOT NULL DEFAULT '{}',
        conversations integer NOT NULL DEFAULT 0,
        open_signals integer NOT NULL DEFAULT 0,
        open_safety_signals integer NOT NULL DEFAULT 0,
        open_tasks integer NOT NULL DEFAULT 0,
        first_task_due_on date,
        PRIMARY KEY (organisation_id, caregiver_id),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver
      );
      ${wall('care_state', ['SELECT', 'INSERT', 'UPDATE'])}

      -- What happened to a caregiver's place in sight: pause, closure, hand-over, a moved moment. It stays as written;
      -- before is what it was, so that undo can put it back.
      CREATE TABLE caregiver_event (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        caregiver_id uuid NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        person_id uuid,
        code text NOT NULL,
        params jsonb NOT NULL DEFAULT '{}',
        before jsonb,
        contact_moment_id uuid,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver,
        FOREIGN KEY (organisation_id, person_id) REFERENCES person
      );
      CREATE INDEX caregiver_event_of ON caregiver_event (organisation_id, caregiver_id, at DESC, id DESC);
      CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON caregiver_event FOR EACH ROW EXECUTE FUNCTION what_was_written_stays();
      ${wall('caregiver_event', ['SELECT', 'INSERT'])}

      GRANT SELECT ON caregiver TO ${wallsRole};
      -- Row-level security would disable the trigram index, so search looks across the wall for one organisation only. Each
      -- word stands in the statement as itself: of a parameter the planner does not know whether the index helps. The index
      -- is asked for every third of its trigrams, which finds hardly more people and reads a third of the lists; a word
      -- without any is asked for whole, for the planner to know how many will have it.
      CREATE FUNCTION search_caregivers(organisation uuid, words text[], after_name text, after_id uuid, most integer) RETURNS SETOF uuid
        LANGUAGE plpgsql STABLE ROWS 50 AS $$
        BEGIN
          IF organisation IS DISTINCT FROM nullif(current_setting('app.organisation', true), '')::uuid THEN RETURN; END IF;
          RETURN QUERY EXECUTE
            'SELECT id FROM caregiver WHERE organisation_id = $1'
            || (SELECT string_agg(format(' AND search_text LIKE %L AND strpos(search_text, %L) <> 0', '%' || coalesce(thirds, whole) || '%', w), '')
                FROM unnest(words) w, regexp_replace(w, '([\\\\%_])', '\\\\\\1', 'g') whole, LATERAL (
                  SELECT string_agg(m[1], '%') AS thirds FROM regexp_matches(w, '[[:alnum:]]{3}', 'g') m) t)
            || CASE WHEN after_name IS NULL THEN '' ELSE ' AND (sort_name, id) > ($3, $4)' END || ' ORDER BY sort_name, id LIMIT $2'
            USING organisation, most, after_name, after_id;
        END $$;
      ${acrossTheWalls('search_caregivers(uuid, text[], text, uuid, integer)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION search_caregivers(uuid, text[], text, uuid, integer);
      DROP TABLE caregiver_event, care_state, care_situation, care_recipient, caregiver
    `);
  }
}
