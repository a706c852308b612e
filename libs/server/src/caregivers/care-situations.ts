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

  /** Writes the care situations of caregivers who have none yet. */
  async begin(actor: Actor, all: { caregiverId: string; drafts: CareSituationDraft[] }[]): Promise<void> {
    const { organisationId } = actor;
    const rows = all.flatMap(({ caregiverId, drafts }) =>
      drafts.map((draft, place) => ({ caregiverId, draft, place })),
    );
    if (rows.length === 0) return;
    const ids = rows.map(({ draft }) => draft.id);
    if (await this.database.manager.existsBy(CareSituation, { organisationId, id: In(ids) }))
      throw new Conflict('other-content');
    await this.database.manager.insert(
      CareRecipient,
      rows.map(({ draft: { id, recipientName: name } }) => ({ organisationId, id, name })),
    );
    await this.database.manager.insert(
      CareSituation,
      rows.map(({ caregiverId, draft: { recipientName: _, ...draft }, place }) => ({
        ...withNulls(draft),
        organisationId,
        id: draft.id,
        caregiverId,
        recipientId: draft.id,
        place,
      })),
    );
  }

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
    for (const [place, { recipientName: name, ...draft }] of drafts.entries()) {
      const { id } = draft;
      const before = kept.find((situation) => situation.id === id);
      const fields = { ...withNulls(draft), place };
      if (before) {
        await this.database.manager.update(CareRecipient, { organisationId, id: before.recipientId }, { name });
        await this.database.manager.update(CareSituation, { organisationId, id }, fields);
      } else {
        await this.database.manager.insert(CareRecipient, { organisationId, id, name });
        await this.database.manager.insert(CareSituation, {
          ...fields,
          organisationId,
          id,
          caregiverId,
          recipientId: id,
        });
      }
    }
  }
}

function withNulls(draft: Omit<CareSituationDraft, 'recipientName'>) {
  const {
    relation = null,
    condition = null,
    conditionWords = null,
    hoursPerWeek = null,
    livesTogether = null,
    sinceOn = null,
    endedOn = null,
  } = draft;
  return { relation, condition, conditionWords, hoursPerWeek, livesTogether, sinceOn, endedOn };
}
