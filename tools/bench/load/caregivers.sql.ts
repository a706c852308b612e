const list = (words: string): string => `'{${words.replaceAll(' ', ',')}}'::text[]`;
const firstNames = list(
  'Els Anneke Bep Carla Dirk Emine Fatma Greet Hanneke Ineke Jan Kees Lia Maria Nel Ome Piet Riet Sjaan Truus Vera Wil Yvonne Zeynep Ahmed Ben Corrie Dora Evert Frans',
);
const surnames = list(
  'Bakker Vink Jansen Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Brouwer Kok Maas Verhoeven Koning Kuiper Prins Blom Huisman Peeters Kuijpers Scholten Post Veenstra Kramer Brink Wal Aydin Yilmaz Bakir Kaya Demir Haan Leeuwen Dijk Berg Beek Ven',
);

/** Who stands where: of a hundred, five closed, one on request, one never to be approached, two paused; three never spoken to. */
const approach = `CASE r % 100 WHEN 5 THEN 'on-request' WHEN 6 THEN 'never' ELSE 'welcome' END`;
const closed = 'r % 100 < 5';
const paused = 'r % 100 IN (7, 8)';

/** The caregivers of the list `who`, with one care situation each and something open with a few. */
export const caregiversSql = `
  INSERT INTO caregiver (organisation_id, id, first_name, last_name, sort_name, search_text, born_year, phone, email, street, house_number, postcode, city,
      neighbourhood, latitude, longitude, secret_address, suitable_hours, channel_permissions, preferred_channel, source, legal_ground, note,
      municipality_id, consultant_id, team_id, in_sight_since_on, approach, paused_until_on, pause_reason, closed_at, closure_reason, created_at)
  SELECT organisation_id, id, first, last, lower(last || ' ' || first),
         lower(concat_ws(' ', first, last, 'naaste ' || n, phone, '0' || substr(phone, 4), street, 1 + r % 180, postcode, 'grootstad', neighbourhood)),
         1935 + r % 60, phone, CASE WHEN r % 3 = 0 THEN 'zorg' || n || '@example.nl' END, street, 1 + r % 180, postcode, 'Grootstad',
         neighbourhood, 51.5 + (r % 1000) / 5000.0, 5.1 + (r / 1000 % 1000) / 5000.0, r % 50 = 0,
         CASE WHEN r % 4 = 0 THEN '[{"days": [1, 2, 3], "from": "09:00", "until": "12:00"}]' ELSE '[]' END::jsonb,
         CASE WHEN r % 10 = 0 THEN '[{"channel": "sms", "allowed": false}]' ELSE '[]' END::jsonb,
         CASE r % 3 WHEN 0 THEN 'phone' WHEN 1 THEN 'front-garden' END, 'list', 'public-task', CASE WHEN r % 4 = 1 THEN 'Belt het liefst na het middageten.' END,
         municipality_id, consultant_id, team_id, current_date - 500 - r % 400, ${approach},
         CASE WHEN ${paused} THEN current_date + 1 + r % 60 END, CASE WHEN ${paused} THEN 'mourning' END,
         CASE WHEN ${closed} THEN now() - make_interval(days => 1 + r % 300) END, CASE WHEN ${closed} THEN 'moved-away' END, now() - interval '500 days'
  FROM (
    SELECT *, (${firstNames})[1 + r % 30] AS first, (${surnames})[1 + r / 30 % 40] || '-' || (${surnames})[1 + r / 1200 % 40] AS last,
           '+316' || lpad((r % 100000000)::text, 8, '0') AS phone, 'Straat ' || r % 4000 AS street, 4000 + r % 1000 || 'AB' AS postcode
    FROM who
  ) w ORDER BY n;
  INSERT INTO caregiver_event (organisation_id, caregiver_id, at, person_id, code) SELECT organisation_id, id, now() - interval '500 days', consultant_id, 'added' FROM who ORDER BY n;

  INSERT INTO care_recipient (organisation_id, id, name) SELECT organisation_id, id, 'Naaste ' || n FROM who ORDER BY n;
  INSERT INTO care_situation (organisation_id, id, caregiver_id, recipient_id, relation, condition)
    SELECT organisation_id, id, id, id, 'partner', 'dementia' FROM who ORDER BY n;

  INSERT INTO signal (organisation_id, id, caregiver_id, team_id, kind, what, owner_id, raised_by, raised_at, handled_at, what_was_done)
    SELECT organisation_id, uuidv7(), id, team_id, CASE WHEN r % 7 = 0 THEN 'safety' ELSE 'overload' END, 'Slaapt al weken slecht', consultant_id, consultant_id, now() - interval '3 days' - make_interval(hours => r % 2000),
           CASE WHEN r % 200 <> 0 THEN now() END, CASE WHEN r % 200 <> 0 THEN 'Besproken' END
    FROM who WHERE r % 20 = 0;
  INSERT INTO task (organisation_id, id, caregiver_id, what, due_on, owner_id, created_by, done_at)
    SELECT organisation_id, uuidv7(), id, 'Folder sturen', current_date + (r % 30) - 15, consultant_id, consultant_id, CASE WHEN r % 50 <> 0 THEN now() END
    FROM who WHERE r % 10 = 0;
`;

/** How many caregivers break the promise. */
export const noPromiseBroken = `
  SELECT count(*) AS broken FROM (
    SELECT 1 FROM caregiver c LEFT JOIN planned_contact p ON p.organisation_id = c.organisation_id AND p.caregiver_id = c.id AND p.state = 'open'
    GROUP BY c.organisation_id, c.id HAVING count(p.id) <> CASE WHEN c.closed_at IS NULL THEN 1 ELSE 0 END
  ) b`;
