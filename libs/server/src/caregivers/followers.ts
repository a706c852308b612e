import { Injectable } from '@nestjs/common';
import type { ClosureReason } from '@voortuin/contract/caregivers/words';
import type { Actor } from '../platform/actor.ts';

/** What must follow, in the same transaction and with her row locked, when somebody is closed or comes to another consultant. */
export interface Follower {
  closed(actor: Actor, caregiverId: string, reason: ClosureReason): Promise<void>;
  handedOver(actor: Actor, caregiverIds: readonly string[], consultantId: string | null): Promise<void>;
}

/** Features further down the ladder follow a caregiver by joining here when the services are put together. */
@Injectable()
export class Followers {
  private readonly all: Follower[] = [];

  join(follower: Follower): void {
    this.all.push(follower);
  }

  async closed(actor: Actor, caregiverId: string, reason: ClosureReason): Promise<void> {
    for (const one of this.all) await one.closed(actor, caregiverId, reason);
  }

  async handedOver(actor: Actor, caregiverIds: readonly string[], consultantId: string | null): Promise<void> {
    for (const one of this.all) await one.handedOver(actor, caregiverIds, consultantId);
  }
}
