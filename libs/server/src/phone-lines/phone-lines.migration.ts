import { leastNight } from '@voortuin/contract/phone-lines/words';
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
        -- Since when; nothing that came in on it before then is ours.
        held_from timestamptz NOT NULL DEFAULT clock_timestamp(),
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
        -- All that came in on it until then is here: what was told, and what the carrier was asked for afterwards.
        came_in_until timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- When the carrier was last to be asked for what came in.
        asked_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        FOREIGN KEY (organisation_id, keeper_id) REFERENCES person
      );
      ${wall('phone_line', [
        'SELECT',
        'INSERT',
        'UPDATE (number, open_on, opens_at, closes_at, quiet_from, quiet_until, time_zone, closed_words, keeper_id, day_limit_cents, text_cents, minute_cents, came_in_until)',
      ])}
      GRANT SELECT, UPDATE (asked_at) ON phone_line TO ${wallsRole};

      -- The numbers that an organisation had: who was texted from one goes on to answer it, and to say STOP to it.
      CREATE TABLE former_line (
        organisation_id uuid NOT NULL REFERENCES organisation,
        number text NOT NULL UNIQUE,
        held_from timestamptz NOT NULL,
        held_until timestamptz NOT NULL,
        came_in_until timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, number)
      );
      ${wall('former_line', ['SELECT', 'INSERT', 'UPDATE (held_until, came_in_until)'])}
      GRANT SELECT ON former_line TO ${wallsRole};

      CREATE TABLE day_spending (
        organisation_id uuid NOT NULL REFERENCES organisation,
        on_day date NOT NULL,
        -- All that was spent and all that is set apart, and how much of it is set apart still.
        cents numeric NOT NULL CHECK (cents >= 0),
        apart_cents numeric NOT NULL DEFAULT 0 CHECK (apart_cents BETWEEN 0 AND cents),
        PRIMARY KEY (organisation_id, on_day)
      );
      ${wall('day_spending', ['SELECT', 'INSERT', 'UPDATE (cents, apart_cents)'])}

      -- Whose number was called or texted; nobody knows the organisation yet at that moment.
      CREATE FUNCTION organisation_of_line(called text) RETURNS uuid LANGUAGE sql STABLE AS $$
        SELECT organisation_id FROM phone_line WHERE number = called
        UNION SELECT organisation_id FROM former_line WHERE number = called
      $$;
      ${acrossTheWalls('organisation_of_line(text)')}

      -- At night nobody is texted. The phones of a demo are none, and ring at any hour.
      CREATE FUNCTION line_has_a_night() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT (NEW.quiet_from > NEW.quiet_until AND NEW.quiet_from <= '${leastNight.from}' AND NEW.quiet_until >= '${leastNight.until}')
          AND NOT EXISTS (SELECT FROM organisation o WHERE o.id = NEW.organisation_id AND o.demo) THEN
          RAISE EXCEPTION 'these quiet hours are no night' USING ERRCODE = 'check_violation', CONSTRAINT = 'phone_line_has_a_night';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER has_a_night BEFORE INSERT OR UPDATE OF quiet_from, quiet_until ON phone_line
        FOR EACH ROW EXECUTE FUNCTION line_has_a_night();

      -- A number that is given up stays with who had it; whoever takes it back goes on where it was left.
      CREATE FUNCTION number_stays_with_its_organisation() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        before former_line;
      BEGIN
        IF TG_OP = 'UPDATE' AND OLD.number = NEW.number THEN RETURN NEW; END IF;
        IF organisation_of_line(NEW.number) <> NEW.organisation_id THEN
          RAISE EXCEPTION 'this number is, or was, of another organisation' USING ERRCODE = 'unique_violation', CONSTRAINT = 'phone_line_number_key';
        END IF;
        IF TG_OP = 'UPDATE' THEN
          INSERT INTO former_line AS f (organisation_id, number, held_from, held_until, came_in_until)
          VALUES (OLD.organisation_id, OLD.number, OLD.held_from, clock_timestamp(), OLD.came_in_until)
          ON CONFLICT (organisation_id, number) DO UPDATE SET held_until = excluded.held_until, came_in_until = excluded.came_in_until;
          SELECT * INTO before FROM former_line f WHERE f.organisation_id = NEW.organisation_id AND f.number = NEW.number;
          NEW.held_from := coalesce(before.held_from, clock_timestamp());
          NEW.came_in_until := coalesce(before.came_in_until, clock_timestamp());
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER number_stays_with_its_organisation BEFORE INSERT OR UPDATE OF number ON phone_line
        FOR EACH ROW EXECUTE FUNCTION number_stays_with_its_organisation();

      -- Claims the lines of which the carrier was not asked lately what came in, the longest ago first.
      CREATE FUNCTION claim_lines_to_ask(most integer, every interval) RETURNS TABLE (organisation_id uuid, turn bigint) LANGUAGE sql AS $$
        UPDATE phone_line l SET asked_at = clock_timestamp()
        FROM (SELECT d.organisation_id FROM phone_line d WHERE d.asked_at <= clock_timestamp() - every
              ORDER BY d.asked_at LIMIT most FOR UPDATE SKIP LOCKED) due
        WHERE l.organisation_id = due.organisation_id RETURNING l.organisation_id, (extract(epoch FROM l.asked_at) * 1000)::bigint
      $$;
      ${acrossTheWalls('claim_lines_to_ask(integer, interval)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(
      `DROP TABLE day_spending, phone_line, former_line;
       DROP FUNCTION line_has_a_night(), number_stays_with_its_organisation(), organisation_of_line(text), claim_lines_to_ask(integer, interval)`,
    );
  }
}
