import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from '../platform/database/wall.ts';

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
        handled_by uuid,
        what_was_done text,
        withdrawn_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver,
        FOREIGN KEY (organisation_id, owner_id) REFERENCES person,
        FOREIGN KEY (organisation_id, raised_by) REFERENCES person,
        FOREIGN KEY (organisation_id, handled_by) REFERENCES person,
        CONSTRAINT handled_means_something_was_done CHECK (handled_at IS NULL OR length(btrim(what_was_done)) >= 3)
      );
      CREATE INDEX signal_of ON signal (organisation_id, caregiver_id, raised_at DESC);
      CREATE INDEX open_signal_of_owner ON signal (organisation_id, owner_id, raised_at DESC) WHERE handled_at IS NULL AND withdrawn_at IS NULL;
      ${wall('signal', ['SELECT', 'INSERT', 'UPDATE (owner_id, steps, handled_at, handled_by, what_was_done, withdrawn_at)'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE signal');
  }
}
