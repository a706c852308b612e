import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole } from './wall.ts';

/** The extensions, and the audit lines that nobody can change. */
export class Platform1760000000001 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE EXTENSION IF NOT EXISTS pg_trgm;

      CREATE FUNCTION what_was_written_stays() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        RAISE EXCEPTION 'what was written in % stays', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation';
      END $$;

      CREATE TABLE audit_line (
        organisation_id uuid,
        id uuid NOT NULL DEFAULT uuidv7() PRIMARY KEY,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        account_id uuid,
        person_id uuid,
        action text NOT NULL,
        object text NOT NULL,
        object_ids uuid[] NOT NULL DEFAULT '{}',
        result text NOT NULL DEFAULT 'done',
        origin text,
        client text,
        details jsonb
      );
      CREATE INDEX audit_line_at ON audit_line (organisation_id, id);
      CREATE INDEX audit_line_person ON audit_line (organisation_id, person_id, id);
      CREATE INDEX audit_line_object ON audit_line USING gin (object_ids);
      CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON audit_line FOR EACH ROW EXECUTE FUNCTION what_was_written_stays();
      CREATE TRIGGER stays_whole BEFORE TRUNCATE ON audit_line FOR EACH STATEMENT EXECUTE FUNCTION what_was_written_stays();
      ALTER TABLE audit_line ENABLE ROW LEVEL SECURITY;
      ALTER TABLE audit_line FORCE ROW LEVEL SECURITY;
      -- A line about somebody who is not signed in belongs to no organisation: it can be written and is read by nobody here.
      CREATE POLICY read ON audit_line FOR SELECT
        USING (organisation_id = (SELECT nullif(current_setting('app.organisation', true), '')::uuid));
      CREATE POLICY write ON audit_line FOR INSERT
        WITH CHECK (organisation_id IS NOT DISTINCT FROM (SELECT nullif(current_setting('app.organisation', true), '')::uuid));
      GRANT SELECT, INSERT ON audit_line TO ${appRole};
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE audit_line; DROP FUNCTION what_was_written_stays()');
  }
}
