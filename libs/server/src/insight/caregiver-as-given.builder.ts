import { zone } from '@voortuin/domain/platform/days';
import { newId } from '../platform/ids.ts';
import type { TestDatabase } from '../platform/testing/test-database.ts';

/** A caregiver as she stands, whatever the services would have made of her. */
export interface Given {
  inSightSinceOn: string;
  approach?: 'welcome' | 'on-request' | 'never';
  pausedUntilOn?: string | null;
  closed?: { on: string; reason: string } | null;
  /** Local date and time of each conversation, `2026-03-01T00:30`. */
  spokenAt?: string[];
  dueOn: string;
  latestOn: string;
  ownIdealDays?: number | null;
  ownLongestDays?: number | null;
  consultantId?: string | null;
  teamId?: string | null;
  municipalityId?: string | null;
  neighbourhood?: string | null;
  secretAddress?: boolean;
}

/** Puts a caregiver in the test database exactly as given, with her conversations and her next moment; answers her id. */
export async function aCaregiverAsGiven(test: TestDatabase, organisationId: string, given: Given): Promise<string> {
  const id = newId();
  const spoken = (given.spokenAt ?? []).map(instantOf).sort();
  const { closed = null, pausedUntilOn = null } = given;
  const client = await test.owner.connect();
  try {
    await client.query('BEGIN');
    await client.query(
      `INSERT INTO caregiver (organisation_id, id, first_name, last_name, sort_name, search_text, source, legal_ground, in_sight_since_on,
         approach, paused_until_on, pause_reason, closed_at, closure_reason, own_ideal_days, own_longest_days, consultant_id, team_id,
         municipality_id, neighbourhood, secret_address)
       VALUES ($1, $2, 'Els', 'Vink', 'vink els', 'els vink', 'list', 'public-task', $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        organisationId,
        id,
        given.inSightSinceOn,
        given.approach ?? 'welcome',
        pausedUntilOn,
        pausedUntilOn && 'mourning',
        closed && instantOf(`${closed.on}T12:00`),
        closed?.reason ?? null,
        given.ownIdealDays ?? null,
        given.ownLongestDays ?? null,
        given.consultantId ?? null,
        given.teamId ?? null,
        given.municipalityId ?? null,
        given.neighbourhood ?? null,
        given.secretAddress ?? false,
      ],
    );
    await client.query(`INSERT INTO care_state (organisation_id, caregiver_id, last_spoken_at) VALUES ($1, $2, $3)`, [
      organisationId,
      id,
      spoken.at(-1) ?? null,
    ]);
    await client.query(
      `INSERT INTO conversation (organisation_id, caregiver_id, held_at, contact_moment_id)
       SELECT $1, $2, held_at, uuidv7() FROM unnest($3::timestamptz[]) held_at`,
      [organisationId, id, spoken],
    );
    if (!closed)
      await client.query(
        `INSERT INTO planned_contact (organisation_id, id, caregiver_id, kind, planned_on, due_on, latest_on, channel)
         VALUES ($1, uuidv7(), $2, 'contact', $3, $3, $4, 'phone')`,
        [organisationId, id, given.dueOn, given.latestOn],
      );
    await client.query('COMMIT');
  } finally {
    client.release();
  }
  return id;
}

function instantOf(local: string): string {
  return Temporal.PlainDateTime.from(local).toZonedDateTime(zone).toInstant().toString();
}
