import { Injectable } from '@nestjs/common';
import { speakingChannels } from '@voortuin/contract/rhythms/words';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';

/** Keeps what a caregiver's history amounts to: her conversations, and how she is doing. */
@Injectable()
export class History {
  constructor(private readonly database: Database) {}

  /**
   * Reads the contact moments of some caregivers as they stand now and writes their conversations and care states anew:
   * one rule for logging, correcting, taking back and bringing in history.
   */
  async refresh(actor: Actor, caregiverIds: string[]): Promise<void> {
    const parameters = [actor.organisationId, caregiverIds, [...speakingChannels]];
    await this.database.rows(
      `WITH ${standing}, gone AS (
         DELETE FROM conversation v WHERE v.organisation_id = $1 AND v.caregiver_id = ANY($2)
           AND NOT EXISTS (SELECT FROM standing n WHERE n.id = v.contact_moment_id AND n.held_at = v.held_at AND n.spoken)
       )
       INSERT INTO conversation (organisation_id, caregiver_id, held_at, contact_moment_id)
       SELECT $1, caregiver_id, held_at, id FROM standing WHERE spoken
       ON CONFLICT (organisation_id, contact_moment_id) DO UPDATE SET held_at = excluded.held_at`,
      parameters,
    );
    await this.database.rows(
      `WITH ${standing}, sums AS (
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
       WHERE t.organisation_id = $1 AND t.caregiver_id = s.caregiver_id`,
      parameters,
    );
  }
}

/** The contact moments of some caregivers in their latest version, without those taken back. */
const standing = `standing AS (
  SELECT id, caregiver_id, channel, held_at, how_it_goes, outcome = 'spoken' AND channel = ANY($3) AS spoken,
         outcome NOT IN ('spoken', 'wants-no-contact') AS missed
  FROM (
    SELECT DISTINCT ON (id) * FROM contact_moment
    WHERE organisation_id = $1 AND caregiver_id = ANY($2) ORDER BY id, version DESC
  ) latest
  WHERE NOT retracted
)`;
