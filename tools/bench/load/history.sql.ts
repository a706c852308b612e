/**
 * The n-th contact moment back of everybody, so that the rows of one caregiver lie as far apart as they do in life. The
 * latest was held up to sixty days ago and each earlier one about forty days before; seven of ten reached her. Of a hundred
 * three were never reached, and four so seldom that they are below the floor.
 */
export const contactMomentsSql = (n: number): string => `
  INSERT INTO contact_moment (organisation_id, id, caregiver_id, person_id, channel, outcome, how_it_goes, held_at, recorded_at, minutes, note)
  SELECT organisation_id, uuidv7(), id, consultant_id, CASE WHEN d % 3 = 0 THEN 'front-garden' ELSE 'phone' END,
         CASE WHEN spoken THEN 'spoken' WHEN d % 3 = 0 THEN 'not-home' ELSE 'no-answer' END,
         CASE WHEN spoken THEN (ARRAY['green', 'green', 'yellow', 'red', 'not-asked'])[1 + d % 5] END, at, at + interval '5 minutes',
         CASE WHEN spoken THEN 5 + d % 40 END, CASE WHEN spoken THEN 'Het gaat zoals het gaat; ze heeft hulp gevraagd bij de aanvraag en belt terug.' END
  FROM (
    SELECT *, r / ${n} % 97 AS d, CASE WHEN r % 100 IN (9, 10, 11) THEN false WHEN r % 100 BETWEEN 12 AND 15 THEN ${n} IN (1, 8) ELSE (r / 7 + ${n} * 3) % 10 < 7 END AS spoken,
           date_trunc('minute', now()) - make_interval(days => (r % 60) + ${(n - 1) * 40}, mins => 30 + r / 60 % 500) AS at
    FROM who
  ) w ORDER BY n
`;

const spokenLast = `
  SELECT w.*, c.approach, c.closed_at, c.paused_until_on, s.last_spoken_at,
         coalesce((s.last_spoken_at AT TIME ZONE 'Europe/Amsterdam')::date, c.in_sight_since_on) AS from_on
  FROM who w JOIN caregiver c ON c.organisation_id = w.organisation_id AND c.id = w.id
  JOIN care_state s ON s.organisation_id = w.organisation_id AND s.caregiver_id = w.id`;

/** Lets the triggers, which slept, decide when what is open asks for a reminder. */
export const remindersSql = `
  UPDATE planned_contact SET day_part = day_part WHERE state = 'open';
  UPDATE task SET due_on = due_on WHERE done_at IS NULL;
  UPDATE signal SET handled_at = NULL WHERE handled_at IS NULL;
  UPDATE planned_contact SET reminded_on = planned_on WHERE state = 'open' AND remind_at <= clock_timestamp();
  UPDATE task SET reminded_on = due_on WHERE done_at IS NULL;
  UPDATE signal SET reminded_on = (remind_at AT TIME ZONE 'Europe/Amsterdam')::date WHERE handled_at IS NULL`;

/** What the contact moments amount to, by the rules of the house, and the planned contacts that were and are. */
export const historySql = {
  conversations: `
    INSERT INTO conversation (organisation_id, caregiver_id, held_at, contact_moment_id)
    SELECT organisation_id, caregiver_id, held_at, id FROM contact_moment WHERE outcome = 'spoken' ORDER BY organisation_id, caregiver_id, held_at`,
  'care states': `
    INSERT INTO care_state (organisation_id, caregiver_id, last_spoken_at, last_spoken_channel, last_how_it_goes, last_how_it_goes_at, attempts,
        attempts_by_channel, conversations, open_signals, open_safety_signals, open_tasks, first_task_due_on)
    SELECT w.organisation_id, w.id, m.spoken_at, CASE WHEN m.spoken_at IS NOT NULL THEN 'phone' END, CASE WHEN m.spoken_at IS NOT NULL THEN 'green' END, m.spoken_at,
           coalesce(m.misses, 0), CASE WHEN m.misses > 0 THEN jsonb_build_object('phone', m.misses) ELSE '{}' END, coalesce(m.conversations, 0),
           (w.r % 200 = 0)::int, (w.r % 1400 = 0)::int, (w.r % 50 = 0)::int, CASE WHEN w.r % 50 = 0 THEN current_date + (w.r % 30) - 15 END
    FROM who w LEFT JOIN (
      SELECT caregiver_id, max(held_at) FILTER (WHERE outcome = 'spoken') AS spoken_at, count(*) FILTER (WHERE outcome = 'spoken') AS conversations,
             count(*) FILTER (WHERE outcome <> 'spoken' AND recorded_at > now() - interval '45 days') AS misses
      FROM contact_moment GROUP BY caregiver_id
    ) m ON m.caregiver_id = w.id ORDER BY w.n`,
  'planned contacts that were held': `
    INSERT INTO planned_contact (organisation_id, id, caregiver_id, state, kind, planned_on, due_on, latest_on, channel, consultant_id, created_at, ended_at)
    SELECT organisation_id, uuidv7(), caregiver_id, 'done', 'contact', held_at::date, held_at::date, held_at::date + 14, channel, person_id, held_at - interval '42 days', held_at
    FROM contact_moment WHERE outcome = 'spoken'`,
  'next moments': `
    INSERT INTO planned_contact (organisation_id, id, caregiver_id, kind, planned_on, day_part, due_on, latest_on, starts_at, channel, consultant_id, why, created_at, reminded_on)
    SELECT organisation_id, uuidv7(), id, kind, planned_on, CASE WHEN kind = 'contact' THEN 'morning' END, due_on, due_on + 14,
           CASE WHEN kind = 'appointment' THEN (planned_on + time '10:00') AT TIME ZONE 'Europe/Amsterdam' END,
           CASE WHEN kind <> 'review' THEN CASE WHEN r % 3 = 0 THEN 'front-garden' ELSE 'phone' END END, consultant_id,
           '[{"code": "rhythm", "params": {"days": 42}}]', now() - interval '20 days', CASE WHEN planned_on <= current_date THEN planned_on END
    FROM (
      SELECT *, CASE WHEN approach <> 'welcome' THEN 'review' WHEN r % 50 = 1 THEN 'appointment' ELSE 'contact' END AS kind,
             asked_on AS due_on, CASE WHEN approach <> 'welcome' THEN asked_on ELSE greatest(asked_on, current_date - 10 + r % 12) END AS planned_on
      FROM (
        -- A look inside comes once a year; a few of them wait.
        SELECT *, CASE WHEN approach <> 'welcome' THEN current_date - 15 + r / 100 % 365 ELSE greatest(from_on + 42, coalesce(paused_until_on, from_on)) END AS asked_on
        FROM (${spokenLast}) s WHERE closed_at IS NULL
      ) l
    ) w ORDER BY n`,
};
