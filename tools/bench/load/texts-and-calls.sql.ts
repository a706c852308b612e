/** Of everybody hardly anybody texts and calls as much as she does, whose life the gates ask about. */
export const lineSql = (caregivers: number): string => `
  INSERT INTO phone_line (organisation_id, number, open_on, opens_at, closes_at, quiet_from, quiet_until, time_zone, keeper_id, day_limit_cents, text_cents, minute_cents)
    SELECT h.id, '+3197010200000', '{1,2,3,4,5}', '09:00', '17:00', '20:00', '09:00', 'Europe/Amsterdam', c.id, 1000000, 9, 12
    FROM house h, some_consultant c WHERE c.n = 0;
  UPDATE person SET absent_until_on = current_date + 3 WHERE id IN (SELECT id FROM some_consultant WHERE n % 20 = 7);
  CREATE TEMP TABLE busiest AS SELECT * FROM who WHERE r % 100 > 20 ORDER BY abs(n - ${caregivers} / 2), n LIMIT 1;
`;

/** How often everybody is gone past to load texts; of everybody a fifth gets none, and a fifth one each time. */
export const textRounds = 4;

/** What the busiest gets and sends each time. */
const busiestOut = 40;
const busiestIn = 10;

/**
 * Whom a round is about: whoever fits, and in between the busiest, so that her rows lie as far apart as they do in life.
 * Each with the day and the minute, so long ago, at which it was.
 */
const round = (fits: string, busiest: number, n: number, days: number): string => `(
    SELECT n, organisation_id, id, consultant_id, r, n::numeric AS place, (${n - 1} * ${days}) + r % ${days} AS days FROM who WHERE ${fits}
    UNION ALL
    SELECT b.n * 1000 + k, organisation_id, id, consultant_id, r + k, (SELECT max(n) FROM who) * (k - 0.5) / ${busiest}, (${n - 1} * ${days}) + k * ${days} / ${busiest}
    FROM busiest b, generate_series(1, ${busiest}) k
  ) g CROSS JOIN LATERAL (SELECT date_trunc('minute', now()) - make_interval(days => days, mins => 40 + r / 60 % 500) AS at, '+316' || lpad((r % 100000000)::text, 8, '0') AS phone) t`;

/** The n-th round of texts that went out. */
export const textsOutSql = (n: number): string => `
  INSERT INTO outgoing_text (organisation_id, id, request_id, caregiver_id, kind, text, to_number, from_number, parts, cents, person_id, send_from_at, state, sid,
      arrival, paid_on, made_at, handed_at, sent_at)
  SELECT organisation_id, uuidv7(), uuidv7(), id, (ARRAY['announce-round', 'missed-you', 'confirm', 'how-goes-it', 'by-hand'])[1 + r % 5],
         'Dag, ik was bij u in de buurt en belde bij u aan. Ik kom donderdag weer langs. Groet, Anne van Steunpunt Groot', phone, '+3197010200000', 1, 9,
         consultant_id, at, 'sent', 'SM' || md5('${n} ' || g.n), 'delivered', at::date, at, at, at
  FROM ${round(`r % 5 >= ${n}`, busiestOut, n, 100)} ORDER BY place`;

/** What waits to go out tomorrow, and what needs a person. */
export const textsWaitingSql = `
  INSERT INTO outgoing_text (organisation_id, id, request_id, caregiver_id, kind, text, person_id, send_from_at, state, cause, look_at)
  SELECT organisation_id, uuidv7(), uuidv7(), id, 'by-hand', 'Ik kom donderdag langs.', consultant_id, now() + interval '1 day', state,
         CASE WHEN state <> 'queued' THEN 'never-finished' END, CASE WHEN state = 'queued' THEN now() + interval '1 day' END
  FROM (SELECT *, CASE r % 2000 WHEN 31 THEN 'parked' WHEN 32 THEN 'unknown' ELSE 'queued' END AS state FROM who WHERE r % 60 = 30 OR r % 2000 IN (31, 32)) w ORDER BY n`;

/** The n-th round of texts that came in: half were said to be read, and most others overtaken by a conversation. Of a few nobody knows whose they are; a lead says of nearly all of those that they were read. */
export const textsInSql = (n: number): string => `
  INSERT INTO incoming_text (organisation_id, id, sid, from_number, text, received_at, kind, caregiver_id, person_id, handled_by, handled_at, overtaken)
  SELECT organisation_id, uuidv7(), 'SI' || md5('${n} ' || g.n), CASE WHEN r % 200 = 199 THEN '+3168' || lpad((r % 10000000)::text, 7, '0') ELSE phone END,
         'Dank u, het gaat wel. Donderdag is goed.', at, CASE WHEN r % 3 = 0 THEN 'good' ELSE 'answer' END,
         CASE WHEN r % 200 <> 199 THEN id END, CASE WHEN r % 200 <> 199 THEN consultant_id END,
         CASE WHEN seen THEN consultant_id END, CASE WHEN seen THEN at + interval '1 hour' END,
         EXISTS (SELECT FROM conversation v WHERE v.organisation_id = g.organisation_id AND v.caregiver_id = g.id AND v.held_at > at) AND r % 200 <> 199
  FROM ${round(`${n} <= 2 AND r % 5 >= ${n + 2}`, busiestIn, n, 100)} CROSS JOIN LATERAL (SELECT r / 7 % CASE WHEN r % 200 = 199 THEN 40 ELSE 2 END <> 1 AS seen) s ORDER BY place`;

/** Whatever asks to be read is in the list of reminders. */
export const textRemindersSql = `
  INSERT INTO reminder (organisation_id, kind, about_id, caregiver_id, due_on, due_at, person_id, state, sent_at)
  SELECT organisation_id, 'text', id, caregiver_id, received_at::date, received_at, person_id, 'sent', received_at FROM incoming_text WHERE handled_at IS NULL`;

/** Of seven contact moments by phone one was a call through the line, and of two hundred calls one was not logged, nor any of one consultant. Each of the busiest was, and so was a second call. */
export const callsSql = `
  INSERT INTO call (organisation_id, id, direction, caregiver_id, person_id, number, line_number, ours, sid, heard, phase, result, seconds, cents, paid_on, settled, made_at, over_at, contact_moment_id)
  SELECT organisation_id, uuidv7(), CASE WHEN h % 5 = 0 THEN 'in' ELSE 'out' END, caregiver_id, person_id, '+31612345678', '+3197010200000',
         jsonb_build_array(jsonb_build_object('who', person_id, 'number', '+31687654321')), 'CA' || md5(id::text || k),
         '{"hand": "taken", "first": {"rang": true, "answered": true, "accepted": true, "end": "completed", "seconds": 240}, "others": {"her": {"rang": true, "answered": true, "accepted": false, "end": "completed", "seconds": 200}}, "dial": {"end": "completed", "seconds": 200}, "declined": false, "closed": false, "told": true, "givenUp": false}',
         'over', CASE WHEN outcome = 'spoken' OR h % 5 = 0 THEN 'answered' ELSE 'no-answer' END, CASE WHEN outcome = 'spoken' OR h % 5 = 0 THEN 200 ELSE 0 END, 48, held_at::date, true,
         held_at - k * interval '5 minutes', held_at, CASE WHEN h / 35 % 200 <> 0 AND person_id <> (SELECT id FROM some_consultant WHERE n = 0) THEN id END
  FROM (SELECT *, abs(hashtext(id::text)) AS h FROM contact_moment) m
  CROSS JOIN LATERAL generate_series(1, CASE WHEN caregiver_id = (SELECT id FROM busiest) THEN 2 WHEN channel = 'phone' AND h % 7 = 0 THEN 1 ELSE 0 END) k`;
