import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls, wall, wallsRole } from '../platform/database/wall.ts';

/** Who allows that two organisations learn that both know her, and the keyed marks by which they can. */
export class KnownTo1760000000023 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE known_consent (
        organisation_id uuid NOT NULL,
        caregiver_id uuid NOT NULL,
        consent_id uuid NOT NULL,
        -- She said that this organisation is the one she speaks with first.
        first_contact boolean NOT NULL,
        -- Null until her marks are made of what is known of her now.
        marks_made_at timestamptz,
        PRIMARY KEY (organisation_id, caregiver_id),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver,
        FOREIGN KEY (organisation_id, consent_id) REFERENCES consent
      );
      CREATE INDEX known_consent_to_mark ON known_consent (organisation_id, caregiver_id) WHERE marks_made_at IS NULL;
      ${wall('known_consent', ['SELECT', 'INSERT', 'UPDATE (consent_id, first_contact, marks_made_at)', 'DELETE'])}

      -- HMACs of what she can be recognised by: without the secret of the installation they tell nothing, not even by trying.
      CREATE TABLE known_key (
        organisation_id uuid NOT NULL,
        caregiver_id uuid NOT NULL,
        mark bytea NOT NULL,
        PRIMARY KEY (organisation_id, caregiver_id, mark),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES known_consent ON DELETE CASCADE
      );
      CREATE INDEX known_key_mark ON known_key (mark);
      ${wall('known_key', ['SELECT', 'INSERT', 'DELETE'])}

      -- What is taken back is gone in the same transaction.
      CREATE FUNCTION forget_known_to() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM known_consent WHERE organisation_id = NEW.organisation_id AND consent_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER forget_known_to AFTER UPDATE OF withdrawn_at ON consent FOR EACH ROW
        WHEN (NEW.purpose = 'known-to' AND NEW.withdrawn_at IS NOT NULL) EXECUTE FUNCTION forget_known_to();

      -- Marks of what she no longer has, or of whoever is closed, are gone at once; the sweep makes new ones.
      CREATE FUNCTION forget_marks() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM known_key WHERE organisation_id = NEW.organisation_id AND caregiver_id = NEW.id;
        UPDATE known_consent SET marks_made_at = NULL WHERE organisation_id = NEW.organisation_id AND caregiver_id = NEW.id;
        RETURN NULL;
      END $$;
      CREATE TRIGGER forget_marks AFTER UPDATE OF last_name, born_on, phone, second_phone, email, postcode, closed_at ON caregiver FOR EACH ROW
        WHEN ((NEW.last_name, NEW.born_on, NEW.phone, NEW.second_phone, NEW.email, NEW.postcode, NEW.closed_at)
          IS DISTINCT FROM (OLD.last_name, OLD.born_on, OLD.phone, OLD.second_phone, OLD.email, OLD.postcode, OLD.closed_at))
        EXECUTE FUNCTION forget_marks();

      GRANT SELECT ON consent, caregiver, known_key TO ${wallsRole};
      GRANT SELECT, DELETE ON known_consent TO ${wallsRole};
      GRANT INSERT ON audit_line TO ${wallsRole};

      -- Whose marks are to be made; consents that are over are forgotten on the way.
      CREATE FUNCTION known_to_mark(most integer) RETURNS TABLE (organisation_id uuid, caregiver_id uuid) LANGUAGE plpgsql AS $$
      BEGIN
        DELETE FROM known_consent k USING consent c WHERE c.organisation_id = k.organisation_id AND c.id = k.consent_id
          AND c.until_on < (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date;
        RETURN QUERY SELECT k.organisation_id, k.caregiver_id FROM known_consent k
          JOIN caregiver c ON c.organisation_id = k.organisation_id AND c.id = k.caregiver_id AND c.closed_at IS NULL
          WHERE k.marks_made_at IS NULL LIMIT most;
      END $$;
      ${acrossTheWalls('known_to_mark(integer)')}

      -- For one caregiver of the organisation of this transaction: who else knows her, when she allows it on both sides and
      -- neither name tells a diagnosis. Whoever is told of learns that somebody asked, and not who.
      CREATE FUNCTION both_know(caregiver uuid, why text) RETURNS TABLE (organisation text, first_contact boolean) LANGUAGE plpgsql AS $$
      DECLARE
        here uuid := nullif(current_setting('app.organisation', true), '')::uuid;
        today date := (clock_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date;
      BEGIN
        RETURN QUERY
          WITH theirs AS (
            SELECT DISTINCT k.organisation_id, k.caregiver_id FROM known_key mine
            JOIN known_key k ON k.mark = mine.mark AND k.organisation_id <> here
            WHERE mine.organisation_id = here AND mine.caregiver_id = caregiver
              AND EXISTS (SELECT FROM known_consent a JOIN consent c ON c.organisation_id = a.organisation_id AND c.id = a.consent_id
                WHERE a.organisation_id = here AND a.caregiver_id = caregiver AND c.withdrawn_at IS NULL AND (c.until_on IS NULL OR c.until_on >= today))
              AND EXISTS (SELECT FROM organisation o WHERE o.id = here AND NOT o.tells_diagnosis)
          ), found AS (
            SELECT o.id, o.name, t.caregiver_id, a.first_contact FROM theirs t
            JOIN known_consent a ON a.organisation_id = t.organisation_id AND a.caregiver_id = t.caregiver_id
            JOIN consent c ON c.organisation_id = a.organisation_id AND c.id = a.consent_id
              AND c.withdrawn_at IS NULL AND (c.until_on IS NULL OR c.until_on >= today)
            JOIN caregiver g ON g.organisation_id = t.organisation_id AND g.id = t.caregiver_id AND g.closed_at IS NULL
            JOIN organisation o ON o.id = t.organisation_id AND NOT o.tells_diagnosis
          ), told AS (
            INSERT INTO audit_line (organisation_id, action, object, object_ids, details)
            SELECT f.id, 'searched', 'known-to', ARRAY[f.caregiver_id], jsonb_build_object('reason', why, 'elsewhere', true) FROM found f
          )
          SELECT f.name, bool_or(f.first_contact) FROM found f GROUP BY f.id, f.name ORDER BY f.name;
      END $$;
      ${acrossTheWalls('both_know(uuid, text)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION both_know(uuid, text), known_to_mark(integer);
      DROP TRIGGER forget_marks ON caregiver;
      DROP TRIGGER forget_known_to ON consent;
      DROP FUNCTION forget_marks(), forget_known_to();
      DROP TABLE known_key, known_consent
    `);
  }
}
