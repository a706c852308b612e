import { Injectable } from '@nestjs/common';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import type { ApproachChange, Closure, Pause } from '@voortuin/contract/caregivers/planned-contacts';
import { longestPauseDays } from '@voortuin/contract/caregivers/words';
import { addDays } from '@voortuin/domain/platform/days';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, RuleBroken } from '../platform/errors.ts';
import { AskedCalls } from './asked-calls.ts';
import { CaregiverEvents, present } from './caregiver-events.ts';
import { CaregiverViews } from './caregiver-view.ts';
import { Caregiver } from './caregiver.entity.ts';
import { Followers } from './followers.ts';
import type { PlannedContact } from './planned-contact.entity.ts';
import { Planner } from './planner.ts';

type StandingFields = Pick<Caregiver, 'approach' | 'pausedUntilOn' | 'pauseReason' | 'closedAt' | 'closureReason'>;

/** A change of somebody's standing: what changes, and the event that tells it. */
export interface StandingChange {
  fields: Partial<StandingFields>;
  code: string;
  params: Record<string, string | number>;
}

/** Changes where somebody stands: paused, closed, only on her request, never. Her next moment follows. */
@Injectable()
export class Standing {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly planner: Planner,
    private readonly events: CaregiverEvents,
    private readonly views: CaregiverViews,
    private readonly followers: Followers,
    private readonly asked: AskedCalls,
  ) {}

  /** Leaves her in peace until a date. */
  pause(actor: Actor, id: string, request: Pause): Promise<CaregiverView> {
    return this.byHand(actor, id, (caregiver) => {
      this.demandOpen(caregiver);
      return this.pausing(request);
    });
  }

  /** Ends a pause before its time. */
  resume(actor: Actor, id: string): Promise<CaregiverView> {
    return this.byHand(actor, id, (caregiver) => {
      this.demandOpen(caregiver);
      return { fields: { pausedUntilOn: null, pauseReason: null }, code: 'resumed', params: {} };
    });
  }

  /** No longer keeps her in sight. */
  close(actor: Actor, id: string, request: Closure): Promise<CaregiverView> {
    return this.byHand(actor, id, (caregiver) => {
      this.demandOpen(caregiver);
      return this.closing(request);
    });
  }

  /** Keeps her in sight again. */
  reopen(actor: Actor, id: string): Promise<CaregiverView> {
    return this.byHand(actor, id, (caregiver) => {
      if (!caregiver.closedAt) throw new RuleBroken('not-closed');
      return {
        fields: { closedAt: null, closureReason: null, pausedUntilOn: null, pauseReason: null },
        code: 'reopened',
        params: {},
      };
    });
  }

  /** Whether one may approach her. */
  approach(actor: Actor, id: string, request: ApproachChange): Promise<CaregiverView> {
    return this.byHand(actor, id, (caregiver) => {
      this.demandOpen(caregiver);
      return this.approaching(request);
    });
  }

  /** A pause as a change; refuses an end that is past or too far away. */
  pausing({ untilOn, reason, note }: Pause): StandingChange {
    const today = this.clock.today().toString();
    if (untilOn <= today) throw new BadField('untilOn', 'in-the-past');
    if (untilOn > addDays(today, longestPauseDays)) throw new BadField('untilOn', 'too-far', longestPauseDays);
    return {
      fields: { pausedUntilOn: untilOn, pauseReason: reason },
      code: 'paused',
      params: present({ until: untilOn, reason, note }),
    };
  }

  /** A closure as a change. */
  closing({ reason, note }: Closure): StandingChange {
    const closedAt = new Date(this.clock.now().epochMilliseconds);
    return {
      fields: { closedAt, closureReason: reason, pausedUntilOn: null, pauseReason: null },
      code: 'closed',
      params: present({ reason, note }),
    };
  }

  /** Another approach as a change; it ends a pause. */
  approaching({ approach, note }: ApproachChange): StandingChange {
    return {
      fields: { approach, pausedUntilOn: null, pauseReason: null },
      code: 'approach-changed',
      params: present({ approach, note }),
    };
  }

  /** Applies a change to a locked caregiver, and lets her open planned contact follow. */
  async apply(actor: Actor, caregiver: Caregiver, change: StandingChange, contactMomentId?: string): Promise<void> {
    const open = await this.planner.open(actor, caregiver.id);
    const before = { standing: standingOf(caregiver), plannedId: open?.id ?? null };
    Object.assign(caregiver, change.fields, { version: caregiver.version + 1 });
    const { organisationId, id } = caregiver;
    await this.database.manager.update(
      Caregiver,
      { organisationId, id },
      { ...change.fields, version: caregiver.version },
    );
    if (caregiver.closedAt) {
      if (open) await this.planner.end(open, 'dropped');
      await this.followers.closed(actor, id, caregiver.closureReason!);
    } else {
      await this.plan(actor, caregiver, open, !contactMomentId && isOthers(actor, change));
    }
    await this.events.write(actor, id, change.code, change.params, { before, contactMomentId });
  }

  /** Her next moment as her standing asks. Who asked to be called is called, whatever a colleague changes meanwhile. */
  private async plan(
    actor: Actor,
    caregiver: Caregiver,
    open: PlannedContact | null,
    askStands: boolean,
  ): Promise<void> {
    const setting = await this.planner.setting(actor, caregiver);
    const moment = this.planner.decide(caregiver, setting);
    const askedAt = askStands && caregiver.approach !== 'never' ? open?.askedAt : null;
    if (askedAt && open?.kind === 'contact') {
      const { dueOn, latestOn } = moment;
      if (moment.kind === 'contact') await this.planner.change(open, { dueOn, latestOn });
      return;
    }
    const next = await this.planner.replace(actor, caregiver, open, 'dropped', moment);
    if (askedAt) await this.asked.place(actor, caregiver, next, setting, askedAt);
  }

  private async byHand(
    actor: Actor,
    id: string,
    decide: (caregiver: Caregiver) => StandingChange,
  ): Promise<CaregiverView> {
    return this.database.inside(actor, async () => {
      const caregiver = await this.planner.lock(actor, id);
      const change = decide(caregiver);
      const open = await this.planner.open(actor, id);
      // Agreed is not planned: a person cancels an appointment with her, no rule does.
      if (open && change.code !== 'closed' && this.asked.isAgreed(open)) throw new RuleBroken('has-appointment');
      await this.apply(actor, caregiver, change);
      await this.audit.line(actor, {
        action: 'changed',
        object: 'caregiver',
        ids: [id],
        details: { standing: change.code },
      });
      return this.views.of(actor, id);
    });
  }

  private demandOpen(caregiver: Caregiver): void {
    if (caregiver.closedAt) throw new RuleBroken('closed');
  }
}

/** Where she stands, as undo needs it. */
export function standingOf({
  approach,
  pausedUntilOn,
  pauseReason,
  closedAt,
  closureReason,
}: Caregiver): StandingFields {
  return { approach, pausedUntilOn, pauseReason, closedAt, closureReason };
}

/** Whether somebody else changes it: who wants a pause herself, by her own page, no longer asks for the call before it. */
const isOthers = ({ door }: Actor, { code }: StandingChange): boolean => code !== 'paused' || door !== 'own-page';
