import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls, wall, wallsRole } from '../platform/database/wall.ts';

/** Keys with which partners' own systems come in; only a hash of each is kept. */
export class PartnerKeys1760000000021 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE partner_key (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        partner_id uuid NOT NULL,
        name text NOT NULL,
        key_hash bytea NOT NULL UNIQUE,
        scopes text[] NOT NULL
          CHECK (cardinality(scopes) > 0 AND scopes <@ ARRAY['referrals:read', 'referrals:answer', 'announcements:write']),
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL,
        last_used_at timestamptz,
        revoked_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, partner_id) REFERENCES partner,
        FOREIGN KEY (organisation_id, made_by) REFERENCES person
      );
      CREATE INDEX partner_key_of ON partner_key (organisation_id, partner_id);
      ${wall('partner_key', ['SELECT', 'INSERT', 'UPDATE (revoked_at)'])}
      GRANT SELECT, UPDATE (last_used_at) ON partner_key TO ${wallsRole};

      -- Whoever holds a key has no organisation yet: this looks across the walls, for one key only.
      CREATE FUNCTION partner_key_for(key bytea)
        RETURNS TABLE (organisation_id uuid, id uuid, partner_id uuid, name text, scopes text[]) LANGUAGE plpgsql AS $$
        BEGIN
          RETURN QUERY
            SELECT k.organisation_id, k.id, k.partner_id, k.name, k.scopes FROM partner_key k
            JOIN partner p ON p.organisation_id = k.organisation_id AND p.id = k.partner_id AND p.ended_at IS NULL
            WHERE k.key_hash = key AND k.revoked_at IS NULL AND k.expires_at > clock_timestamp();
          -- At most once a minute, so that reading much does not write much.
          UPDATE partner_key k SET last_used_at = clock_timestamp()
            WHERE k.key_hash = key AND k.revoked_at IS NULL AND k.expires_at > clock_timestamp()
              AND (k.last_used_at IS NULL OR k.last_used_at < clock_timestamp() - interval '1 minute');
        END $$;
      ${acrossTheWalls('partner_key_for(bytea)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION partner_key_for(bytea); DROP TABLE partner_key');
  }
}
