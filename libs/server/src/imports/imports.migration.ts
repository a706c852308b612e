import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from '../platform/database/wall.ts';

/** Lists that are brought in, row by row. */
export class Imports1760000000010 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE import (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL,
        person_id uuid NOT NULL,
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
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, person_id) REFERENCES person
      );
      ${wall('import', ['SELECT', 'INSERT', 'UPDATE (state, origin, ground, agreed_channels, agreed_how, started_at, finished_at, lease_until_at)', 'DELETE'])}

      CREATE TABLE import_row (
        organisation_id uuid NOT NULL,
        import_id uuid NOT NULL,
        row integer NOT NULL,
        cells jsonb NOT NULL,
        name text,
        result text NOT NULL CHECK (result IN ('added', 'added-with-remark', 'doubtful', 'refused')),
        remarks jsonb NOT NULL DEFAULT '[]',
        likely_same jsonb NOT NULL DEFAULT '[]',
        caregiver_id uuid,
        done boolean NOT NULL DEFAULT false,
        decided text CHECK (decided IN ('add', 'same')),
        PRIMARY KEY (organisation_id, import_id, row),
        FOREIGN KEY (organisation_id, import_id) REFERENCES import ON DELETE CASCADE,
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver
      );
      ${wall('import_row', ['SELECT', 'INSERT', 'UPDATE (result, remarks, likely_same, caregiver_id, done, decided)', 'DELETE'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE import_row, import');
  }
}
