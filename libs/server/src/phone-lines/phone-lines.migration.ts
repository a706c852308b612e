import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls, wall, wallsRole } from '../platform/database/wall.ts';

/** The number of an organisation on the phone network, with its hours, and what texts and calls have cost in a day. */
export class PhoneLines1760000000024 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE phone_line (
        organisation_id uuid PRIMARY KEY REFERENCES organisation,
        -- E.164. Whatever is called or texted on it belongs to this organisation and to no other.
        number text NOT NULL UNIQUE,
        open_on integer[] NOT NULL,
        opens_at time NOT NULL,
        closes_at time NOT NULL CHECK (closes_at > opens_at),
        quiet_from time NOT NULL,
        quiet_until time NOT NULL,
        time_zone text NOT NULL,
        closed_words text,
        keeper_id uuid,
        day_limit_cents integer NOT NULL CHECK (day_limit_cents >= 0),
        text_cents numeric NOT NULL CHECK (text_cents >= 0),
        minute_cents numeric NOT NULL CHECK (minute_cents >= 0),
        FOREIGN KEY (organisation_id, keeper_id) REFERENCES person
      );
      ${wall('phone_line', [
        'SELECT',
        'INSERT',
        'UPDATE (number, open_on, opens_at, closes_at, quiet_from, quiet_until, time_zone, closed_words, keeper_id, day_limit_cents, text_cents, minute_cents)',
      ])}
      GRANT SELECT ON phone_line TO ${wallsRole};

      CREATE TABLE day_spending (
        organisation_id uuid NOT NULL REFERENCES organisation,
        on_day date NOT NULL,
        cents numeric NOT NULL CHECK (cents >= 0),
        PRIMARY KEY (organisation_id, on_day)
      );
      ${wall('day_spending', ['SELECT', 'INSERT', 'UPDATE (cents)'])}

      -- Whose number was called or texted; nobody knows the organisation yet at that moment.
      CREATE FUNCTION organisation_of_line(called text) RETURNS uuid LANGUAGE sql STABLE AS $$
        SELECT organisation_id FROM phone_line WHERE number = called
      $$;
      ${acrossTheWalls('organisation_of_line(text)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION organisation_of_line(text); DROP TABLE day_spending, phone_line');
  }
}
