import { Injectable } from '@nestjs/common';
import type { LikelySame } from '@voortuin/contract/caregivers/caregivers';
import { areLikelySame, whatIsSame, type Recognisable } from '@voortuin/domain/caregivers/likely-same';
import { fullName } from '@voortuin/domain/caregivers/names';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';

type Candidate = Recognisable & { id: string; prefix: string | null };

/** Finds caregivers who may be the same person as somebody described. */
@Injectable()
export class LikelySameCaregivers {
  constructor(private readonly database: Database) {}

  /** Who shares a name and something else with the one described; closed ones too. Runs in the going transaction. */
  async find(actor: Actor, who: Recognisable, butNot: string | null = null): Promise<LikelySame[]> {
    const candidates = await this.database.rows<Candidate>(
      `SELECT id, first_name AS "firstName", prefix, last_name AS "lastName", born_on AS "bornOn", phone, email, postcode,
              house_number AS "houseNumber"
       FROM caregiver
       WHERE organisation_id = $1 AND id IS DISTINCT FROM $7::uuid
         AND (phone = $2 OR lower(email) = lower($3) OR (postcode = $4 AND house_number = $5) OR (born_on = $6::date))
       LIMIT 200`,
      [actor.organisationId, who.phone, who.email, who.postcode, who.houseNumber, who.bornOn, butNot],
    );
    return candidates
      .map((candidate) => ({ id: candidate.id, name: fullName(candidate), same: whatIsSame(who, candidate) }))
      .filter(({ same }) => areLikelySame(same));
  }
}
