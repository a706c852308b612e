import { Injectable } from '@nestjs/common';
import { askHelped } from '@voortuin/domain/caregivers/next-moment';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { CaregiverEvents } from '../caregivers/caregiver-events.ts';
import { Caregivers } from '../caregivers/caregivers.service.ts';
import { Planner } from '../caregivers/planner.ts';
import type { ReferralRow } from './referral-row.ts';

/** Sees to it that she is asked whether it helped: her next moment comes forward, unless it is hers to say when. */
@Injectable()
export class HerMoments {
  constructor(
    private readonly caregivers: Caregivers,
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly planner: Planner,
    private readonly events: CaregiverEvents,
  ) {}

  /** When somebody is done: within about a week, never past an appointment, a pause or a wish not to be approached. */
  async draw(actor: Actor, { caregiverId, partnerId }: ReferralRow): Promise<void> {
    const caregiver = await this.planner.lock(actor, caregiverId);
    const paused = caregiver.pausedUntilOn !== null && caregiver.pausedUntilOn >= this.clock.today().toString();
    if (caregiver.closedAt || caregiver.approach !== 'welcome' || paused) return;
    const { open, setting } = await this.planner.meet(actor, caregiver);
    if (!open || open.kind === 'appointment') return;
    const partner = await this.database.row<{ name: string }>(
      'SELECT name FROM partner WHERE organisation_id = $1 AND id = $2',
      [actor.organisationId, partnerId],
    );
    const before = { ...open };
    const { kind, ...rest } = open;
    const moment = askHelped({ ...rest, kind }, partner!.name, setting);
    if (!moment) return;
    const { plannedOn, dayPart, why } = moment;
    await this.planner.change(open, { plannedOn, dayPart, why });
    await this.events.write(
      actor,
      caregiverId,
      'drawn-forward',
      { on: plannedOn, partner: partner!.name },
      { before: { planned: before } },
    );
  }

  /** Once nothing is left to ask, a moment that was brought forward for it stands where her rhythm puts it. */
  async letGo(actor: Actor, { caregiverId }: ReferralRow): Promise<void> {
    const caregiver = await this.planner.lock(actor, caregiverId);
    const open = await this.planner.open(actor, caregiverId);
    if (!open?.why.some(({ code }) => code === 'ask-helped')) return;
    const others = await this.database.row(
      `SELECT 1 FROM referral WHERE organisation_id = $1 AND caregiver_id = $2 AND turn = 'caregiver' LIMIT 1`,
      [actor.organisationId, caregiverId],
    );
    if (!others) await this.caregivers.replan(actor, caregiver);
  }
}
