import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls, appRole, wall, wallsRole } from '../platform/database/wall.ts';

/** Accounts and sessions, which belong to nobody's organisation, and the people who belong to one. */
export class People1760000000003 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE account (
        id uuid PRIMARY KEY,
        email text NOT NULL UNIQUE CHECK (email = lower(email)),
        password_hash text,
        totp_secret text,
        totp_confirmed_at timestamptz,
        totp_last_step bigint,
        created_at timestamptz NOT NULL DEFAULT now()
      );
      GRANT SELECT, INSERT, UPDATE ON account TO ${appRole};

      CREATE TABLE session (
        token_hash bytea PRIMARY KEY,
        account_id uuid NOT NULL REFERENCES account ON DELETE CASCADE,
        organisation_id uuid REFERENCES organisation,
        person_id uuid,
        second_factor_at timestamptz,
        by_demo boolean NOT NULL DEFAULT false,
        client text,
        created_at timestamptz NOT NULL DEFAULT now(),
        seen_at timestamptz NOT NULL DEFAULT now(),
        expires_at timestamptz NOT NULL
      );
      CREATE INDEX session_account ON session (account_id);
      GRANT SELECT, INSERT, UPDATE, DELETE ON session TO ${appRole};

      CREATE UNLOGGED TABLE sign_in_try (
        bucket text NOT NULL,
        window_at timestamptz NOT NULL,
        tries integer NOT NULL DEFAULT 1,
        PRIMARY KEY (bucket, window_at)
      );
      GRANT SELECT, INSERT, UPDATE, DELETE ON sign_in_try TO ${appRole};

      CREATE TABLE person (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL,
        account_id uuid REFERENCES account,
        email text NOT NULL,
        first_name text NOT NULL,
        last_name text NOT NULL,
        roles text[] NOT NULL CHECK (cardinality(roles) > 0 AND roles <@ ARRAY['consultant','team-lead','administrator','partner']),
        -- Whoever works at a partner is that and nothing else.
        partner_id uuid CHECK ((partner_id IS NOT NULL) = ('partner' = ANY (roles)) AND (partner_id IS NULL OR roles = ARRAY['partner'])),
        job text,
        phone text,
        second_email text,
        invited_by uuid,
        team_id uuid,
        works_on integer[] NOT NULL DEFAULT '{1,2,3,4,5}',
        day_capacity integer NOT NULL DEFAULT 8 CHECK (day_capacity BETWEEN 1 AND 60),
        absent_until_on date,
        left_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, account_id),
        UNIQUE (organisation_id, email),
        FOREIGN KEY (organisation_id, team_id) REFERENCES team
      );
      CREATE INDEX person_account ON person (account_id);
      CREATE INDEX person_away ON person (organisation_id) WHERE left_at IS NOT NULL OR absent_until_on IS NOT NULL;
      ${wall('person', ['SELECT', 'INSERT', 'UPDATE (account_id, first_name, last_name, roles, team_id, works_on, day_capacity, absent_until_on, left_at, job, phone, second_email, invited_by)'])}

      CREATE TABLE invitation (
        organisation_id uuid NOT NULL,
        token_hash bytea NOT NULL UNIQUE,
        person_id uuid NOT NULL,
        expires_at timestamptz NOT NULL,
        used_at timestamptz,
        PRIMARY KEY (organisation_id, token_hash),
        FOREIGN KEY (organisation_id, person_id) REFERENCES person
      );
      ${wall('invitation', ['SELECT', 'INSERT', 'UPDATE (used_at, expires_at)'])}

      CREATE TABLE postcode_area (
        organisation_id uuid NOT NULL REFERENCES organisation,
        digits text NOT NULL CHECK (digits ~ '^[1-9][0-9]{3}$'),
        neighbourhood text,
        municipality_id uuid,
        team_id uuid,
        consultant_id uuid,
        PRIMARY KEY (organisation_id, digits),
        FOREIGN KEY (organisation_id, municipality_id) REFERENCES municipality,
        FOREIGN KEY (organisation_id, team_id) REFERENCES team,
        FOREIGN KEY (organisation_id, consultant_id) REFERENCES person
      );
      ${wall('postcode_area', ['SELECT', 'INSERT', 'UPDATE (neighbourhood, municipality_id, team_id, consultant_id)', 'DELETE'])}

      GRANT SELECT ON organisation, person, team, account, invitation TO ${wallsRole};
      GRANT SELECT, UPDATE (seen_at, expires_at) ON session TO ${wallsRole};

      -- Every request asks who it is from, before its organisation is known. The idle limit slides at most once a minute.
      CREATE FUNCTION session_of(token bytea, idle interval, longest interval)
        RETURNS TABLE (account_id uuid, email text, second_factor boolean, second_factor_at timestamptz, by_demo boolean,
          organisation_id uuid, organisation text, hedge text, requires_second_factor boolean,
          person_id uuid, first_name text, last_name text, roles text[], team_id uuid, partner_id uuid)
        LANGUAGE plpgsql AS $$
        BEGIN
          RETURN QUERY
            SELECT a.id, a.email, a.totp_confirmed_at IS NOT NULL, s.second_factor_at, s.by_demo,
              o.id, o.name, o.hedge, o.requires_second_factor, p.id, p.first_name, p.last_name, p.roles, p.team_id, p.partner_id
            FROM session s
            JOIN account a ON a.id = s.account_id
            LEFT JOIN person p ON p.organisation_id = s.organisation_id AND p.id = s.person_id AND p.account_id = a.id AND p.left_at IS NULL
            LEFT JOIN organisation o ON o.id = p.organisation_id
            WHERE s.token_hash = token AND s.expires_at > now() AND (s.person_id IS NULL OR p.id IS NOT NULL);
          UPDATE session s SET seen_at = now(), expires_at = least(now() + idle, s.created_at + longest)
            WHERE s.token_hash = token AND s.expires_at > now() AND s.seen_at < now() - interval '1 minute';
        END $$;
      ${acrossTheWalls('session_of(bytea, interval, interval)')}

      -- Signing in happens before an organisation is known: these look across the walls, for one account only.
      CREATE FUNCTION memberships_of(account uuid)
        RETURNS TABLE (organisation_id uuid, organisation text, requires_second_factor boolean, person_id uuid)
        LANGUAGE sql STABLE AS $$
          SELECT o.id, o.name, o.requires_second_factor, p.id
          FROM person p JOIN organisation o ON o.id = p.organisation_id
          WHERE p.account_id = $1 AND p.left_at IS NULL ORDER BY o.name
        $$;
      ${acrossTheWalls('memberships_of(uuid)')}

      CREATE FUNCTION invitation_for(token bytea)
        RETURNS TABLE (organisation_id uuid, person_id uuid, email text, expires_at timestamptz, used_at timestamptz)
        LANGUAGE sql STABLE AS $$
          SELECT i.organisation_id, i.person_id, p.email, i.expires_at, i.used_at
          FROM invitation i JOIN person p ON p.organisation_id = i.organisation_id AND p.id = i.person_id
          WHERE i.token_hash = $1
        $$;
      ${acrossTheWalls('invitation_for(bytea)')}

      CREATE FUNCTION demo_people()
        RETURNS TABLE (organisation_id uuid, organisation text, person_id uuid, account_id uuid, first_name text, last_name text, roles text[], team text)
        -- In plpgsql, as partners are made by a later migration.
        LANGUAGE plpgsql STABLE AS $$
        BEGIN
          RETURN QUERY
            SELECT o.id, o.name, p.id, p.account_id, p.first_name, p.last_name, p.roles, coalesce(t.name, w.name)
            FROM organisation o
            JOIN person p ON p.organisation_id = o.id AND p.left_at IS NULL AND p.account_id IS NOT NULL
            LEFT JOIN team t ON t.organisation_id = p.organisation_id AND t.id = p.team_id
            LEFT JOIN partner w ON w.organisation_id = p.organisation_id AND w.id = p.partner_id
            WHERE o.demo ORDER BY o.created_at, p.created_at, p.id;
        END $$;
      ${acrossTheWalls('demo_people()')}

      CREATE FUNCTION all_organisations() RETURNS SETOF uuid LANGUAGE sql STABLE AS $$ SELECT id FROM organisation ORDER BY id $$;
      ${acrossTheWalls('all_organisations()')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION all_organisations(), session_of(bytea, interval, interval), demo_people(), invitation_for(bytea), memberships_of(uuid);
      DROP TABLE postcode_area, invitation, person, sign_in_try, session, account
    `);
  }
}
