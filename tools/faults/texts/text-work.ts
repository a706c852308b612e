import { idAt, type Dice } from '../../demo/dice.ts';
import type { OwnDatabase } from '../rig/own-database.ts';

/** What must come of a text: it arrives, or it may not go out, by night or at all. */
export type TextFate = 'sent' | 'quiet' | 'not-allowed' | 'unwanted';

/** One text to a number that only one caregiver has. */
export interface TextWork {
  organisationId: string;
  caregiverId: string;
  id: string;
  to: string;
  body: string;
  fate: TextFate;
  /** Seconds from now before which it may not go out; null for at once. */
  after: number | null;
  /** The same by the clock, once it is written. */
  dueAt?: number;
}

/** Somebody who may get texts, or may not. */
interface Reader {
  organisationId: string;
  caregiverId: string;
  to: string;
  quiet: boolean;
  allowed: boolean;
  how: (typeof hows)[number][1];
}

/** How it is with her; whatever is not `fine` may get none. */
const hows = [
  [86, 'fine'], [2, 'never-asked'], [2, 'refused'], [2, 'no-proof'], [2, 'never-approach'], [2, 'closed'], [2, 'stopped'], [2, 'landline'],
] as const; // prettier-ignore

/** An organisation with a phone line, and whether it is in its quiet hours all through a run. */
interface Line {
  organisationId: string;
  personId: string;
  number: string;
  quiet: boolean;
}

/** Organisations with a phone line each; it is in the quiet hours of the last of them. */
export async function settleLines(database: OwnDatabase, dice: Dice, now: number): Promise<Line[]> {
  const clock = (hours: number): string =>
    new Intl.DateTimeFormat('nl-NL', { hour: '2-digit', minute: '2-digit', timeZone: 'Europe/Amsterdam' }).format(
      now + hours * 3_600_000,
    );
  const lines = [0, 1, 2, 3, 4, 5].map((n) => ({
    organisationId: idAt(now, dice),
    personId: idAt(now, dice),
    number: `+319700007000${n}`,
    quiet: n === 5,
  }));
  for (const { organisationId, personId, number, quiet } of lines) {
    await database.look('INSERT INTO organisation (id, name, demo) VALUES ($1, $2, true)', [organisationId, number]);
    await database.look(
      `INSERT INTO person (organisation_id, id, email, first_name, last_name, roles) VALUES ($1, $2, $3, 'Anne', 'de Wit', '{consultant}')`,
      [organisationId, personId, `${personId}@steunpunt.test`],
    );
    await database.look(
      `INSERT INTO phone_line (organisation_id, number, open_on, opens_at, closes_at, quiet_from, quiet_until, time_zone, keeper_id, day_limit_cents, text_cents, minute_cents)
       VALUES ($1, $2, '{1,2,3,4,5}', '09:00', '17:00', $3, $4, 'Europe/Amsterdam', $5, 100000000, 9, 4)`,
      [organisationId, number, quiet ? clock(-2) : clock(9), quiet ? clock(6) : clock(10), personId],
    );
  }
  return lines;
}

/** Caregivers, most of whom may be texted, and as many texts to them: some twice in the same words, as two texts. */
export async function giveTexts(
  database: OwnDatabase,
  lines: Line[],
  dice: Dice,
  count: number,
  from: number,
): Promise<TextWork[]> {
  const now = Math.floor(await database.now());
  const readers = Array.from({ length: Math.ceil(count * 0.8) }, (_, n): Reader => {
    const line = dice.weighed(lines.map((one) => [one.quiet ? 10 : 18, one] as const));
    const how = dice.weighed(hows);
    return {
      organisationId: line.organisationId,
      caregiverId: idAt(now, dice),
      to: `+316${String(20_000_000 + from + n)}`,
      quiet: line.quiet,
      allowed: how === 'fine',
      how,
    };
  });
  await write(database, readers, new Map(lines.map((line) => [line.organisationId, line.personId])));
  return Array.from({ length: count }, (_, n): TextWork => {
    const { organisationId, caregiverId, to, quiet, allowed, how } = readers[n % readers.length]!;
    const when = dice.weighed([[70, 'now'], [20, 'soon'], [4, 'tomorrow'], [3, 'undone'], [3, 'dropped']] as const); // prettier-ignore
    const unwanted = when === 'tomorrow' || when === 'undone' || when === 'dropped';
    return {
      organisationId,
      caregiverId,
      id: idAt(now, dice),
      to: how === 'landline' ? to.replace('+316', '+3110') : to,
      // The second to the same number says the very same.
      body: `Bericht ${from + (n % readers.length)}: ik kom donderdag langs.`,
      fate: unwanted ? 'unwanted' : !allowed ? 'not-allowed' : quiet ? 'quiet' : 'sent',
      after: { now: null, soon: dice.next() * 6, tomorrow: 86_400, undone: null, dropped: 86_000 }[when],
    };
  });
}

async function write(
  database: OwnDatabase,
  readers: readonly Reader[],
  consultants: ReadonlyMap<string, string>,
): Promise<void> {
  const proof = { channel: 'sms', allowed: true, saidBy: 'zijzelf', saidOn: '2026-01-03', how: 'aan de telefoon' };
  const rows = readers.map(({ organisationId, caregiverId, to, how }) => ({
    o: organisationId,
    c: caregiverId,
    p: consultants.get(organisationId),
    phone: how === 'landline' ? to.replace('+316', '+3110') : to,
    approach: how === 'never-approach' ? 'never' : 'welcome',
    closed: how === 'closed',
    stopped: how === 'stopped',
    permissions: {
      'never-asked': [],
      refused: [{ ...proof, allowed: false }],
      'no-proof': [{ channel: 'sms', allowed: true }],
    }[how as string] ?? [proof],
  }));
  for (let at = 0; at < rows.length; at += 1_000) {
    await database.look(
      `WITH one AS (SELECT * FROM jsonb_to_recordset($1::jsonb) AS one(o uuid, c uuid, p uuid, phone text, approach text, closed boolean, stopped boolean, permissions jsonb)),
       caregivers AS (
         INSERT INTO caregiver (organisation_id, id, last_name, sort_name, search_text, source, legal_ground, in_sight_since_on, consultant_id, phone, approach,
           channel_permissions, closed_at, closure_reason)
         SELECT o, c, 'Vink', 'vink', 'vink', 'herself', 'public-task', '2026-01-01', p, phone, approach, permissions,
           CASE WHEN closed THEN now() END, CASE WHEN closed THEN 'moved' END FROM one),
       stops AS (INSERT INTO number_wish (organisation_id, number, wish) SELECT o, phone, 'stop' FROM one WHERE stopped)
       INSERT INTO planned_contact (organisation_id, id, caregiver_id, kind, planned_on, due_on, latest_on, channel, consultant_id)
       SELECT o, uuidv7(), c, CASE WHEN approach = 'never' THEN 'review' ELSE 'contact' END, d, d, d, CASE WHEN approach = 'never' THEN NULL ELSE 'phone' END, p
       FROM one, (SELECT current_date + 30 AS d) days WHERE NOT closed`,
      [JSON.stringify(rows.slice(at, at + 1_000))],
    );
    // What was planned for empty tables would read more and more of them for each row.
    await database.look('ANALYZE');
  }
}
