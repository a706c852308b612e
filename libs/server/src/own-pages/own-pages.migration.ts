import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls, wall, wallsRole } from '../platform/database/wall.ts';

/** The links to caregivers' own pages, and the browsers that are at one. */
export class OwnPages1760000000027 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE own_page (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        caregiver_id uuid NOT NULL,
        -- The number of hers that the link was texted to, in E.164.
        number text NOT NULL,
        -- Of the token in the link; the token itself follows from the id and the secret of the installation.
        token_hash bytea NOT NULL UNIQUE,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ends_at timestamptz NOT NULL,
        revoked_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, token_hash),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver
      );
      CREATE UNIQUE INDEX one_link_for_a_number ON own_page (organisation_id, caregiver_id, number) WHERE revoked_at IS NULL;
      ${wall('own_page', ['SELECT', 'INSERT', 'UPDATE (ends_at, revoked_at)'])}

      -- A browser at a link: it asked for a code, and from when the code was right it may see what was shared with whom.
      CREATE TABLE own_page_visit (
        organisation_id uuid NOT NULL,
        visit_hash bytea NOT NULL UNIQUE,
        token_hash bytea NOT NULL,
        code_hash bytea,
        -- The number of hers that the code went to.
        code_to text,
        code_until_at timestamptz,
        wrong_codes integer NOT NULL DEFAULT 0,
        opened_at timestamptz,
        ends_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, visit_hash),
        FOREIGN KEY (organisation_id, token_hash) REFERENCES own_page (organisation_id, token_hash),
        CONSTRAINT a_code_went_somewhere CHECK (code_hash IS NULL OR (code_to IS NOT NULL AND code_until_at IS NOT NULL)),
        CONSTRAINT few_guesses CHECK (wrong_codes BETWEEN 0 AND 5)
      );
      CREATE INDEX own_page_visit_of ON own_page_visit (organisation_id, token_hash);
      ${wall('own_page_visit', ['SELECT', 'INSERT', 'UPDATE (code_hash, code_to, code_until_at, wrong_codes, opened_at, ends_at)', 'DELETE'])}

      -- By whatever path she is closed, may no longer be approached or gets another number: her links end, for good.
      CREATE FUNCTION her_links_end() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE own_page SET revoked_at = clock_timestamp()
        WHERE organisation_id = NEW.organisation_id AND caregiver_id = NEW.id AND revoked_at IS NULL
          AND (NEW.closed_at IS NOT NULL OR NEW.approach = 'never' OR NOT coalesce(number IN (NEW.phone, NEW.second_phone), false));
        RETURN NULL;
      END $$;
      CREATE TRIGGER her_links_end AFTER UPDATE OF closed_at, approach, phone, second_phone ON caregiver FOR EACH ROW
        WHEN ((OLD.closed_at, OLD.approach, OLD.phone, OLD.second_phone) IS DISTINCT FROM (NEW.closed_at, NEW.approach, NEW.phone, NEW.second_phone))
        EXECUTE FUNCTION her_links_end();

      GRANT SELECT ON own_page TO ${wallsRole};
      -- Whoever holds a link has no organisation yet: this looks across the walls, for one token only.
      CREATE FUNCTION own_page_for(token bytea) RETURNS TABLE (organisation_id uuid, caregiver_id uuid) LANGUAGE sql STABLE AS $$
        SELECT organisation_id, caregiver_id FROM own_page
        WHERE token_hash = $1 AND revoked_at IS NULL AND ends_at > clock_timestamp()
      $$;
      ${acrossTheWalls('own_page_for(bytea)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION own_page_for(bytea);
      DROP TRIGGER her_links_end ON caregiver;
      DROP FUNCTION her_links_end();
      DROP TABLE own_page_visit, own_page
    `);
  }
}
