import { Injectable } from '@nestjs/common';
import type { ConsentGiven } from '@voortuin/contract/referrals/referrals';
import { personOf, type Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, Conflict, NotFound } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';

type Kept = Omit<ConsentGiven, 'id'> & { caregiverId: string; withdrawnAt: string | null };

/** Keeps what she said yes to: by whom it was said, when, how, for what and until when; withdrawing is a date beside it. */
@Injectable()
export class Consents {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Writes down a consent and answers its id. What was written stays: the same id with other content becomes a consent
   * of its own.
   */
  async record(actor: Actor, caregiverId: string, given: ConsentGiven): Promise<string> {
    const today = this.clock.today().toString();
    if (given.saidOn > today) throw new BadField('consent.saidOn', 'in-the-future');
    if (given.untilOn && given.untilOn < today) throw new BadField('consent.untilOn', 'in-the-past');
    const known = await this.one(actor, given.id);
    if (known && known.caregiverId !== caregiverId) throw new Conflict('other-content');
    if (known && sameAs(known, given)) return given.id;
    const id = known ? newId() : given.id;
    await this.database.rows(
      `INSERT INTO consent (organisation_id, id, caregiver_id, purpose, for_what, said_by, said_on, way, until_on, recorded_by, recorded_at)
       VALUES ($1, $2, $3, 'referral', $4, $5, $6, $7, $8, $9, $10)`,
      [
        actor.organisationId, id, caregiverId, given.forWhat, given.saidBy, given.saidOn, given.way, given.untilOn ?? null, personOf(actor),
        this.clock.now().toString(),
      ], // prettier-ignore
    );
    return id;
  }

  /** Whether a consent still holds today. */
  async holds(actor: Pick<Actor, 'organisationId'>, id: string): Promise<boolean> {
    const known = await this.one(actor, id);
    return (
      known !== null && known.withdrawnAt === null && !(known.untilOn && known.untilOn < this.clock.today().toString())
    );
  }

  /** She takes it back; answers whether it still stood. Whoever calls sees to what stands on it. */
  async withdraw(actor: Actor, caregiverId: string, id: string): Promise<boolean> {
    const known = await this.one(actor, id);
    if (known?.caregiverId !== caregiverId) throw new NotFound();
    const [gone] = await this.database.rows(
      `UPDATE consent SET withdrawn_at = $3, withdrawn_by = $4 WHERE organisation_id = $1 AND id = $2 AND withdrawn_at IS NULL RETURNING id`,
      [actor.organisationId, id, this.clock.now().toString(), actor.personId],
    );
    return gone !== undefined;
  }

  private async one(actor: Pick<Actor, 'organisationId'>, id: string): Promise<Kept | null> {
    return this.database.row<Kept>(
      `SELECT caregiver_id AS "caregiverId", for_what AS "forWhat", said_by AS "saidBy", said_on AS "saidOn", way, until_on AS "untilOn",
         withdrawn_at AS "withdrawnAt" FROM consent WHERE organisation_id = $1 AND id = $2 AND purpose = 'referral'`,
      [actor.organisationId, id],
    );
  }
}

const sameAs = (known: Kept, given: ConsentGiven): boolean =>
  known.forWhat === given.forWhat &&
  known.saidBy === given.saidBy &&
  known.saidOn === given.saidOn &&
  known.way === given.way &&
  known.untilOn === (given.untilOn ?? null);
