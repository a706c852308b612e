import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from '../platform/database/wall.ts';

/** Organisations with their municipalities, teams and postcode areas. */
export class Organisations1760000000002 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE organisation (
        id uuid PRIMARY KEY,
        name text NOT NULL,
        hedge text,
        requires_second_factor boolean NOT NULL DEFAULT false,
        first_contact_days integer NOT NULL DEFAULT 10 CHECK (first_contact_days BETWEEN 1 AND 90),
        school_holidays_count boolean NOT NULL DEFAULT false,
        -- Whether the name alone tells a diagnosis: then nobody elsewhere is told that it knows somebody.
        tells_diagnosis boolean NOT NULL DEFAULT false,
        demo boolean NOT NULL DEFAULT false,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      ${wall('organisation', ['SELECT', 'UPDATE (name, hedge, requires_second_factor, first_contact_days, school_holidays_count, tells_diagnosis)'], 'id')}

      CREATE TABLE municipality (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL,
        name text NOT NULL,
        code text,
        floor numeric NOT NULL DEFAULT 4 CHECK (floor BETWEEN 0 AND 52),
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, name)
      );
      ${wall('municipality', ['SELECT', 'INSERT', 'UPDATE (name, code, floor)'])}

      CREATE TABLE team (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL,
        name text NOT NULL,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, name)
      );
      ${wall('team', ['SELECT', 'INSERT', 'UPDATE (name)'])}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE team, municipality, organisation');
  }
}
