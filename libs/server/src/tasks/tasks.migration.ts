import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from '../platform/database/wall.ts';

/** Tasks: something promised or to do, with owner and date. */
export class Tasks1760000000009 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE task (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL,
        caregiver_id uuid,
        contact_moment_id uuid,
        what text NOT NULL,
        due_on date NOT NULL,
        owner_id uuid NOT NULL,
        created_by uuid NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        done_at timestamptz,
        done_note text,
        withdrawn_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver,
        FOREIGN KEY (organisation_id, owner_id) REFERENCES person,
        FOREIGN KEY (organisation_id, created_by) REFERENCES person
      );
      CREATE INDEX task_of ON task (organisation_id, caregiver_id, created_at DESC, id DESC);
      CREATE INDEX open_task_of_owner ON task (organisation_id, owner_id, due_on, id) WHERE done_at IS NULL AND withdrawn_at IS NULL;
      ${wall('task', ['SELECT', 'INSERT', 'UPDATE (what, due_on, owner_id, done_at, done_note, withdrawn_at)'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE task');
  }
}
