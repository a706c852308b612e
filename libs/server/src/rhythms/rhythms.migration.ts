import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from '../platform/database/wall.ts';

/** The rhythms of an organisation, one of which is the usual one. */
export class Rhythms1760000000004 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE rhythm (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL,
        name text NOT NULL,
        ideal_days integer NOT NULL CHECK (ideal_days BETWEEN 1 AND 366),
        longest_days integer NOT NULL CHECK (longest_days BETWEEN ideal_days AND 366),
        channels text[] NOT NULL CHECK (cardinality(channels) > 0),
        usual boolean NOT NULL DEFAULT false,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, name)
      );
      CREATE UNIQUE INDEX one_usual_rhythm ON rhythm (organisation_id) WHERE usual;
      ${wall('rhythm', ['SELECT', 'INSERT', 'UPDATE (name, ideal_days, longest_days, channels, usual)'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE rhythm');
  }
}
