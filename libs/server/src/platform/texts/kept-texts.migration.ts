import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from '../database/wall.ts';

/** Texts and calls that the demo keeps to be read instead of sending them. */
export class KeptTexts1760000000018 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE kept_text (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL,
        to_number text NOT NULL,
        spoken boolean NOT NULL,
        text text NOT NULL,
        kept_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (organisation_id, id)
      );
      ${wall('kept_text', ['SELECT', 'INSERT', 'DELETE'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE kept_text');
  }
}
