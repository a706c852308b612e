import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls, appRole, wall, wallsRole } from '../platform/database/wall.ts';

/** Lists that are brought in, row by row. */
export class Imports1760000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
        started_by_id uuid,
        file_name text NOT NULL,
        state text NOT NULL DEFAULT 'previewed' CHECK (state IN ('previewed', 'waiting', 'running', 'done')),
        encoding text NOT NULL,
        delimiter text NOT NULL,
        columns jsonb NOT NULL,
        origin text,
        ground text,
        agreed_channels text[] NOT NULL DEFAULT '{}',
        agreed_how text,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        started_at timestamptz,
        finished_at timestamptz,
        lease_until_at timestamptz,
        backlog_people integer,
        backlog_last_on date,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, person_id) REFERENCES person,
        FOREIGN KEY (organisation_id, started_by_id) REFERENCES person
      );
      CREATE INDEX import_at_work ON import (state) WHERE state IN ('waiting', 'running');
      ${wall('import', [
        'SELECT',
        'INSERT',
        `UPDATE (state, origin, ground, agreed_channels, agreed_how, started_by_id, started_at, finished_at, lease_until_at,
        backlog_people, backlog_last_on)`,
        'DELETE',
      ])}

      CREATE TABLE import_row (
        organisation_id uuid NOT NULL,
        import_id uuid NOT NULL,
        row integer NOT NULL,
        -- The cells as they came, and what was read in them; both are emptied once she is added: then she has it all.
        cells jsonb NOT NULL,
        caregiver jsonb,
        fingerprint text NOT NULL,
        name text,
        result text NOT NULL CHECK (result IN ('added', 'added-with-remark', 'doubtful', 'refused')),
        remarks jsonb NOT NULL DEFAULT '[]',
        likely_same jsonb NOT NULL DEFAULT '[]',
        caregiver_id uuid,
        consultant_id uuid,
        has_history boolean NOT NULL DEFAULT false,
        waits boolean NOT NULL DEFAULT false,
        done boolean NOT NULL DEFAULT false,
        decided text CHECK (decided IN ('add', 'same')),
        PRIMARY KEY (organisation_id, import_id, row),
        FOREIGN KEY (organisation_id, import_id) REFERENCES import ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver,
        FOREIGN KEY (organisation_id, consultant_id) REFERENCES person
      );
      CREATE INDEX import_row_to_do ON import_row (organisation_id, import_id, row) WHERE NOT done;
      CREATE INDEX import_row_by_result ON import_row (organisation_id, import_id, result, row);
      CREATE INDEX import_row_fingerprint ON import_row (organisation_id, fingerprint);
      CREATE INDEX import_row_caregiver ON import_row (organisation_id, caregiver_id);
      ${wall('import_row', [
        'SELECT',
        'INSERT',
        'UPDATE (cells, caregiver, result, remarks, likely_same, caregiver_id, consultant_id, done, decided)',
        'DELETE',
      ])}

      GRANT SELECT ON import TO ${wallsRole};
      -- A worker looks for lists that wait, and for those whose worker is gone.
      CREATE FUNCTION waiting_imports() RETURNS TABLE (organisation_id uuid, import_id uuid) LANGUAGE sql STABLE AS $$
        SELECT organisation_id, id FROM import
        WHERE state = 'waiting' OR (state = 'running' AND lease_until_at < clock_timestamp()) ORDER BY started_at
      $$;
      ${acrossTheWalls('waiting_imports()')}

      -- Postgres plans by the sizes it last saw. Tables that a list makes many times larger within a minute would be read
      -- from end to end for each row, until it looks again by itself; whoever fills them lets it look in time.
      CREATE FUNCTION look_at_growth() RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
      DECLARE
        grown name;
      BEGIN
        FOR grown IN
          SELECT c.relname FROM pg_class c
          WHERE c.relnamespace = 'public'::regnamespace AND c.relname IN ('caregiver', 'care_recipient', 'care_situation', 'care_state',
              'caregiver_event', 'planned_contact', 'contact_moment', 'conversation', 'import_row')
            AND pg_stat_get_mod_since_analyze(c.oid) > greatest(c.reltuples / 2, 100)
        LOOP
          EXECUTE format('ANALYZE (SKIP_LOCKED) %I', grown);
        END LOOP;
      END $$;
      REVOKE ALL ON FUNCTION look_at_growth() FROM PUBLIC;
      GRANT EXECUTE ON FUNCTION look_at_growth() TO ${appRole};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION waiting_imports(), look_at_growth(); DROP TABLE import_row, import');
  }
}
