import { Injectable } from '@nestjs/common';
import { askedCall } from '@voortuin/domain/caregivers/asked-call';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import type { Caregiver } from './caregiver.entity.ts';
import type { PlannedContact } from './planned-contact.entity.ts';
import { Planner } from './planner.ts';
import type { Setting } from './setting.ts';

/** Places the call that a caregiver asked for herself, by whichever way: it weighs until she was spoken to. */
@Injectable()
export class AskedCalls {
  constructor(
    private readonly clock: Clock,
    private readonly planner: Planner,
  ) {}

  /**
   * Brings her next moment to the day of the call. A time that was agreed and is to come is not moved. Who is only
   * contacted at her own request is called too: this is that request. Her row is locked.
   */
  async place(
    actor: Actor,
    her: Caregiver,
    open: PlannedContact,
    setting: Setting,
    askedAt: Date,
  ): Promise<PlannedContact> {
    if (this.isAgreed(open)) {
      await this.planner.change(open, { askedAt });
      return open;
    }
    const asked = { ...askedCall(open, askedAt.toISOString(), setting), byHand: true, chosenAt: askedAt, askedAt };
    if (open.kind !== 'review') {
      await this.planner.change(open, { ...asked, kind: 'contact', startsAt: null, minutes: null });
      return open;
    }
    const { plannedOn, dayPart, channel, why, ...extra } = asked;
    const moment = {
      kind: 'contact',
      plannedOn,
      dayPart,
      channel,
      why,
      dueOn: plannedOn,
      latestOn: plannedOn,
    } as const;
    return this.planner.replace(actor, her, open, 'dropped', moment, extra);
  }

  /** Whether a time was agreed with her that is still to come. */
  isAgreed({ kind, startsAt }: PlannedContact): boolean {
    return kind === 'appointment' && startsAt!.getTime() > this.clock.now().epochMilliseconds;
  }
}
