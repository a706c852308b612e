import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from '../platform/database/wall.ts';

/** Contact moments, which stay as written, and the conversations they amount to. */
export class ContactMoments1760000000007 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE contact_moment (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1 CHECK (version >= 1),
        caregiver_id uuid NOT NULL,
        person_id uuid,
        channel text NOT NULL,
        outcome text NOT NULL,
        how_it_goes text,
        held_at timestamptz NOT NULL,
        day_only boolean NOT NULL DEFAULT false,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        minutes integer,
        voicemail boolean NOT NULL DEFAULT false,
        note_left boolean NOT NULL DEFAULT false,
        note text,
        no_contact jsonb,
        retracted boolean NOT NULL DEFAULT false,
        request_hash text,
        planned_contact_id uuid,
        PRIMARY KEY (organisation_id, id, version),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver,
        FOREIGN KEY (organisation_id, person_id) REFERENCES person,
        FOREIGN KEY (organisation_id, planned_contact_id) REFERENCES planned_contact
      );
      CREATE INDEX contact_moment_of ON contact_moment (organisation_id, caregiver_id, held_at DESC, id DESC);
      CREATE INDEX contact_moment_corrected ON contact_moment (organisation_id, caregiver_id) WHERE version > 1;
      CREATE INDEX contact_moment_by ON contact_moment (organisation_id, person_id, recorded_at);
      CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON contact_moment FOR EACH ROW EXECUTE FUNCTION what_was_written_stays();
      CREATE TRIGGER stays_whole BEFORE TRUNCATE ON contact_moment FOR EACH STATEMENT EXECUTE FUNCTION what_was_written_stays();
      ${wall('contact_moment', ['SELECT', 'INSERT'])}

      -- Only reaching her counts: one row for each real conversation as it stands now, for rhythm, floor and reach.
      CREATE TABLE conversation (
        organisation_id uuid NOT NULL,
        caregiver_id uuid NOT NULL,
        held_at timestamptz NOT NULL,
        contact_moment_id uuid NOT NULL,
        PRIMARY KEY (organisation_id, caregiver_id, held_at, contact_moment_id),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver
      );
      CREATE UNIQUE INDEX conversation_of_contact_moment ON conversation (organisation_id, contact_moment_id);
      ${wall('conversation', ['SELECT', 'INSERT', 'UPDATE (held_at)', 'DELETE'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE conversation, contact_moment');
  }
}
