import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls } from '../platform/database/wall.ts';

/**
 * How texts go out: what is looked at when its moment has come, and the last defence of who may not be texted. Whatever
 * a service decided, no text can begin to go out against what the tables say at that very moment.
 */
export class TextsGoingOut1760000000026 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      -- Finds what may go now, what waits too long for an answer, what is to be looked up at the carrier, and what waited for
      -- another day's money. What nothing happens to any more by itself is only found here, and found again until it is left to
      -- a person: who hears of that is written in one transaction with it, in its own organisation.
      -- While the queue is full nothing is taken from those that wait their turn, and none of their looks is wasted.
      CREATE FUNCTION look_at_texts(most integer, lease interval, most_looks integer, most_look_ups integer, take boolean)
        RETURNS TABLE (organisation_id uuid, id uuid, claim integer, state text, waits boolean, first boolean) LANGUAGE sql AS $$
        UPDATE outgoing_text m SET
          state = CASE WHEN e.ends THEN m.state ELSE e.state END,
          cause = CASE WHEN e.ends THEN m.cause WHEN m.state = 'sending' THEN 'stopped-while-sending' WHEN m.state = 'parked' THEN NULL ELSE m.cause END,
          claim = m.claim + (m.state = 'parked' AND e.state = 'queued')::int,
          looks = CASE WHEN e.ends THEN m.looks WHEN m.state = e.state THEN m.looks + 1 ELSE 1 END,
          look_at = CASE
            WHEN e.ends OR e.state = 'queued' THEN clock_timestamp() + lease
            ELSE clock_timestamp() + power(4, CASE WHEN m.state = 'sending' THEN 0 ELSE m.looks END) * interval '15 seconds' END
        FROM (SELECT t.*, t.state IN ('left', 'parked') OR (t.was = 'unknown' AND t.looks >= most_look_ups) AS ends
              FROM (SELECT d.organisation_id, d.id, d.state AS was, d.looks,
                      CASE
                        WHEN d.state IN ('sending', 'unknown') THEN 'unknown'
                        WHEN d.send_until_at <= clock_timestamp() THEN 'left'
                        WHEN d.state = 'queued' AND d.looks >= most_looks THEN 'parked'
                        ELSE 'queued' END AS state
                    FROM outgoing_text d WHERE d.look_at < (SELECT clock_timestamp()) AND (take OR d.state IN ('sending', 'unknown'))
                    ORDER BY d.look_at LIMIT most FOR UPDATE SKIP LOCKED) t) e
        WHERE m.organisation_id = e.organisation_id AND m.id = e.id
        RETURNING m.organisation_id, m.id, m.claim, e.state, NOT e.ends, m.looks = 1
      $$;
      ${acrossTheWalls('look_at_texts(integer, interval, integer, integer, boolean)')}

      -- The texts of the whole installation in numbers: what needs a person, what is due and not out, and what went out in a day.
      CREATE FUNCTION text_figures() RETURNS TABLE (for_a_person bigint, waiting bigint, sent bigint, undelivered bigint) LANGUAGE sql STABLE AS $$
        SELECT (SELECT count(*) FROM outgoing_text WHERE state = 'parked' OR (state = 'unknown' AND look_at IS NULL)),
          (SELECT count(*) FROM outgoing_text WHERE look_at IS NOT NULL AND state <> 'parked' AND send_from_at <= clock_timestamp()),
          count(*), count(*) FILTER (WHERE arrival = 'undelivered')
        FROM outgoing_text WHERE state = 'sent' AND sent_at > clock_timestamp() - interval '24 hours'
      $$;
      ${acrossTheWalls('text_figures()')}

      CREATE FUNCTION is_quiet(at timestamptz, quiet_from time, quiet_until time, zone text) RETURNS boolean LANGUAGE sql STABLE AS $$
        SELECT CASE WHEN quiet_from <= quiet_until THEN clock >= quiet_from AND clock < quiet_until ELSE clock >= quiet_from OR clock < quiet_until END
        FROM (SELECT date_trunc('minute', at AT TIME ZONE zone)::time AS clock) e
      $$;

      CREATE FUNCTION only_who_may_be_texted() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        who caregiver;
        line phone_line;
        broken text;
      BEGIN
        IF NEW.state <> 'sending' OR (TG_OP = 'UPDATE' AND OLD.state = 'sending') THEN RETURN NEW; END IF;
        SELECT * INTO who FROM caregiver c WHERE c.organisation_id = NEW.organisation_id AND c.id = NEW.caregiver_id;
        SELECT * INTO line FROM phone_line l WHERE l.organisation_id = NEW.organisation_id;
        -- Whoever sees nobody here may text nobody: somebody changed the organisation to blind this look.
        broken := CASE
          WHEN who.id IS NULL THEN 'text_to_somebody_who_is_there'
          WHEN who.approach = 'never' THEN 'text_to_who_may_be_approached'
          WHEN who.closed_at IS NOT NULL THEN 'text_to_who_is_in_sight'
          WHEN NEW.to_number IS NULL OR NOT (NEW.to_number = who.phone OR NEW.to_number = who.second_phone) IS TRUE THEN 'text_to_a_number_of_hers'
          WHEN NEW.to_number LIKE '+31%' AND NEW.to_number NOT LIKE '+316%' AND NEW.to_number NOT LIKE '+3197%' THEN 'text_to_a_mobile_number'
          WHEN EXISTS (SELECT FROM stops_of(who)) THEN 'text_before_a_stop'
          WHEN who.channel_permissions @? '$[*] ? (@.channel == "sms" && @.allowed == false)' OR NOT who.channel_permissions @?
            '$[*] ? (@.channel == "sms" && @.allowed == true && @.saidBy like_regex "." && @.saidOn like_regex "." && @.how like_regex ".")'
            THEN 'text_with_permission_and_proof'
          WHEN line.number IS NULL OR NEW.from_number IS DISTINCT FROM line.number THEN 'text_from_our_line'
          WHEN is_quiet(clock_timestamp(), line.quiet_from, line.quiet_until, line.time_zone) THEN 'text_outside_quiet_hours'
          END;
        IF broken IS NOT NULL THEN
          RAISE EXCEPTION 'this text may not go out' USING ERRCODE = 'integrity_constraint_violation', CONSTRAINT = broken;
        END IF;
        RETURN NEW;
      END $$;
      CREATE TRIGGER only_who_may_be_texted BEFORE INSERT OR UPDATE OF state ON outgoing_text FOR EACH ROW EXECUTE FUNCTION only_who_may_be_texted();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP TRIGGER only_who_may_be_texted ON outgoing_text;
      DROP FUNCTION only_who_may_be_texted(), is_quiet(timestamptz, time, time, text), text_figures(), look_at_texts(integer, interval, integer, integer, boolean);
    `);
  }
}
