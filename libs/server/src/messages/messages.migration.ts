import { usualTemplates } from '@voortuin/domain/messages/usual-templates';
import { escapeLiteral } from 'pg';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { appRole, wall, wallsRole } from '../platform/database/wall.ts';

/** Texts: what goes out at most once, what came in, the templates, and who said STOP. */
export class Messages1760000000025 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE text_template (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL,
        kind text NOT NULL,
        name text NOT NULL,
        text text NOT NULL,
        retired_at timestamptz,
        PRIMARY KEY (organisation_id, id)
      );
      -- Who was here before texts begins with what everybody else begins with.
      INSERT INTO text_template (organisation_id, id, kind, name, text)
      SELECT o, uuidv7(), t.kind, t.name, t.text FROM all_organisations() o
      CROSS JOIN (VALUES ${usualTemplates.map(({ kind, name, text }) => `(${[kind, name, text].map(escapeLiteral).join(', ')})`).join(', ')}) t(kind, name, text);
      ${wall('text_template', ['SELECT', 'INSERT', 'UPDATE (kind, name, text, retired_at)'])}

      CREATE TABLE outgoing_text (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL,
        -- The request that it was written with: at most one text for each caregiver of it.
        request_id uuid NOT NULL,
        caregiver_id uuid NOT NULL,
        kind text NOT NULL,
        -- With a link to her own page still as {link}: the link is filled in while it goes out, and kept nowhere.
        text text NOT NULL,
        -- Decided when it goes out; the number that it went to.
        to_number text,
        from_number text,
        parts integer,
        cents numeric,
        -- The day whose money it costs.
        paid_on date,
        -- It goes out on account of this planned contact, as it stood then; another day and it is left.
        planned_contact_id uuid,
        planned_on date,
        -- The text of hers that it answers.
        answers_id uuid,
        person_id uuid,
        send_from_at timestamptz NOT NULL,
        send_until_at timestamptz,
        -- sending: its fate is in the hands of the carrier; unknown: it may be out, and is not repeated blindly; parked: it is
        -- surely not out and a person has to look; left: nobody wants it any more, or she may not be texted any more.
        state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'sent', 'unknown', 'parked', 'left')),
        -- Which time this is that it is handed over; a job of another time finds nothing to do.
        claim integer NOT NULL DEFAULT 1,
        tries integer NOT NULL DEFAULT 0,
        looks integer NOT NULL DEFAULT 0,
        look_at timestamptz,
        token uuid,
        cause text,
        -- The carrier's own name of it, and what the carrier says became of it.
        sid text,
        arrival text CHECK (arrival IN ('delivered', 'undelivered')),
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- When it was last handed over: from then on the carrier may know it.
        handed_at timestamptz,
        sent_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, request_id, caregiver_id),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver,
        FOREIGN KEY (organisation_id, person_id) REFERENCES person,
        FOREIGN KEY (organisation_id, planned_contact_id) REFERENCES planned_contact,
        CONSTRAINT text_never_early CHECK (sent_at IS NULL OR sent_at >= send_from_at),
        CONSTRAINT text_sending_has_a_token CHECK (state <> 'sending' OR (token IS NOT NULL AND handed_at IS NOT NULL AND to_number IS NOT NULL)),
        CONSTRAINT text_out_has_a_moment CHECK ((state = 'sent') = (sent_at IS NOT NULL)),
        CONSTRAINT text_out_has_a_name CHECK ((state = 'sent') = (sid IS NOT NULL)),
        CONSTRAINT text_that_needs_a_person_has_a_cause CHECK (state NOT IN ('unknown', 'parked', 'left') OR cause IS NOT NULL)
      );
      CREATE UNIQUE INDEX outgoing_text_sid ON outgoing_text (organisation_id, sid) WHERE sid IS NOT NULL;
      CREATE INDEX outgoing_text_to_look_at ON outgoing_text (look_at) WHERE look_at IS NOT NULL;
      CREATE INDEX outgoing_text_sent ON outgoing_text (sent_at) WHERE state = 'sent';
      CREATE INDEX outgoing_text_for_a_person ON outgoing_text (organisation_id, id) WHERE state IN ('unknown', 'parked');
      CREATE INDEX outgoing_text_handed ON outgoing_text (organisation_id, caregiver_id, handed_at DESC) WHERE handed_at IS NOT NULL;
      CREATE INDEX outgoing_text_of ON outgoing_text (organisation_id, caregiver_id, made_at DESC, id DESC);
      ${wall('outgoing_text', [
        'SELECT',
        'INSERT',
        'UPDATE (text, to_number, from_number, parts, cents, paid_on, send_from_at, state, claim, tries, looks, look_at, token, cause, sid, arrival, handed_at, sent_at)',
      ])}
      GRANT SELECT, UPDATE (state, claim, looks, look_at, cause) ON outgoing_text TO ${wallsRole};

      CREATE TABLE incoming_text (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL,
        -- The carrier's own name of it: what is told twice came in once.
        sid text NOT NULL,
        from_number text NOT NULL,
        text text NOT NULL,
        received_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        kind text NOT NULL CHECK (kind IN ('answer', 'good', 'call-me', 'stop', 'start', 'maybe-stop')),
        -- Null as long as it is not known whose number it is.
        caregiver_id uuid,
        -- The text of ours that it answers.
        answers_id uuid,
        -- Who should read it.
        person_id uuid,
        assigned_by uuid,
        assigned_at timestamptz,
        handled_by uuid,
        handled_at timestamptz,
        -- Whether somebody has spoken to her since; kept along, so that what still asks to be read is found by an index.
        overtaken boolean NOT NULL DEFAULT false,
        asks boolean NOT NULL GENERATED ALWAYS AS (handled_at IS NULL AND NOT overtaken) STORED,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, sid),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver,
        FOREIGN KEY (organisation_id, person_id) REFERENCES person,
        FOREIGN KEY (organisation_id, assigned_by) REFERENCES person,
        FOREIGN KEY (organisation_id, handled_by) REFERENCES person,
        FOREIGN KEY (organisation_id, answers_id) REFERENCES outgoing_text,
        CONSTRAINT what_is_assigned_has_a_moment CHECK ((assigned_by IS NULL) = (assigned_at IS NULL))
      );
      CREATE INDEX incoming_text_of ON incoming_text (organisation_id, caregiver_id, received_at DESC, id DESC);
      CREATE INDEX incoming_text_that_asks ON incoming_text (organisation_id, received_at DESC, id DESC) WHERE asks;
      CREATE INDEX incoming_text_that_asks_for ON incoming_text (organisation_id, person_id, received_at DESC, id DESC) WHERE asks;
      CREATE INDEX incoming_text_of_nobody ON incoming_text (organisation_id, received_at DESC, id DESC) WHERE person_id IS NULL;
      CREATE INDEX incoming_text_of_nobody_that_asks ON incoming_text (organisation_id, received_at DESC, id DESC) WHERE asks AND person_id IS NULL;
      CREATE INDEX incoming_text_from_nobody_known ON incoming_text (organisation_id, received_at DESC, id DESC) WHERE caregiver_id IS NULL;
      CREATE INDEX incoming_text_from_nobody_known_that_asks ON incoming_text (organisation_id, received_at DESC, id DESC) WHERE asks AND caregiver_id IS NULL;
      CREATE INDEX incoming_text_that_asks_of ON incoming_text (organisation_id, caregiver_id, received_at DESC, id DESC) WHERE asks;
      CREATE INDEX incoming_text_for ON incoming_text (organisation_id, person_id, received_at DESC, id DESC);
      CREATE INDEX incoming_text_all ON incoming_text (organisation_id, received_at DESC, id DESC);
      CREATE INDEX incoming_text_from ON incoming_text (organisation_id, from_number, received_at DESC);
      ${wall('incoming_text', ['SELECT', 'INSERT', 'UPDATE (caregiver_id, answers_id, person_id, assigned_by, assigned_at, handled_by, handled_at, overtaken)'])}
      CREATE FUNCTION text_is_overtaken() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        NEW.overtaken := EXISTS (SELECT FROM conversation v
          WHERE v.organisation_id = NEW.organisation_id AND v.caregiver_id = NEW.caregiver_id AND v.held_at > NEW.received_at);
        RETURN NEW;
      END $$;
      CREATE TRIGGER is_overtaken BEFORE INSERT OR UPDATE OF caregiver_id ON incoming_text FOR EACH ROW EXECUTE FUNCTION text_is_overtaken();
      -- A conversation that is taken back, or was held earlier after all, lets her texts ask again.
      CREATE FUNCTION conversation_overtakes_texts() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP <> 'INSERT' THEN
          UPDATE incoming_text i SET overtaken = false
          WHERE i.organisation_id = OLD.organisation_id AND i.caregiver_id = OLD.caregiver_id AND i.handled_at IS NULL AND i.overtaken
            AND NOT EXISTS (SELECT FROM conversation v
              WHERE v.organisation_id = i.organisation_id AND v.caregiver_id = i.caregiver_id AND v.held_at > i.received_at);
        END IF;
        IF TG_OP <> 'DELETE' THEN
          UPDATE incoming_text i SET overtaken = true
          WHERE i.organisation_id = NEW.organisation_id AND i.caregiver_id = NEW.caregiver_id AND i.asks AND i.received_at < NEW.held_at;
        END IF;
        RETURN NULL;
      END $$;
      CREATE TRIGGER overtakes_texts AFTER INSERT OR UPDATE OR DELETE ON conversation FOR EACH ROW EXECUTE FUNCTION conversation_overtakes_texts();

      -- Whoever texts is recognised by both her numbers.
      CREATE INDEX caregiver_by_second_phone ON caregiver (organisation_id, second_phone) WHERE second_phone IS NOT NULL;
      -- A text that came in asks to be read.
      ALTER TABLE reminder DROP CONSTRAINT reminder_kind_check,
        ADD CONSTRAINT reminder_kind_check CHECK (kind IN ('contact', 'appointment', 'task', 'signal', 'text'));
      GRANT UPDATE (caregiver_id) ON reminder TO ${appRole};
      CREATE FUNCTION text_asks_to_be_read() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        INSERT INTO reminder (organisation_id, kind, about_id, caregiver_id, due_on, due_at, person_id, state, sent_at)
        VALUES (NEW.organisation_id, 'text', NEW.id, NEW.caregiver_id, (NEW.received_at AT TIME ZONE 'Europe/Amsterdam')::date,
          NEW.received_at, NEW.person_id, 'sent', clock_timestamp());
        RETURN NULL;
      END $$;
      CREATE TRIGGER asks_to_be_read AFTER INSERT ON incoming_text FOR EACH ROW WHEN (NEW.handled_at IS NULL) EXECUTE FUNCTION text_asks_to_be_read();

      -- STOP and START, as they came in: the last one of a number holds, for this organisation.
      CREATE TABLE number_wish (
        organisation_id uuid NOT NULL REFERENCES organisation,
        id uuid NOT NULL DEFAULT uuidv7(),
        number text NOT NULL,
        wish text NOT NULL CHECK (wish IN ('stop', 'start')),
        said_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        -- The text it came with; null when the carrier told it while refusing a text of ours.
        incoming_text_id uuid,
        -- Who had the number when STOP came from it, a line for each: it goes along when her number changes.
        caregiver_id uuid,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, incoming_text_id) REFERENCES incoming_text,
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver
      );
      CREATE INDEX number_wish_of ON number_wish (organisation_id, number, said_at DESC);
      CREATE INDEX number_wish_by ON number_wish (organisation_id, caregiver_id) WHERE caregiver_id IS NOT NULL;
      CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON number_wish FOR EACH ROW EXECUTE FUNCTION what_was_written_stays();
      ${wall('number_wish', ['SELECT', 'INSERT'])}

      -- The numbers from which somebody said STOP and no START since: those that she has, and those that she had when she said
      -- it. One that she no longer has weighs until she allows texts again on that day or later.
      CREATE FUNCTION stops_of(who caregiver) RETURNS TABLE (number text, said_at timestamptz) LANGUAGE sql STABLE AS $$
        SELECT n.number, last.said_at
        FROM (SELECT unnest(ARRAY[who.phone, who.second_phone]) AS number
              UNION SELECT h.number FROM number_wish h WHERE h.organisation_id = who.organisation_id AND h.caregiver_id = who.id) n
        CROSS JOIN LATERAL (SELECT w.wish, w.said_at FROM number_wish w WHERE w.organisation_id = who.organisation_id AND w.number = n.number
                            ORDER BY w.said_at DESC, w.id DESC LIMIT 1) last
        WHERE last.wish = 'stop' AND (n.number IN (who.phone, who.second_phone) OR NOT EXISTS (
          SELECT FROM jsonb_array_elements(who.channel_permissions) p
          WHERE p ->> 'channel' = 'sms' AND p ->> 'allowed' = 'true' AND p ->> 'saidOn' >= (last.said_at AT TIME ZONE 'Europe/Amsterdam')::date::text))
      $$;
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DELETE FROM reminder WHERE kind = 'text';
      ALTER TABLE reminder DROP CONSTRAINT reminder_kind_check,
        ADD CONSTRAINT reminder_kind_check CHECK (kind IN ('contact', 'appointment', 'task', 'signal'));
      DROP INDEX caregiver_by_second_phone;
      DROP FUNCTION stops_of(caregiver);
      DROP TRIGGER overtakes_texts ON conversation;
      DROP TABLE number_wish, incoming_text, outgoing_text, text_template;
      DROP FUNCTION text_asks_to_be_read(), conversation_overtakes_texts(), text_is_overtaken();
    `);
  }
}
