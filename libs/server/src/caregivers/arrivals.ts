import { Injectable } from '@nestjs/common';
import type { CaregiverDraft } from '@voortuin/contract/caregivers/caregivers';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { CareSituations } from './care-situations.ts';
import { CaregiverEvents } from './caregiver-events.ts';
import { fieldsOf } from './caregiver-fields.ts';
import { Caregiver } from './caregiver.entity.ts';
import { PostcodeAreas } from './postcode-areas.ts';

/** How somebody came in, for who brings in many at once. */
export interface Arrival {
  /** The event on her timeline; `added` when written by hand. */
  event?: string;
  params?: Record<string, string | number>;
  inSightSinceOn?: string;
  approach?: Caregiver['approach'];
}

/** Somebody who comes in. */
export interface Arriving {
  id: string;
  draft: CaregiverDraft;
  arrival?: Arrival;
}

/** Writes down whoever comes into sight, one or many: a handful of statements for all of them together. */
@Injectable()
export class Arrivals {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly areas: PostcodeAreas,
    private readonly situations: CareSituations,
    private readonly events: CaregiverEvents,
  ) {}

  /** New caregivers with care situations, care state and event; whoever calls plans their first moments in the same transaction. */
  async write(actor: Actor, arriving: Arriving[]): Promise<Caregiver[]> {
    if (arriving.length === 0) return [];
    const { organisationId } = actor;
    const today = this.clock.today().toString();
    const fields = await this.areas.fillMany(
      actor,
      arriving.map(({ draft }) => fieldsOf(draft)),
    );
    const caregivers = arriving.map(({ id, arrival = {} }, at) =>
      this.database.manager.create(Caregiver, {
        ...fields[at],
        organisationId,
        id,
        version: 1,
        inSightSinceOn: arrival.inSightSinceOn ?? today,
        approach: arrival.approach ?? 'welcome',
        pausedUntilOn: null,
        pauseReason: null,
        closedAt: null,
        closureReason: null,
      }),
    );
    await this.database.manager.insert(Caregiver, caregivers);
    await this.database.rows(
      `INSERT INTO care_state (organisation_id, caregiver_id) SELECT $1, id FROM unnest($2::uuid[]) id`,
      [organisationId, caregivers.map(({ id }) => id)],
    );
    await this.situations.begin(
      actor,
      arriving.map(({ id, draft }) => ({ caregiverId: id, drafts: draft.careSituations })),
    );
    await this.events.writeMany(
      actor,
      arriving.map(({ id, arrival = {} }) => ({
        caregiverId: id,
        code: arrival.event ?? 'added',
        params: arrival.params ?? {},
      })),
    );
    return caregivers;
  }
}
