import { Injectable } from '@nestjs/common';
import { speakingChannels } from '@voortuin/contract/rhythms/words';
import type { Actor } from '../platform/actor.ts';
import { camelNames } from '../platform/database/camel-names.ts';
import { Database } from '../platform/database/database.ts';
import type { CareState } from '../caregivers/care-state.entity.ts';
import type { Plain } from '../caregivers/plain.ts';
import type { ContactMoment } from './contact-moment.entity.ts';

/** Keeps what a caregiver's history amounts to: her conversations, and how she is doing. */
@Injectable()
export class History {
  constructor(private readonly database: Database) {}

  /**
   * Reads the contact moments of some caregivers as they stand now and writes their conversations and care states anew:
   * one rule for logging, correcting, taking back and bringing in history.
   */
  async refresh(actor: Actor, caregiverIds: string[]): Promise<void> {
    await this.database.rows(`WITH ${amountsTo('TABLE kept')}`, [
      actor.organisationId,
      caregiverIds,
      [...speakingChannels],
    ]);
  }

  /**
   * Writes a version of a contact moment and what the history then amounts to, in one statement. Answers her care state,
   * or null when that version was there already and nothing was written.
   */
  async write(actor: Actor, moment: ContactMoment): Promise<Plain<CareState> | null> {
    const { howItGoes, heldAt, dayOnly, recordedAt, noContact, requestHash, plannedContactId, ...rest } = moment;
    const [state] = await this.database.rows<object & { written: boolean }>(
      `WITH written AS (
         INSERT INTO contact_moment (organisation_id, caregiver_id, id, version, person_id, channel, outcome, how_it_goes, held_at, day_only, recorded_at,
           minutes, voicemail, note_left, note, no_contact, retracted, request_hash, planned_contact_id)
         VALUES ($1, ($2::uuid[])[1], $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
         ON CONFLICT DO NOTHING RETURNING *
       ), ${amountsTo('TABLE kept UNION ALL TABLE written')} RETURNING t.*, EXISTS (SELECT FROM written) AS written`,
      [
        actor.organisationId, [moment.caregiverId], [...speakingChannels], rest.id, rest.version, rest.personId, rest.channel, rest.outcome, howItGoes,
        heldAt, dayOnly, recordedAt, rest.minutes, rest.voicemail, rest.noteLeft, rest.note, noContact && JSON.stringify(noContact), rest.retracted,
        requestHash, plannedContactId,
      ],
    ); // prettier-ignore
    return state?.written ? camelNames<Plain<CareState>>(state) : null;
  }
}

/**
 * Writes conversations and care states out of `moments`: rows of contact_moment, of which `kept` are those in the
 * table. Each counts in its latest version, and not when it was taken back.
 */
const amountsTo = (moments: string): string => `kept AS (
    SELECT * FROM contact_moment WHERE organisation_id = $1 AND caregiver_id = ANY($2)
  ), standing AS (
    SELECT id, caregiver_id, channel, held_at, how_it_goes, outcome = 'spoken' AND channel = ANY($3) AS spoken,
           outcome NOT IN ('spoken', 'wants-no-contact') AS missed
    FROM (SELECT DISTINCT ON (id) * FROM (${moments}) every_version ORDER BY id, version DESC) latest
    WHERE NOT retracted
  ), gone AS (
    DELETE FROM conversation v WHERE v.organisation_id = $1 AND v.caregiver_id = ANY($2)
      AND NOT EXISTS (SELECT FROM standing n WHERE n.id = v.contact_moment_id AND n.spoken)
  ), came AS (
    INSERT INTO conversation (organisation_id, caregiver_id, held_at, contact_moment_id)
    SELECT $1, caregiver_id, held_at, id FROM standing n
    WHERE spoken AND NOT EXISTS (SELECT FROM conversation v WHERE v.organisation_id = $1 AND v.contact_moment_id = n.id AND v.held_at = n.held_at)
    ON CONFLICT (organisation_id, contact_moment_id) DO UPDATE SET held_at = excluded.held_at
  ), sums AS (
    SELECT k.caregiver_id, count(*) FILTER (WHERE n.spoken) AS conversations, max(n.held_at) FILTER (WHERE n.spoken) AS last_spoken_at
    FROM unnest($2::uuid[]) k(caregiver_id) LEFT JOIN standing n USING (caregiver_id) GROUP BY k.caregiver_id
  ), misses AS (
    SELECT caregiver_id, sum(times)::int AS attempts, jsonb_object_agg(channel, times) AS by_channel
    FROM (
      SELECT n.caregiver_id, n.channel, count(*)::int AS times FROM standing n JOIN sums s USING (caregiver_id)
      WHERE n.missed AND (s.last_spoken_at IS NULL OR n.held_at > s.last_spoken_at) GROUP BY 1, 2
    ) m GROUP BY caregiver_id
  )
  UPDATE care_state t SET
    conversations = s.conversations, last_spoken_at = s.last_spoken_at,
    last_spoken_channel = (SELECT n.channel FROM standing n WHERE n.caregiver_id = s.caregiver_id AND n.spoken ORDER BY n.held_at DESC, n.id DESC LIMIT 1),
    (last_how_it_goes, last_how_it_goes_at) = (
      SELECT n.how_it_goes, n.held_at FROM standing n
      WHERE n.caregiver_id = s.caregiver_id AND n.how_it_goes IN ('green', 'yellow', 'red') ORDER BY n.held_at DESC, n.id DESC LIMIT 1
    ),
    attempts = coalesce(m.attempts, 0), attempts_by_channel = coalesce(m.by_channel, '{}')
  FROM sums s LEFT JOIN misses m USING (caregiver_id)
  WHERE t.organisation_id = $1 AND t.caregiver_id = s.caregiver_id`;
