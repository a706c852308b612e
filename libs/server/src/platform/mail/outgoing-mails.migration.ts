import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls, wall, wallsRole } from '../database/wall.ts';

/** Mails that leave the house: one row for each, written with what it belongs to, handed over at most once unless a person says so. */
export class OutgoingMails1760000000014 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE outgoing_mail (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL,
        kind text NOT NULL,
        -- A colleague, at the address she has when it goes out; or else an address outside.
        person_id uuid,
        to_address text,
        subject text,
        text text,
        html text,
        send_from_at timestamptz NOT NULL,
        send_until_at timestamptz,
        -- sending: its fate is in the hands of the mail server; unknown: it may have gone out, and is not repeated blindly;
        -- parked: it did not go out; left: nobody wants it any more; kept: in the demo, to be read in the app.
        state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'sent', 'unknown', 'parked', 'left', 'kept')),
        -- Which time this is that it is handed over; a job of another time finds nothing to do.
        claim integer NOT NULL DEFAULT 1,
        -- How many times it was handed over since it was written or a person last looked.
        tries integer NOT NULL DEFAULT 0,
        -- How many times it was put into the queue for this time.
        looks integer NOT NULL DEFAULT 0,
        look_at timestamptz,
        token uuid,
        cause text,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        sent_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, person_id) REFERENCES person,
        CONSTRAINT never_early CHECK (sent_at IS NULL OR sent_at >= send_from_at),
        CONSTRAINT sending_has_a_token CHECK (state <> 'sending' OR token IS NOT NULL),
        CONSTRAINT out_has_a_moment CHECK ((state IN ('sent', 'kept')) = (sent_at IS NOT NULL)),
        CONSTRAINT what_needs_a_person_has_a_cause CHECK (state NOT IN ('unknown', 'parked') OR cause IS NOT NULL),
        -- Of what is out or no longer wanted nothing stays but that it was; anything else can be read.
        CONSTRAINT content_until_it_is_over CHECK (
          CASE WHEN state IN ('sent', 'left') THEN to_address IS NULL AND subject IS NULL AND text IS NULL AND html IS NULL
          ELSE subject IS NOT NULL AND text IS NOT NULL AND (person_id IS NULL) <> (to_address IS NULL) END)
      );
      CREATE INDEX outgoing_mail_under_way ON outgoing_mail (look_at) WHERE state IN ('queued', 'sending');
      CREATE INDEX outgoing_mail_for_a_person ON outgoing_mail (organisation_id, id) WHERE state IN ('unknown', 'parked');
      CREATE INDEX outgoing_mail_kept ON outgoing_mail (organisation_id, id DESC) WHERE state = 'kept';
      ${wall('outgoing_mail', ['SELECT', 'INSERT', 'UPDATE (to_address, subject, text, html, state, claim, tries, looks, look_at, token, cause, sent_at)'])}
      GRANT SELECT, UPDATE (to_address, subject, text, html, state, looks, look_at, cause) ON outgoing_mail TO ${wallsRole};

      -- Finds what may go now, and what waits too long for an answer: that may be out, and is left to a person.
      CREATE FUNCTION look_at_mails(most integer, lease interval, most_looks integer)
        RETURNS TABLE (organisation_id uuid, id uuid, claim integer, state text, first boolean) LANGUAGE sql AS $$
        UPDATE outgoing_mail m SET
          state = e.state,
          cause = CASE e.state WHEN 'unknown' THEN 'stopped-while-sending' WHEN 'left' THEN 'too-late' WHEN 'parked' THEN coalesce(m.cause, 'never-finished') ELSE m.cause END,
          looks = m.looks + 1,
          look_at = CASE e.state WHEN 'queued' THEN clock_timestamp() + lease END,
          to_address = CASE WHEN e.state <> 'left' THEN m.to_address END,
          subject = CASE WHEN e.state <> 'left' THEN m.subject END,
          text = CASE WHEN e.state <> 'left' THEN m.text END,
          html = CASE WHEN e.state <> 'left' THEN m.html END
        FROM (SELECT d.organisation_id, d.id,
                CASE WHEN d.state = 'sending' THEN 'unknown' WHEN d.send_until_at <= clock_timestamp() THEN 'left' WHEN d.looks >= most_looks THEN 'parked' ELSE 'queued' END AS state
              FROM outgoing_mail d WHERE d.state IN ('queued', 'sending') AND d.look_at < (SELECT clock_timestamp())
              ORDER BY d.look_at LIMIT most FOR UPDATE SKIP LOCKED) e
        WHERE m.organisation_id = e.organisation_id AND m.id = e.id
        RETURNING m.organisation_id, m.id, m.claim, m.state, m.looks = 1
      $$;
      ${acrossTheWalls('look_at_mails(integer, interval, integer)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION look_at_mails(integer, interval, integer);
      DROP TABLE outgoing_mail;
    `);
  }
}
