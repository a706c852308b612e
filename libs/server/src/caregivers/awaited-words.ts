import { Injectable } from '@nestjs/common';
import type { AwaitedWord } from '@voortuin/contract/caregivers/caregivers';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';

/** Finds of which help caregivers are to be asked whether it helped: a look in an index that holds those alone. */
@Injectable()
export class AwaitedWords {
  constructor(private readonly database: Database) {}

  /** The referrals that wait for the word of each, by her id; who is asked nothing is not in it. */
  async of(actor: Actor, caregiverIds: readonly string[]): Promise<Map<string, AwaitedWord[]>> {
    const rows = await this.database.rows<AwaitedWord & { caregiverId: string }>(
      `SELECT r.caregiver_id AS "caregiverId", r.id AS "referralId", p.name AS partner, r.need
       FROM referral r JOIN partner p ON p.organisation_id = r.organisation_id AND p.id = r.partner_id
       WHERE r.organisation_id = $1 AND r.caregiver_id = ANY ($2) AND r.turn = 'caregiver' ORDER BY r.sent_at, r.id`,
      [actor.organisationId, caregiverIds],
    );
    const all = new Map<string, AwaitedWord[]>();
    for (const { caregiverId, ...word } of rows) all.set(caregiverId, [...(all.get(caregiverId) ?? []), word]);
    return all;
  }
}
