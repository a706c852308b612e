import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls, appRole, wall, wallsRole } from '../platform/database/wall.ts';

/** The morning mail: at an hour she chooses, one for each person and day, and never twice. */
export class MorningMails1760000000015 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      ALTER TABLE person ADD COLUMN mail_hour integer DEFAULT 8 CHECK (mail_hour BETWEEN 5 AND 12);
      GRANT UPDATE (mail_hour) ON person TO ${appRole};

      CREATE TABLE morning_mail (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        person_id uuid NOT NULL,
        mail_on date NOT NULL,
        due_at timestamptz NOT NULL,
        -- Once it is written it goes its way as an outgoing mail with the same id.
        state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'written', 'nothing-to-say', 'parked', 'left')),
        claim integer NOT NULL DEFAULT 1,
        lease_until_at timestamptz,
        cause text,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, person_id, mail_on),
        FOREIGN KEY (organisation_id, person_id) REFERENCES person,
        CONSTRAINT parked_has_a_cause CHECK (state <> 'parked' OR cause IS NOT NULL)
      );
      CREATE INDEX morning_mail_under_way ON morning_mail (lease_until_at) WHERE state = 'queued';
      CREATE INDEX morning_mail_for_a_person ON morning_mail (organisation_id, id) WHERE state = 'parked';
      ${wall('morning_mail', ['SELECT', 'UPDATE (state, claim, lease_until_at, cause)'])}

      GRANT SELECT, INSERT, UPDATE (state, claim, lease_until_at, cause) ON morning_mail TO ${wallsRole};

      -- For whoever works here, today, and is there: at her hour, and not any more once the day is over.
      CREATE FUNCTION claim_morning_mails(most integer, lease interval)
        RETURNS TABLE (organisation_id uuid, id uuid, claim integer) LANGUAGE sql AS $$
        INSERT INTO morning_mail AS m (organisation_id, person_id, mail_on, due_at, lease_until_at)
        SELECT p.organisation_id, p.id, n.at::date, (n.at::date + make_time(p.mail_hour, 0, 0)) AT TIME ZONE 'Europe/Amsterdam', clock_timestamp() + lease
        FROM (SELECT clock_timestamp() AT TIME ZONE 'Europe/Amsterdam' AS at) n
        JOIN person p ON p.mail_hour <= extract(hour FROM n.at) AND extract(hour FROM n.at) < 18
        WHERE p.left_at IS NULL AND p.account_id IS NOT NULL AND p.roles && ARRAY['consultant', 'team-lead']
          AND extract(isodow FROM n.at)::integer = ANY (p.works_on) AND (p.absent_until_on IS NULL OR p.absent_until_on < n.at::date)
          AND NOT EXISTS (SELECT FROM morning_mail e WHERE e.organisation_id = p.organisation_id AND e.person_id = p.id AND e.mail_on = n.at::date)
        LIMIT most
        ON CONFLICT (organisation_id, person_id, mail_on) DO NOTHING
        RETURNING m.organisation_id, m.id, m.claim
      $$;
      ${acrossTheWalls('claim_morning_mails(integer, interval)')}

      -- What waits too long is claimed anew, and in the end parked.
      CREATE FUNCTION reclaim_morning_mails(most integer, lease interval, most_claims integer)
        RETURNS TABLE (organisation_id uuid, id uuid, claim integer, parked boolean) LANGUAGE sql AS $$
        UPDATE morning_mail m SET
          state = CASE WHEN m.claim >= most_claims THEN 'parked' ELSE 'queued' END,
          cause = CASE WHEN m.claim >= most_claims THEN coalesce(m.cause, 'never-finished') ELSE m.cause END,
          claim = m.claim + CASE WHEN m.claim >= most_claims THEN 0 ELSE 1 END,
          lease_until_at = CASE WHEN m.claim >= most_claims THEN NULL ELSE clock_timestamp() + lease END
        FROM (SELECT d.organisation_id, d.id FROM morning_mail d WHERE d.state = 'queued' AND d.lease_until_at < (SELECT clock_timestamp())
              ORDER BY d.lease_until_at LIMIT most FOR UPDATE SKIP LOCKED) late
        WHERE m.organisation_id = late.organisation_id AND m.id = late.id
        RETURNING m.organisation_id, m.id, m.claim, m.state = 'parked'
      $$;
      ${acrossTheWalls('reclaim_morning_mails(integer, interval, integer)')}

      -- The whole installation in numbers, for whoever keeps watch over it.
      CREATE FUNCTION installation_figures()
        RETURNS TABLE (in_sight bigint, violations bigint, sent bigint, queued bigint, oldest float8, parked bigint, mails bigint,
          median float8, most95 float8, worst float8) LANGUAGE sql STABLE AS $$
        SELECT s.in_sight, s.violations, l.sent, q.queued, q.oldest,
          (SELECT count(*) FROM reminder WHERE state = 'parked'), 
          (SELECT count(*) FROM outgoing_mail WHERE state IN ('unknown', 'parked')) + (SELECT count(*) FROM morning_mail WHERE state = 'parked'),
          l.median, l.most95, l.worst
        FROM (SELECT count(*) FILTER (WHERE c.closed_at IS NULL) AS in_sight,
                count(*) FILTER (WHERE coalesce(p.moments, 0) <> CASE WHEN c.closed_at IS NULL THEN 1 ELSE 0 END) AS violations
              FROM caregiver c LEFT JOIN (SELECT organisation_id, caregiver_id, count(*) AS moments FROM planned_contact WHERE state = 'open' GROUP BY 1, 2) p
                ON p.organisation_id = c.organisation_id AND p.caregiver_id = c.id) s,
          (SELECT count(*) AS queued, coalesce(extract(epoch FROM clock_timestamp() - min(due_at)), 0)::float8 AS oldest FROM reminder WHERE state = 'queued') q,
          (SELECT count(*) AS sent, percentile_cont(0.5) WITHIN GROUP (ORDER BY e.late) AS median, percentile_cont(0.95) WITHIN GROUP (ORDER BY e.late) AS most95,
             max(e.late) AS worst
           FROM (SELECT extract(epoch FROM r.sent_at - r.due_at)::float8 AS late FROM organisation o
                 JOIN reminder r ON r.organisation_id = o.id AND r.state = 'sent' AND r.sent_at > clock_timestamp() - interval '24 hours') e) l
      $$;
      ${acrossTheWalls('installation_figures()')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION installation_figures(), reclaim_morning_mails(integer, interval, integer), claim_morning_mails(integer, interval);
      DROP TABLE morning_mail;
      ALTER TABLE person DROP COLUMN mail_hour;
    `);
  }
}
