import { Injectable } from '@nestjs/common';
import type { CareSituationDraft } from '@voortuin/contract/caregivers/care-situations';
import { In, Not } from 'typeorm';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { Conflict } from '../platform/errors.ts';
import { CareRecipient, CareSituation } from './care-situation.entity.ts';

/** Writes down whom a caregiver looks after. */
@Injectable()
export class CareSituations {
  constructor(private readonly database: Database) {}

  /** Makes the care situations of a caregiver those of the draft, in that order. */
  async write(actor: Actor, caregiverId: string, drafts: CareSituationDraft[]): Promise<void> {
    const { organisationId } = actor;
    const kept = await this.database.manager.findBy(CareSituation, {
      organisationId,
      id: In(drafts.map(({ id }) => id)),
    });
    if (kept.some((situation) => situation.caregiverId !== caregiverId)) throw new Conflict('other-content');
    await this.database.manager.delete(CareSituation, {
      organisationId,
      caregiverId,
      id: Not(In(drafts.map(({ id }) => id))),
    });
    for (const [place, { recipientName, ...draft }] of drafts.entries()) {
      const recipientId = kept.find(({ id }) => id === draft.id)?.recipientId ?? draft.id;
      await this.database.manager.upsert(CareRecipient, { organisationId, id: recipientId, name: recipientName }, [
        'organisationId',
        'id',
      ]);
      const situation = { organisationId, caregiverId, recipientId, place, ...withNulls(draft) };
      if (kept.some(({ id }) => id === draft.id))
        await this.database.manager.update(CareSituation, { organisationId, id: draft.id }, changeable(situation));
      else await this.database.manager.insert(CareSituation, situation);
    }
  }
}

function withNulls(draft: Omit<CareSituationDraft, 'recipientName'>) {
  const {
    id,
    relation = null,
    condition = null,
    conditionWords = null,
    hoursPerWeek = null,
    livesTogether = null,
    sinceOn = null,
    endedOn = null,
  } = draft;
  return { id, relation, condition, conditionWords, hoursPerWeek, livesTogether, sinceOn, endedOn };
}

function changeable({
  organisationId: _,
  id: __,
  caregiverId: ___,
  recipientId: ____,
  ...fields
}: Omit<CareSituation, never>): Partial<CareSituation> {
  return fields;
}
