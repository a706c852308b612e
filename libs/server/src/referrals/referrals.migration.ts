// long because: one migration makes the tables of a referral, which hold one another to their rules.
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls, wall, wallsRole } from '../platform/database/wall.ts';

/** Referrals with what is shared on which ground, their events, links, files and deadlines; and announcements by partners. */
export class Referrals1760000000017 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Consent is recorded once: who said yes, when, how, for what and until when. Withdrawing is a date beside it.
      CREATE TABLE consent (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        caregiver_id uuid NOT NULL,
        purpose text NOT NULL CHECK (purpose IN ('referral', 'known-to')),
        for_what text NOT NULL,
        said_by text NOT NULL,
        said_on date NOT NULL,
        way text NOT NULL,
        until_on date,
        recorded_by uuid NOT NULL,
        recorded_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        withdrawn_at timestamptz,
        withdrawn_by uuid,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver,
        FOREIGN KEY (organisation_id, recorded_by) REFERENCES person,
        FOREIGN KEY (organisation_id, withdrawn_by) REFERENCES person
      );
      CREATE INDEX consent_of ON consent (organisation_id, caregiver_id, recorded_at DESC);
      ${wall('consent', ['SELECT', 'INSERT', 'UPDATE (withdrawn_at, withdrawn_by)'])}

      CREATE TABLE referral (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        version integer NOT NULL DEFAULT 1,
        caregiver_id uuid NOT NULL,
        partner_id uuid,
        offer_id uuid,
        -- Whoever at the partner the link goes to.
        partner_person_id uuid,
        consultant_id uuid NOT NULL,
        need text NOT NULL,
        -- Her question in her own words.
        question text NOT NULL,
        for_whom text NOT NULL CHECK (for_whom IN ('herself', 'recipient')),
        care_situation_id uuid,
        urgency text NOT NULL,
        callee text NOT NULL,
        call_when text,
        expects boolean NOT NULL,
        -- [{ field, ground }] as chosen, and [{ field, value }] as they were when it was sent: the partner sees these alone.
        shares jsonb NOT NULL DEFAULT '[]',
        shared jsonb,
        consent_id uuid,
        copy_wish text NOT NULL DEFAULT 'none',
        state text NOT NULL DEFAULT 'draft'
          CHECK (state IN ('draft', 'requested', 'received', 'accepted', 'rejected', 'in-progress', 'on-hold', 'completed', 'failed', 'cancelled')),
        turn text NOT NULL DEFAULT 'consultant' CHECK (turn IN ('consultant', 'partner', 'caregiver', 'next', 'nobody')),
        because text DEFAULT 'draft',
        tries integer NOT NULL DEFAULT 0 CHECK (tries BETWEEN 0 AND 3),
        ending text CHECK (ending IN ('helped', 'unreachable', 'died', 'caregiver-closed', 'withdrawn')),
        -- Why it was rejected, failed or withdrawn; the outcome the partner told; until when she waits, and when they begin.
        reason text,
        outcome text,
        waits_until_on date,
        planned_on date,
        previous_id uuid,
        created_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        sent_at timestamptz,
        answered_at timestamptz,
        answer_by_at timestamptz,
        ended_at timestamptz,
        -- When silence comes back, and how far it has come: 0 nothing, 1 the partner was reminded, 2 the consultant has it, 3 the lead knows.
        silent_at timestamptz,
        silence smallint NOT NULL DEFAULT 0 CHECK (silence BETWEEN 0 AND 3),
        -- Under which claim silence is being brought back, until when that is left alone, and how often it was claimed.
        silence_batch_id uuid,
        silence_lease_until_at timestamptz,
        silence_claims smallint NOT NULL DEFAULT 0,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver,
        FOREIGN KEY (organisation_id, partner_id) REFERENCES partner,
        FOREIGN KEY (organisation_id, offer_id) REFERENCES offer,
        FOREIGN KEY (organisation_id, partner_person_id) REFERENCES person,
        FOREIGN KEY (organisation_id, consultant_id) REFERENCES person,
        FOREIGN KEY (organisation_id, consent_id) REFERENCES consent,
        FOREIGN KEY (organisation_id, previous_id) REFERENCES referral,
        CONSTRAINT closed_is_nobodys_turn CHECK ((turn = 'nobody') = (ending IS NOT NULL) AND (ending IS NULL) = (ended_at IS NULL)),
        CONSTRAINT a_turn_of_the_consultant_has_a_reason CHECK ((turn = 'consultant') = (because IS NOT NULL)),
        CONSTRAINT a_turn_of_the_partner_has_a_deadline CHECK (turn <> 'partner' OR silent_at IS NOT NULL OR silence = 3),
        CONSTRAINT her_word_is_asked_when_the_partner_is_done CHECK (turn <> 'caregiver' OR state IN ('completed', 'rejected', 'failed', 'cancelled')),
        CONSTRAINT tried_three_times CHECK (ending IS DISTINCT FROM 'unreachable' OR tries = 3),
        CONSTRAINT sent_to_somebody CHECK (state = 'draft' OR ending IS NOT NULL OR (partner_id IS NOT NULL AND sent_at IS NOT NULL AND shared IS NOT NULL)),
        CONSTRAINT a_refusal_has_a_reason CHECK (state NOT IN ('rejected', 'failed') OR reason IS NOT NULL),
        CONSTRAINT an_end_has_an_outcome CHECK (state <> 'completed' OR outcome IS NOT NULL)
      );
      CREATE INDEX referral_of_caregiver ON referral (organisation_id, caregiver_id, created_at DESC);
      CREATE INDEX referral_of_partner ON referral (organisation_id, partner_id, sent_at DESC, id DESC) WHERE sent_at IS NOT NULL;
      CREATE INDEX referral_of_consultant ON referral (organisation_id, consultant_id, created_at DESC, id DESC) WHERE ending IS NULL;
      CREATE INDEX referral_open ON referral (organisation_id, created_at DESC, id DESC) WHERE ending IS NULL;
      CREATE INDEX referral_awaits_her_word ON referral (organisation_id, caregiver_id) WHERE turn = 'caregiver';
      CREATE INDEX referral_closed ON referral (organisation_id, created_at DESC, id DESC) WHERE ending IS NOT NULL;
      CREATE INDEX referral_on_consent ON referral (organisation_id, consent_id) WHERE consent_id IS NOT NULL;
      CREATE INDEX referral_silent ON referral (silent_at) WHERE silent_at IS NOT NULL AND ending IS NULL;
      CREATE INDEX referral_of_silence_batch ON referral (organisation_id, silence_batch_id) WHERE silence_batch_id IS NOT NULL;
      CREATE INDEX referral_continued ON referral (organisation_id, previous_id) WHERE previous_id IS NOT NULL;
      ${wall('referral', [
        'SELECT',
        'INSERT',
        `UPDATE (version, partner_id, offer_id, partner_person_id, consultant_id, need, question, for_whom, care_situation_id, urgency, callee, call_when, expects,
          shares, shared, consent_id, copy_wish, state, turn, because, tries, ending, reason, outcome, waits_until_on, planned_on,
          sent_at, answered_at, answer_by_at, ended_at, silent_at, silence, silence_batch_id, silence_lease_until_at, silence_claims)`,
      ])}

      -- What happened to a referral; it stays as written. Every version of a referral has the event that made it.
      CREATE TABLE referral_event (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        referral_id uuid NOT NULL,
        caregiver_id uuid NOT NULL,
        version integer NOT NULL,
        kind text NOT NULL,
        at timestamptz NOT NULL DEFAULT clock_timestamp(),
        door text NOT NULL CHECK (door IN ('app', 'link', 'inbox', 'key', 'own-page', 'system')),
        by_id uuid,
        -- What the screens tell: from, to, reason, outcome, day.
        params jsonb NOT NULL DEFAULT '{}',
        -- What was written, which the partner reads as well when told is true.
        text text,
        told boolean NOT NULL DEFAULT false,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, referral_id) REFERENCES referral,
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver,
        FOREIGN KEY (organisation_id, by_id) REFERENCES person
      );
      -- One event makes a version; words about it stand beside that.
      CREATE UNIQUE INDEX referral_event_makes_a_version ON referral_event (organisation_id, referral_id, version)
        WHERE kind NOT IN ('message', 'file', 'reminded', 'lead-told', 'link-revoked');
      CREATE INDEX referral_event_of ON referral_event (organisation_id, referral_id, at, id);
      CREATE INDEX referral_event_of_caregiver ON referral_event (organisation_id, caregiver_id, at DESC, id DESC);
      CREATE TRIGGER stays BEFORE UPDATE OR DELETE ON referral_event FOR EACH ROW EXECUTE FUNCTION what_was_written_stays();
      ${wall('referral_event', ['SELECT', 'INSERT'])}

      -- It begins as a draft; what has ended stays ended; a draft has no way back; each change is a version, and each version
      -- has its event at commit. Only her word closes it, three tries, her death or closure, or whoever takes it back.
      CREATE FUNCTION referral_keeps_its_word() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF TG_OP = 'INSERT' THEN
          IF (NEW.version, NEW.state, NEW.turn, NEW.tries) IS DISTINCT FROM (1, 'draft', 'consultant', 0) OR NEW.ending IS NOT NULL THEN
            RAISE EXCEPTION 'a referral begins as a draft' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'begins_as_a_draft';
          END IF;
          RETURN NEW;
        END IF;
        IF OLD.ending IS NOT NULL AND NEW IS DISTINCT FROM OLD THEN
          RAISE EXCEPTION 'a referral that has ended stays as it is' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ended_stays_ended';
        END IF;
        IF NEW.state = 'draft' AND OLD.state <> 'draft' THEN
          RAISE EXCEPTION 'what was sent is no draft' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'sent_stays_sent';
        END IF;
        IF NEW.ending IN ('helped', 'unreachable') AND OLD.turn <> 'caregiver' THEN
          IF OLD.turn <> 'next' OR NOT EXISTS (
            SELECT FROM referral n WHERE n.organisation_id = NEW.organisation_id AND n.previous_id = NEW.id AND n.ending = NEW.ending
          ) THEN
            RAISE EXCEPTION 'only her word closes a referral' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'her_word_closes';
          END IF;
        END IF;
        IF NEW.tries > OLD.tries + 1 AND OLD.turn <> 'next' THEN
          RAISE EXCEPTION 'a try is one try' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'one_try_at_a_time';
        END IF;
        IF NEW.ending IN ('died', 'caregiver-closed') THEN
          IF NOT EXISTS (
            SELECT FROM caregiver c WHERE c.organisation_id = NEW.organisation_id AND c.id = NEW.caregiver_id AND c.closed_at IS NOT NULL
              AND (c.closure_reason = 'died') = (NEW.ending = 'died')
          ) THEN
            RAISE EXCEPTION 'she is in sight' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'ends_when_she_is_closed';
          END IF;
        END IF;
        IF NEW.version NOT IN (OLD.version, OLD.version + 1) OR (NEW.version = OLD.version AND (NEW.state, NEW.turn, NEW.ending, NEW.tries) IS DISTINCT FROM (OLD.state, OLD.turn, OLD.ending, OLD.tries)) THEN
          RAISE EXCEPTION 'a change of a referral is a new version' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'a_change_is_a_version';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER keeps_its_word BEFORE INSERT OR UPDATE ON referral FOR EACH ROW EXECUTE FUNCTION referral_keeps_its_word();

      CREATE FUNCTION referral_version_has_its_event() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF NOT EXISTS (SELECT 1 FROM referral_event e WHERE e.organisation_id = NEW.organisation_id AND e.referral_id = NEW.id AND e.version = NEW.version
            AND e.kind NOT IN ('message', 'file', 'reminded', 'lead-told', 'link-revoked')) THEN
          RAISE EXCEPTION 'each change of a referral has its event' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'each_change_has_its_event';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER has_its_event AFTER INSERT OR UPDATE OF version, state, turn, ending ON referral
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION referral_version_has_its_event();

      -- Whoever is not in sight any more is not referred: nobody closes her and leaves a referral open, and none begins after that.
      CREATE FUNCTION closed_has_no_open_referral() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE her uuid := CASE TG_TABLE_NAME WHEN 'caregiver' THEN (to_jsonb(NEW) ->> 'id')::uuid ELSE (to_jsonb(NEW) ->> 'caregiver_id')::uuid END;
      BEGIN
        IF EXISTS (SELECT FROM referral r JOIN caregiver c ON c.organisation_id = r.organisation_id AND c.id = r.caregiver_id
                   WHERE r.organisation_id = NEW.organisation_id AND r.caregiver_id = her AND r.ending IS NULL AND c.closed_at IS NOT NULL) THEN
          RAISE EXCEPTION 'a closed caregiver has no open referral' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'closed_has_no_open_referral';
        END IF;
        RETURN NULL;
      END $$;
      CREATE CONSTRAINT TRIGGER no_open_referral AFTER UPDATE OF closed_at ON caregiver
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW WHEN (NEW.closed_at IS NOT NULL) EXECUTE FUNCTION closed_has_no_open_referral();
      CREATE CONSTRAINT TRIGGER of_somebody_in_sight AFTER INSERT ON referral
        DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION closed_has_no_open_referral();

      CREATE TABLE referral_file (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        referral_id uuid NOT NULL,
        name text NOT NULL,
        kind text NOT NULL,
        content bytea NOT NULL,
        sent_by uuid,
        sent_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, referral_id) REFERENCES referral,
        FOREIGN KEY (organisation_id, sent_by) REFERENCES person
      );
      CREATE INDEX referral_file_of ON referral_file (organisation_id, referral_id, sent_at);
      ${wall('referral_file', ['SELECT', 'INSERT'])}

      -- Two addresses are one mailbox when they differ in their capitals, or in what stands behind a plus.
      CREATE FUNCTION mailbox(address text) RETURNS text LANGUAGE sql IMMUTABLE AS $$
        SELECT regexp_replace(lower(trim(address)), '\\+[^@]*@', '@')
      $$;

      -- A link answers one referral for one person, until it expires or is revoked. The code that opens it works once, in the browser that asked.
      CREATE TABLE answer_link (
        organisation_id uuid NOT NULL,
        token_hash bytea NOT NULL UNIQUE,
        referral_id uuid NOT NULL,
        person_id uuid NOT NULL,
        -- The mailbox it went to, as it was then: a code never goes there.
        mailbox text NOT NULL,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        PRIMARY KEY (organisation_id, token_hash),
        FOREIGN KEY (organisation_id, referral_id) REFERENCES referral,
        FOREIGN KEY (organisation_id, person_id) REFERENCES person
      );
      CREATE INDEX answer_link_of ON answer_link (organisation_id, referral_id);
      ${wall('answer_link', ['SELECT', 'INSERT', 'UPDATE (expires_at, revoked_at)'])}
      CREATE FUNCTION link_knows_its_mailbox() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        SELECT mailbox(p.email) INTO NEW.mailbox FROM person p WHERE p.organisation_id = NEW.organisation_id AND p.id = NEW.person_id;
        RETURN NEW;
      END $$;
      CREATE TRIGGER knows_its_mailbox BEFORE INSERT ON answer_link FOR EACH ROW EXECUTE FUNCTION link_knows_its_mailbox();

      -- A browser at a link: it asked for a code, and from when the code was right it may read and answer.
      CREATE TABLE answer_visit (
        organisation_id uuid NOT NULL,
        visit_hash bytea NOT NULL UNIQUE,
        token_hash bytea NOT NULL,
        code_hash bytea,
        -- The number or address the code went to.
        code_to text,
        code_until_at timestamptz,
        wrong_codes integer NOT NULL DEFAULT 0,
        opened_at timestamptz,
        ends_at timestamptz NOT NULL,
        PRIMARY KEY (organisation_id, visit_hash),
        FOREIGN KEY (organisation_id, token_hash) REFERENCES answer_link,
        CONSTRAINT a_code_went_somewhere CHECK (code_hash IS NULL OR (code_to IS NOT NULL AND code_until_at IS NOT NULL)),
        CONSTRAINT few_guesses CHECK (wrong_codes BETWEEN 0 AND 5)
      );
      CREATE INDEX answer_visit_of ON answer_visit (organisation_id, token_hash);
      ${wall('answer_visit', ['SELECT', 'INSERT', 'UPDATE (code_hash, code_to, code_until_at, wrong_codes, opened_at, ends_at)', 'DELETE'])}
      CREATE FUNCTION code_goes_elsewhere() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        IF EXISTS (SELECT 1 FROM answer_link l WHERE l.organisation_id = NEW.organisation_id AND l.token_hash = NEW.token_hash AND l.mailbox = mailbox(NEW.code_to)) THEN
          RAISE EXCEPTION 'a code never goes to the mailbox of its link' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = 'code_goes_elsewhere';
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER code_goes_elsewhere BEFORE INSERT OR UPDATE OF code_to ON answer_visit FOR EACH ROW EXECUTE FUNCTION code_goes_elsewhere();

      -- Partners announce through a standing link; consultants take in.
      CREATE TABLE announcement_link (
        organisation_id uuid NOT NULL,
        token_hash bytea NOT NULL UNIQUE,
        partner_id uuid NOT NULL,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        revoked_at timestamptz,
        PRIMARY KEY (organisation_id, token_hash),
        FOREIGN KEY (organisation_id, partner_id) REFERENCES partner
      );
      ${wall('announcement_link', ['SELECT', 'INSERT', 'UPDATE (revoked_at)'])}

      CREATE TABLE announcement (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        partner_id uuid NOT NULL,
        announced_by text NOT NULL,
        announcer_email text,
        -- What the partner wrote: name, phone, address, what is going on.
        details jsonb NOT NULL,
        consent text NOT NULL CHECK (consent IN ('knows-and-may-call', 'knows-not-call', 'does-not-know')),
        door text NOT NULL CHECK (door IN ('link', 'inbox', 'key')),
        announced_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        caregiver_id uuid,
        taken_in_at timestamptz,
        dropped_at timestamptz,
        dropped_because text,
        handled_by uuid,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, partner_id) REFERENCES partner,
        FOREIGN KEY (organisation_id, caregiver_id) REFERENCES caregiver,
        FOREIGN KEY (organisation_id, handled_by) REFERENCES person,
        CONSTRAINT taken_in_is_somebody CHECK ((taken_in_at IS NULL) = (caregiver_id IS NULL)),
        CONSTRAINT dropped_has_a_reason CHECK ((dropped_at IS NULL) = (dropped_because IS NULL))
      );
      CREATE INDEX announcement_open ON announcement (organisation_id, announced_at, id) WHERE taken_in_at IS NULL AND dropped_at IS NULL;
      CREATE INDEX announcement_handled ON announcement (organisation_id, announced_at DESC, id DESC) WHERE taken_in_at IS NOT NULL OR dropped_at IS NOT NULL;
      ${wall('announcement', ['SELECT', 'INSERT', 'UPDATE (caregiver_id, taken_in_at, dropped_at, dropped_because, handled_by)'])}

      -- Why a task is there, when nobody wrote it: the referral it is about.
      ALTER TABLE task ADD COLUMN referral_id uuid, ALTER COLUMN created_by DROP NOT NULL,
        ADD FOREIGN KEY (organisation_id, referral_id) REFERENCES referral;

      GRANT SELECT, UPDATE (silence_batch_id, silence_lease_until_at, silence_claims) ON referral TO ${wallsRole};
      -- Claims what stayed silent too long, in batches of one organisation; what nobody finished in time is claimed anew, and
      -- each time it is left alone for longer.
      CREATE FUNCTION claim_due_silences(most integer, batch_size integer, lease interval)
        RETURNS TABLE (organisation_id uuid, batch_id uuid, referrals bigint, reclaimed bigint) LANGUAGE sql AS $$
        WITH due AS (
          SELECT d.organisation_id, d.id, d.silence_claims FROM referral d
          WHERE d.silent_at <= (SELECT clock_timestamp()) AND d.ending IS NULL
            AND (d.silence_lease_until_at IS NULL OR d.silence_lease_until_at < clock_timestamp())
          ORDER BY d.silent_at LIMIT most FOR UPDATE SKIP LOCKED
        ), numbered AS (
          SELECT due.*, (row_number() OVER (PARTITION BY due.organisation_id ORDER BY due.id) - 1) / batch_size AS batch FROM due
        ), batches AS (
          SELECT n.organisation_id, n.batch, uuidv7() AS batch_id FROM numbered n GROUP BY 1, 2
        ), claimed AS (
          UPDATE referral r SET silence_batch_id = b.batch_id, silence_claims = least(n.silence_claims + 1, 100),
            silence_lease_until_at = clock_timestamp() + lease * (n.silence_claims + 1)
          FROM numbered n JOIN batches b USING (organisation_id, batch)
          WHERE r.organisation_id = n.organisation_id AND r.id = n.id
          RETURNING r.organisation_id, b.batch_id, r.silence_claims
        )
        SELECT c.organisation_id, c.batch_id, count(*), count(*) FILTER (WHERE c.silence_claims > 1) FROM claimed c GROUP BY 1, 2
      $$;
      ${acrossTheWalls('claim_due_silences(integer, integer, interval)')}
      GRANT SELECT ON answer_link, answer_visit, announcement_link, partner TO ${wallsRole};
      -- Whoever holds a link has no organisation yet: these look across the walls, for one token only.
      CREATE FUNCTION answer_link_for(token bytea) RETURNS TABLE (organisation_id uuid, referral_id uuid, person_id uuid)
        LANGUAGE sql STABLE AS $$
          SELECT organisation_id, referral_id, person_id FROM answer_link
          WHERE token_hash = $1 AND revoked_at IS NULL AND expires_at > clock_timestamp()
        $$;
      ${acrossTheWalls('answer_link_for(bytea)')}
      CREATE FUNCTION announcement_link_for(token bytea) RETURNS TABLE (organisation_id uuid, partner_id uuid, organisation text, partner text)
        LANGUAGE sql STABLE AS $$
          SELECT l.organisation_id, l.partner_id, o.name, p.name FROM announcement_link l
          JOIN organisation o ON o.id = l.organisation_id
          JOIN partner p ON p.organisation_id = l.organisation_id AND p.id = l.partner_id AND p.ended_at IS NULL
          WHERE l.token_hash = $1 AND l.revoked_at IS NULL
        $$;
      ${acrossTheWalls('announcement_link_for(bytea)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION claim_due_silences(integer, integer, interval), announcement_link_for(bytea), answer_link_for(bytea);
      ALTER TABLE task DROP COLUMN referral_id;
      DROP TABLE announcement, announcement_link, answer_visit, answer_link, referral_file, referral_event, referral, consent;
      DROP TRIGGER no_open_referral ON caregiver;
      DROP FUNCTION closed_has_no_open_referral(), referral_version_has_its_event(), referral_keeps_its_word(), code_goes_elsewhere(), link_knows_its_mailbox(), mailbox(text)
    `);
  }
}
