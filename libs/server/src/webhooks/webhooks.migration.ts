import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls, wall, wallsRole } from '../platform/database/wall.ts';

/** Where partners' own systems want to hear that a referral changed, and what was told them. */
export class Webhooks1760000000022 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE webhook (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL,
        partner_id uuid NOT NULL,
        url text NOT NULL CHECK (url LIKE 'https://%'),
        -- Sealed with the secret of the installation: it signs, so that a hash would not do.
        secret text NOT NULL,
        events text[] NOT NULL CHECK (cardinality(events) > 0),
        active boolean NOT NULL,
        made_by uuid NOT NULL,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        delivered_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        FOREIGN KEY (organisation_id, partner_id) REFERENCES partner,
        FOREIGN KEY (organisation_id, made_by) REFERENCES person
      );
      CREATE INDEX webhook_of ON webhook (organisation_id, partner_id);
      ${wall('webhook', ['SELECT', 'INSERT', 'UPDATE (url, secret, events, active, delivered_at)'])}

      CREATE TABLE webhook_delivery (
        organisation_id uuid NOT NULL,
        id uuid NOT NULL DEFAULT uuidv7(),
        webhook_id uuid NOT NULL,
        event_id uuid NOT NULL,
        event text NOT NULL,
        referral_id uuid NOT NULL,
        happened_at timestamptz NOT NULL,
        -- dead: tried so often that a person has to look; left: nobody wants it any more.
        state text NOT NULL DEFAULT 'queued' CHECK (state IN ('queued', 'sending', 'delivered', 'dead', 'left')),
        -- Which time this is that it is sent; a job of another time finds nothing to do.
        claim integer NOT NULL DEFAULT 1,
        tries integer NOT NULL DEFAULT 0,
        looks integer NOT NULL DEFAULT 0,
        look_at timestamptz DEFAULT clock_timestamp(),
        token uuid,
        cause text,
        made_at timestamptz NOT NULL DEFAULT clock_timestamp(),
        delivered_at timestamptz,
        PRIMARY KEY (organisation_id, id),
        UNIQUE (organisation_id, webhook_id, event_id),
        FOREIGN KEY (organisation_id, webhook_id) REFERENCES webhook,
        FOREIGN KEY (organisation_id, referral_id) REFERENCES referral,
        CONSTRAINT sending_has_a_token CHECK (state <> 'sending' OR token IS NOT NULL),
        CONSTRAINT delivered_has_a_moment CHECK ((state = 'delivered') = (delivered_at IS NOT NULL)),
        CONSTRAINT dead_has_a_cause CHECK (state <> 'dead' OR cause IS NOT NULL),
        CONSTRAINT under_way_is_looked_at CHECK ((state IN ('queued', 'sending')) = (look_at IS NOT NULL))
      );
      CREATE INDEX webhook_delivery_under_way ON webhook_delivery (look_at) WHERE state IN ('queued', 'sending');
      CREATE INDEX webhook_delivery_of ON webhook_delivery (organisation_id, webhook_id, id DESC);
      CREATE INDEX webhook_delivery_open ON webhook_delivery (organisation_id, webhook_id, state) WHERE state IN ('queued', 'sending', 'dead');
      ${wall('webhook_delivery', ['SELECT', 'UPDATE (state, claim, tries, looks, look_at, token, cause, delivered_at)'])}
      GRANT SELECT ON webhook, referral TO ${wallsRole};
      GRANT SELECT, INSERT, UPDATE (state, claim, looks, look_at, cause, token) ON webhook_delivery TO ${wallsRole};

      -- Whatever happens to a referral that its partner may know of is told, in the transaction in which it happens. That
      -- another partner or other help was chosen is nothing but that it is withdrawn from this one; what only the house
      -- knows is not told.
      CREATE FUNCTION tell_webhooks() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        what text := CASE
          WHEN NEW.kind = 'sent' THEN 'referral.sent'
          WHEN NEW.kind IN ('accept', 'hold', 'reject', 'ask', 'plan', 'finish', 'fail') THEN 'referral.answered'
          WHEN NEW.kind IN ('reply', 'file') OR (NEW.kind = 'message' AND NEW.told) THEN 'referral.message'
          WHEN NEW.kind = 'reminded' THEN 'referral.reminded'
          WHEN NEW.kind = 'reopened' THEN 'referral.reopened'
          WHEN NEW.kind IN ('withdrawn', 'ended', 'continued', 'other-help') THEN 'referral.withdrawn'
        END;
      BEGIN
        IF what IS NOT NULL THEN
          INSERT INTO webhook_delivery (organisation_id, webhook_id, event_id, event, referral_id, happened_at)
            SELECT w.organisation_id, w.id, NEW.id, what, r.id, NEW.at FROM referral r
            JOIN webhook w ON w.organisation_id = r.organisation_id AND w.partner_id = r.partner_id AND w.active AND what = ANY (w.events)
            WHERE r.organisation_id = NEW.organisation_id AND r.id = NEW.referral_id AND (r.sent_at IS NOT NULL OR NEW.kind = 'sent');
        END IF;
        RETURN NULL;
      END $$;
      ${acrossTheWalls('tell_webhooks()')}
      CREATE TRIGGER tell_webhooks AFTER INSERT ON referral_event FOR EACH ROW EXECUTE FUNCTION tell_webhooks();

      -- Finds what may go now. Whoever was sending and went silent may have delivered: it is sent again, which the event's id
      -- lets the other side see.
      CREATE FUNCTION look_at_deliveries(most integer, lease interval, most_looks integer)
        RETURNS TABLE (organisation_id uuid, id uuid, claim integer, state text, first boolean) LANGUAGE sql AS $$
        UPDATE webhook_delivery d SET
          state = e.state,
          claim = d.claim + CASE WHEN d.state = 'sending' THEN 1 ELSE 0 END,
          token = NULL,
          cause = CASE WHEN d.state = 'sending' THEN 'stopped-while-sending' WHEN e.state = 'dead' THEN coalesce(d.cause, 'never-finished') ELSE d.cause END,
          looks = d.looks + 1,
          look_at = CASE e.state WHEN 'queued' THEN clock_timestamp() + lease END
        FROM (SELECT d.organisation_id, d.id, CASE WHEN d.looks >= most_looks THEN 'dead' ELSE 'queued' END AS state
              FROM webhook_delivery d WHERE d.state IN ('queued', 'sending') AND d.look_at < (SELECT clock_timestamp())
              ORDER BY d.look_at LIMIT most FOR UPDATE SKIP LOCKED) e
        WHERE d.organisation_id = e.organisation_id AND d.id = e.id
        RETURNING d.organisation_id, d.id, d.claim, d.state, d.looks = 1
      $$;
      ${acrossTheWalls('look_at_deliveries(integer, interval, integer)')}
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION look_at_deliveries(integer, interval, integer);
      DROP TRIGGER tell_webhooks ON referral_event;
      DROP FUNCTION tell_webhooks();
      DROP TABLE webhook_delivery, webhook
    `);
  }
}
