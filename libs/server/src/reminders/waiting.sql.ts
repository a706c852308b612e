const columns = 'r.id, r.kind, r.about_id, r.due_at, r.due_on, r.sent_at, r.seen_by';

/** What a reminder of a contact is about, when it is still to be done: the last of its day, should its hour have changed. */
const contacts = (whose: string, more = ''): string => `
  SELECT ${columns} FROM planned_contact p ${more}
  JOIN LATERAL (SELECT * FROM reminder e WHERE e.organisation_id = p.organisation_id AND e.about_id = p.id AND e.due_on = p.planned_on AND e.state = 'sent'
                ORDER BY e.due_at DESC LIMIT 1) r ON true
  WHERE p.organisation_id = $1 AND p.state = 'open' AND p.remind_at <= clock_timestamp() AND ${whose}`;

/** Of a signal only what was said last: asking again takes the place of the alarm. */
const signals = (whose: string): string => `
  SELECT ${columns} FROM signal s
  JOIN LATERAL (SELECT * FROM reminder e WHERE e.organisation_id = s.organisation_id AND e.about_id = s.id AND e.state = 'sent'
                ORDER BY e.due_at DESC LIMIT 1) r ON true
  WHERE s.organisation_id = $1 AND NOT s.handled AND s.withdrawn_at IS NULL AND ${whose}`;

/** Whether the one it is for, `k`, has left or is away: then whoever shares the work sees it as well. */
export const away = `(k.left_at IS NOT NULL OR k.absent_until_on >= (statement_timestamp() AT TIME ZONE 'Europe/Amsterdam')::date)`;

/**
 * What a reminder of a text that came in is about, as long as it asks to be read: nobody said that it was read or answered,
 * and nobody has spoken to her since.
 */
const texts = (whose: string, more = ''): string => `
  SELECT ${columns} FROM incoming_text i ${more}
  JOIN reminder r ON r.organisation_id = i.organisation_id AND r.about_id = i.id AND r.state = 'sent'
  WHERE i.organisation_id = $1 AND i.asks AND ${whose}`;

/**
 * The reminders that are out and still ask something of person $2 (of team $3) in organisation $1. They are found from
 * what is open in her hands now, so that what was handled or handed over is no longer hers. Who shares the work out
 * also has the contacts and texts that nobody is responsible for, what was agreed with or asked or sent by her whose
 * consultant is away, and every signal about safety.
 */
export function waitingFor(sharesWork: boolean): string {
  const own = [
    contacts('p.consultant_id = $2'),
    `SELECT ${columns} FROM task t
     JOIN reminder r ON r.organisation_id = t.organisation_id AND r.about_id = t.id AND r.due_on = t.due_on AND r.state = 'sent'
     WHERE t.organisation_id = $1 AND t.owner_id = $2 AND t.done_at IS NULL AND t.withdrawn_at IS NULL AND t.remind_at <= clock_timestamp()`,
    signals('s.owner_id = $2'),
    texts('i.person_id = $2'),
  ];
  const ofTeam = '($3::uuid IS NULL OR c.team_id IS NULL OR c.team_id = $3)';
  const herself = 'JOIN caregiver c ON c.organisation_id = p.organisation_id AND c.id = p.caregiver_id';
  const whoWrote = 'LEFT JOIN caregiver c ON c.organisation_id = i.organisation_id AND c.id = i.caregiver_id';
  const shared = [
    contacts(`p.consultant_id IS NULL AND ${ofTeam}`, herself),
    contacts(
      `p.consultant_id <> $2 AND (p.kind = 'appointment' OR p.asked_at IS NOT NULL) AND ${away} AND ${ofTeam}`,
      `JOIN person k ON k.organisation_id = p.organisation_id AND k.id = p.consultant_id ${herself}`,
    ),
    signals(`s.kind = 'safety' AND s.owner_id <> $2`),
    texts(`i.person_id IS NULL AND ${ofTeam}`, whoWrote),
    texts(
      `i.person_id <> $2 AND ${away} AND ${ofTeam}`,
      `JOIN person k ON k.organisation_id = i.organisation_id AND k.id = i.person_id ${whoWrote}`,
    ),
  ];
  // A parameter that is left unused has no type.
  const typed = sharesWork ? '' : 'AND ($3::uuid IS NULL OR true)';
  return `(SELECT * FROM (${[...own, ...(sharesWork ? shared : [])].join(' UNION ALL ')}) every WHERE true ${typed})`;
}
