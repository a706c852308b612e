import type { MigrationInterface, QueryRunner } from 'typeorm';
import { acrossTheWalls, appRole, wallsRole } from '../platform/database/wall.ts';

/** What a line takes over from the caregiver herself: the column of the line, and what it is made of. */
const ofCaregiver = {
  first_name: 'c.first_name',
  prefix: 'c.prefix',
  last_name: 'c.last_name',
  sort_name: 'c.sort_name',
  neighbourhood: 'CASE WHEN NOT c.secret_address THEN c.neighbourhood END',
  municipality_id: 'c.municipality_id',
  team_id: 'c.team_id',
  consultant_id: 'c.consultant_id',
  in_sight_since_on: 'c.in_sight_since_on',
  approach: 'c.approach',
  paused_until_on: 'c.paused_until_on',
  pause_reason: 'c.pause_reason',
  closed_at: 'c.closed_at',
  closure_reason: 'c.closure_reason',
  rhythm_id: 'c.rhythm_id',
  own_longest_days:
    'CASE WHEN c.own_ideal_days IS NOT NULL THEN coalesce(c.own_longest_days, least(366, ceil(c.own_ideal_days * 4 / 3.0)))::int END',
};
const columns = Object.keys(ofCaregiver).join(', ');
const values = (alias: string): string => Object.values(ofCaregiver).join(', ').replaceAll('c.', `${alias}.`);
const read = [
  'first_name', 'prefix', 'last_name', 'sort_name', 'secret_address', 'neighbourhood', 'municipality_id', 'team_id', 'consultant_id', 'in_sight_since_on',
  'approach', 'paused_until_on', 'pause_reason', 'closed_at', 'closure_reason', 'rhythm_id', 'own_ideal_days', 'own_longest_days',
]; // prettier-ignore
const all = `${columns}, floor, consultant, last_spoken_at, last_how_it_goes, spoken_on, kind, planned_on, channel, due_on, latest_on`;

/**
 * The triggers that keep the lines. Each copies what its own row holds, so that two transactions that write the same thing
 * one after the other leave the later one; what is read elsewhere is held or read after the line itself is locked.
 */
export class KeepCaregiverLines1760000000020 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      GRANT SELECT ON caregiver, care_state, planned_contact, conversation, municipality, person TO ${wallsRole};

      CREATE FUNCTION caregiver_keeps_line() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        its_floor numeric;
        their_name text;
      BEGIN
        -- Held until this transaction ends: whoever changes the floor or the name meanwhile waits, and then finds this line.
        IF TG_OP = 'INSERT' OR NEW.municipality_id IS DISTINCT FROM OLD.municipality_id THEN
          SELECT floor INTO its_floor FROM municipality WHERE organisation_id = NEW.organisation_id AND id = NEW.municipality_id FOR SHARE;
        END IF;
        IF TG_OP = 'INSERT' OR NEW.consultant_id IS DISTINCT FROM OLD.consultant_id THEN
          SELECT first_name || ' ' || last_name INTO their_name FROM person WHERE organisation_id = NEW.organisation_id AND id = NEW.consultant_id FOR SHARE;
        END IF;
        IF TG_OP = 'INSERT' THEN
          INSERT INTO caregiver_line (organisation_id, caregiver_id, floor, consultant, ${columns})
          VALUES (NEW.organisation_id, NEW.id, coalesce(its_floor, 0), their_name, ${values('NEW')});
          RETURN NULL;
        END IF;
        UPDATE caregiver_line l SET (${columns}) = ROW (${values('NEW')}),
          floor = CASE WHEN NEW.municipality_id IS DISTINCT FROM OLD.municipality_id THEN coalesce(its_floor, 0) ELSE l.floor END,
          consultant = CASE WHEN NEW.consultant_id IS DISTINCT FROM OLD.consultant_id THEN their_name ELSE l.consultant END
        WHERE organisation_id = NEW.organisation_id AND caregiver_id = NEW.id;
        IF NEW.closed_at IS NOT NULL AND OLD.closed_at IS NULL THEN
          UPDATE caregiver_line SET kind = NULL, planned_on = NULL, channel = NULL, due_on = NULL, latest_on = NULL
          WHERE organisation_id = NEW.organisation_id AND caregiver_id = NEW.id;
        END IF;
        RETURN NULL;
      END $$;
      ${acrossTheWalls('caregiver_keeps_line()')}
      CREATE TRIGGER line AFTER INSERT ON caregiver FOR EACH ROW EXECUTE FUNCTION caregiver_keeps_line();
      CREATE TRIGGER line_at_change AFTER UPDATE OF ${read.join(', ')} ON caregiver FOR EACH ROW
        WHEN ((${read.map((column) => `OLD.${column}`).join(', ')}) IS DISTINCT FROM (${read.map((column) => `NEW.${column}`).join(', ')}))
        EXECUTE FUNCTION caregiver_keeps_line();

      CREATE FUNCTION care_state_keeps_line() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE caregiver_line SET last_spoken_at = NEW.last_spoken_at, last_how_it_goes = NEW.last_how_it_goes
        WHERE organisation_id = NEW.organisation_id AND caregiver_id = NEW.caregiver_id;
        RETURN NULL;
      END $$;
      ${acrossTheWalls('care_state_keeps_line()')}
      CREATE TRIGGER line AFTER INSERT ON care_state FOR EACH ROW
        WHEN (NEW.last_spoken_at IS NOT NULL OR NEW.last_how_it_goes IS NOT NULL) EXECUTE FUNCTION care_state_keeps_line();
      CREATE TRIGGER line_at_change AFTER UPDATE ON care_state FOR EACH ROW
        WHEN ((OLD.last_spoken_at, OLD.last_how_it_goes) IS DISTINCT FROM (NEW.last_spoken_at, NEW.last_how_it_goes)) EXECUTE FUNCTION care_state_keeps_line();

      -- What has ended leaves its place to the next one, or to her closure.
      CREATE FUNCTION planned_contact_keeps_line() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        UPDATE caregiver_line SET kind = NEW.kind, planned_on = NEW.planned_on, channel = NEW.channel, due_on = NEW.due_on, latest_on = NEW.latest_on
        WHERE organisation_id = NEW.organisation_id AND caregiver_id = NEW.caregiver_id;
        RETURN NULL;
      END $$;
      ${acrossTheWalls('planned_contact_keeps_line()')}
      CREATE TRIGGER line AFTER INSERT ON planned_contact FOR EACH ROW WHEN (NEW.state = 'open') EXECUTE FUNCTION planned_contact_keeps_line();
      CREATE TRIGGER line_at_change AFTER UPDATE OF state, caregiver_id, kind, planned_on, channel, due_on, latest_on ON planned_contact FOR EACH ROW
        WHEN (NEW.state = 'open') EXECUTE FUNCTION planned_contact_keeps_line();

      CREATE FUNCTION conversation_keeps_line() RETURNS trigger LANGUAGE plpgsql AS $$
      DECLARE
        about conversation := CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
        days date[];
      BEGIN
        -- Locked first, so that what is read after it is all that others have written.
        PERFORM FROM caregiver_line WHERE organisation_id = about.organisation_id AND caregiver_id = about.caregiver_id FOR UPDATE;
        days := ARRAY(
          SELECT (held_at AT TIME ZONE 'Europe/Amsterdam')::date FROM conversation
          WHERE organisation_id = about.organisation_id AND caregiver_id = about.caregiver_id ORDER BY held_at);
        UPDATE caregiver_line SET spoken_on = days
        WHERE organisation_id = about.organisation_id AND caregiver_id = about.caregiver_id AND spoken_on <> days;
        RETURN NULL;
      END $$;
      ${acrossTheWalls('conversation_keeps_line()')}
      CREATE TRIGGER line AFTER INSERT OR UPDATE OR DELETE ON conversation FOR EACH ROW EXECUTE FUNCTION conversation_keeps_line();

      -- Many lines at once are locked in the order of their ids, so that two such changes wait for each other.
      CREATE FUNCTION municipality_keeps_lines() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM caregiver_line WHERE organisation_id = NEW.organisation_id AND municipality_id = NEW.id ORDER BY caregiver_id FOR UPDATE;
        UPDATE caregiver_line SET floor = NEW.floor WHERE organisation_id = NEW.organisation_id AND municipality_id = NEW.id;
        RETURN NULL;
      END $$;
      ${acrossTheWalls('municipality_keeps_lines()')}
      CREATE TRIGGER lines AFTER UPDATE OF floor ON municipality FOR EACH ROW WHEN (OLD.floor <> NEW.floor) EXECUTE FUNCTION municipality_keeps_lines();

      CREATE FUNCTION person_keeps_lines() RETURNS trigger LANGUAGE plpgsql AS $$
      BEGIN
        PERFORM FROM caregiver_line WHERE organisation_id = NEW.organisation_id AND consultant_id = NEW.id ORDER BY caregiver_id FOR UPDATE;
        UPDATE caregiver_line SET consultant = NEW.first_name || ' ' || NEW.last_name WHERE organisation_id = NEW.organisation_id AND consultant_id = NEW.id;
        RETURN NULL;
      END $$;
      ${acrossTheWalls('person_keeps_lines()')}
      CREATE TRIGGER lines AFTER UPDATE OF first_name, last_name ON person FOR EACH ROW
        WHEN ((OLD.first_name, OLD.last_name) IS DISTINCT FROM (NEW.first_name, NEW.last_name)) EXECUTE FUNCTION person_keeps_lines();

      -- Makes every line anew out of what it is made of, and answers how many were missing or other than they should be:
      -- none, as long as the triggers were awake. Only for whoever owns the tables.
      CREATE FUNCTION mend_caregiver_lines() RETURNS integer LANGUAGE sql AS $$
        WITH mended AS (
          INSERT INTO caregiver_line AS l (organisation_id, caregiver_id, ${all})
          SELECT c.organisation_id, c.id, ${values('c')}, coalesce(m.floor, 0), k.first_name || ' ' || k.last_name, s.last_spoken_at, s.last_how_it_goes,
            ARRAY(SELECT (v.held_at AT TIME ZONE 'Europe/Amsterdam')::date FROM conversation v
                  WHERE v.organisation_id = c.organisation_id AND v.caregiver_id = c.id ORDER BY v.held_at),
            p.kind, p.planned_on, p.channel, p.due_on, p.latest_on
          FROM caregiver c
          LEFT JOIN care_state s ON s.organisation_id = c.organisation_id AND s.caregiver_id = c.id
          LEFT JOIN planned_contact p ON p.organisation_id = c.organisation_id AND p.caregiver_id = c.id AND p.state = 'open'
          LEFT JOIN municipality m ON m.organisation_id = c.organisation_id AND m.id = c.municipality_id
          LEFT JOIN person k ON k.organisation_id = c.organisation_id AND k.id = c.consultant_id
          ON CONFLICT (organisation_id, caregiver_id) DO UPDATE SET (${all}) = ROW (${all.replace(/\w+/g, 'excluded.$&')})
          WHERE (${all.replace(/\w+/g, 'l.$&')}) IS DISTINCT FROM (${all.replace(/\w+/g, 'excluded.$&')})
          RETURNING 1
        )
        SELECT count(*)::int FROM mended
      $$;
      ${acrossTheWalls('mend_caregiver_lines()')}
      REVOKE EXECUTE ON FUNCTION mend_caregiver_lines() FROM ${appRole};
      SELECT mend_caregiver_lines();
    `);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`
      DROP FUNCTION mend_caregiver_lines();
      DROP FUNCTION caregiver_keeps_line(), care_state_keeps_line(), planned_contact_keeps_line(), conversation_keeps_line(),
        municipality_keeps_lines(), person_keeps_lines() CASCADE
    `);
  }
}
