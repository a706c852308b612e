import type { MigrationInterface, QueryRunner } from 'typeorm';
import { wall } from '../platform/database/wall.ts';

/** Partner organisations: what they offer, who works there and what was agreed. */
export class Partners1760000000016 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        name text NOT NULL,
        -- As lists sort it, and what search looks through.
        sort_name text NOT NULL,
        search_text text NOT NULL,
        does text NOT NULL,
        does_not text,
        website text,
        email text,
        phone text,
        tells_diagnosis boolean NOT NULL DEFAULT false,
        checked_on date NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ended_at timestamptz,
        -- When somebody was last asked to check what had grown old of it.
        nudged_on date,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, name)
      );
      CREATE INDEX partner_by_name ON partner (organisation_id, sort_name, id);
      ${wall('partner', ['SELECT', 'INSERT', 'UPDATE (version, name, sort_name, search_text, does, does_not, website, email, phone, tells_diagnosis, checked_on, ended_at, nudged_on)'])}

      CREATE TABLE offer (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        partner_id uuid NOT NULL,
        name text NOT NULL,
        search_text text NOT NULL,
        needs text[] NOT NULL CHECK (cardinality(needs) > 0),
        for_whom text[] NOT NULL,
        for_whom_words text,
        digits text[] NOT NULL,
        day_parts text[] NOT NULL,
        weekend boolean NOT NULL DEFAULT false,
        online boolean NOT NULL DEFAULT false,
        languages text[] NOT NULL,
        waiting_weeks integer CHECK (waiting_weeks BETWEEN 0 AND 104),
        note text,
        checked_on date NOT NULL,
        ended_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, partner_id) REFERENCES partner
      );
      CREATE INDEX offer_of_partner ON offer (organisation_id, partner_id) WHERE ended_at IS NULL;
      ${wall('offer', ['SELECT', 'INSERT', 'UPDATE (name, search_text, needs, for_whom, for_whom_words, digits, day_parts, weekend, online, languages, waiting_weeks, note, checked_on, ended_at)'])}

      -- What counts for a suggestion, by need and place, in an index that answers alone: a page of suggestions looks at few
      -- pages of it, however many offers there are. A place is a postcode, 'everywhere', or 'all' for who names no postcode.
      CREATE TABLE offer_fit (
        organisation_id uuid NOT NULL,
        need text NOT NULL,
        place text NOT NULL,
        offer_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        for_herself boolean NOT NULL,
        for_recipient boolean NOT NULL,
        -- With a space between them: that takes a third of what a list takes.
        day_parts text NOT NULL,
        weekend boolean NOT NULL,
        online boolean NOT NULL,
        languages text NOT NULL,
        waiting_weeks integer,
        checked_on date NOT NULL,
        PRIMARY KEY (organisation_id, need, place, offer_id)
          INCLUDE (partner_id, for_herself, for_recipient, day_parts, weekend, online, languages, waiting_weeks, checked_on),
        FOREIGN KEY (organisation_id, offer_id) REFERENCES offer
      );
      CREATE INDEX offer_fit_of ON offer_fit (organisation_id, offer_id);
      ${wall('offer_fit', ['SELECT', 'INSERT', 'DELETE'])}

      CREATE FUNCTION offer_fits() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM offer_fit f WHERE f.organisation_id = NEW.organisation_id AND f.offer_id = NEW.id;
        INSERT INTO offer_fit
          SELECT NEW.organisation_id, need, place, NEW.id, NEW.partner_id,
            NEW.for_whom = '{}' OR 'herself' = ANY (NEW.for_whom), NEW.for_whom = '{}' OR 'recipient' = ANY (NEW.for_whom),
            array_to_string(NEW.day_parts, ' '), NEW.weekend, NEW.online, array_to_string(NEW.languages, ' '), NEW.waiting_weeks, NEW.checked_on
          FROM (SELECT DISTINCT unnest(NEW.needs) AS need) n, (
            SELECT DISTINCT unnest(NEW.digits) AS place
            UNION ALL SELECT 'everywhere' WHERE NEW.digits = '{}'
            UNION ALL SELECT 'all'
          ) p
          WHERE NEW.ended_at IS NULL AND EXISTS (
            SELECT 1 FROM partner p WHERE p.organisation_id = NEW.organisation_id AND p.id = NEW.partner_id AND p.ended_at IS NULL
          );
        RETURN NULL;
      END $$;
      CREATE TRIGGER fits AFTER INSERT OR UPDATE ON offer FOR EACH ROW EXECUTE FUNCTION offer_fits();

      -- What an ended partner offers suits nobody; when it comes back its offers do as well.
      CREATE FUNCTION partner_offers_fit() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE offer o SET ended_at = o.ended_at WHERE o.organisation_id = NEW.organisation_id AND o.partner_id = NEW.id AND o.ended_at IS NULL;
        RETURN NULL;
      END $$;
      CREATE TRIGGER offers_fit AFTER UPDATE OF ended_at ON partner FOR EACH ROW
        WHEN (OLD.ended_at IS DISTINCT FROM NEW.ended_at) EXECUTE FUNCTION partner_offers_fit();

      CREATE TABLE agreement (
        organisation_id uuid NOT NULL,
        partner_id uuid NOT NULL,
        tasks text NOT NULL,
        response_days integer NOT NULL CHECK (response_days BETWEEN 1 AND 60),
        review_on date NOT NULL,
        PRIMARY KEY (organisation_id, partner_id),
        FOREIGN KEY (organisation_id, partner_id) REFERENCES partner
      );
      ${wall('agreement', ['SELECT', 'INSERT', 'UPDATE (tasks, response_days, review_on)', 'DELETE'])}

      ALTER TABLE person ADD FOREIGN KEY (organisation_id, partner_id) REFERENCES partner;
      CREATE INDEX person_of_partner ON person (organisation_id, partner_id) WHERE partner_id IS NOT NULL AND left_at IS NULL;
      -- Who can be sent a referral: the code that opens its link can reach her outside the mailbox of the link.
      CREATE INDEX person_reached ON person (organisation_id, partner_id)
        WHERE partner_id IS NOT NULL AND left_at IS NULL AND (phone IS NOT NULL OR second_email IS NOT NULL);
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX person_of_partner, person_reached;
      ALTER TABLE person DROP CONSTRAINT person_organisation_id_partner_id_fkey;
      DROP TABLE agreement, offer_fit, offer, partner;
      DROP FUNCTION offer_fits(), partner_offers_fit()
    `);
  }
}
