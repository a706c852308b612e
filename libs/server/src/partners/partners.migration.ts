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
        does text NOT NULL,
        does_not text,
        website text,
        email text,
        phone text,
        tells_diagnosis boolean NOT NULL DEFAULT false,
        checked_on date NOT NULL,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        ended_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, name)
      );
      ${wall('partner', ['SELECT', 'INSERT', 'UPDATE (version, name, does, does_not, website, email, phone, tells_diagnosis, checked_on, ended_at)'])}

      CREATE TABLE offer (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        partner_id uuid NOT NULL,
        name text NOT NULL,
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
      ${wall('offer', ['SELECT', 'INSERT', 'UPDATE (name, needs, for_whom, for_whom_words, digits, day_parts, weekend, online, languages, waiting_weeks, note, checked_on, ended_at)'])}

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
      CREATE INDEX person_of_partner ON person (organisation_id, partner_id) WHERE partner_id IS NOT NULL;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP INDEX person_of_partner;
      ALTER TABLE person DROP CONSTRAINT person_organisation_id_partner_id_fkey;
      DROP TABLE agreement, offer, partner
    `);
  }
}
