import { Injectable } from '@nestjs/common';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import type { Appointment, Replan, Snooze } from '@voortuin/contract/caregivers/planned-contacts';
import { farthestSnoozeDays } from '@voortuin/contract/caregivers/words';
import { byHand } from '@voortuin/domain/caregivers/next-moment';
import { addDays, dayOf } from '@voortuin/domain/platform/days';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, RuleBroken } from '../platform/errors.ts';
import { AskedCalls } from './asked-calls.ts';
import { CaregiverEvents } from './caregiver-events.ts';
import { CaregiverViews } from './caregiver-view.ts';
import type { Caregiver } from './caregiver.entity.ts';
import type { PlannedContact } from './planned-contact.entity.ts';
import { Planner } from './planner.ts';

/** The farthest day a next moment may be put on by hand. */
export const farthestPlanDays = 366;

/** Changes the next moment by hand: another day, later, a time agreed with her. Its due date stays. */
@Injectable()
export class Moments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly planner: Planner,
    private readonly events: CaregiverEvents,
    private readonly views: CaregiverViews,
    private readonly asked: AskedCalls,
  ) {}

  /** Another day, day part or channel. */
  replan(actor: Actor, id: string, request: Replan): Promise<CaregiverView> {
    return this.change(actor, id, async (_, open) => {
      this.demandNoAppointment(open);
      const today = this.today();
      this.demandDay(request.plannedOn, farthestPlanDays, 'plannedOn');
      const { plannedOn, dayPart, channel, why } = byHand(
        asMoment(open),
        request.plannedOn,
        request.dayPart ?? null,
        request.channel ?? null,
        today,
      );
      await this.planner.change(open, { plannedOn, dayPart, channel, why, byHand: true });
      return { code: 'replanned', params: { on: plannedOn } };
    });
  }

  /** Later, with the reason; it stays too long if it was. */
  snooze(actor: Actor, id: string, request: Snooze): Promise<CaregiverView> {
    return this.change(actor, id, async (_, open) => {
      this.demandNoAppointment(open);
      const today = this.today();
      if (request.untilOn <= today) throw new BadField('untilOn', 'in-the-past');
      this.demandDay(request.untilOn, farthestSnoozeDays, 'untilOn');
      const moment = byHand(asMoment(open), request.untilOn, null, null, today);
      const why = [
        { code: 'snoozed', params: { on: request.untilOn, reason: request.reason } },
        ...moment.why.slice(1),
      ];
      await this.planner.change(open, { plannedOn: moment.plannedOn, dayPart: open.dayPart, why, byHand: true });
      return {
        code: 'snoozed',
        params: { until: request.untilOn, reason: request.reason, ...(request.note && { note: request.note }) },
      };
    });
  }

  /** A time agreed with her; no rule moves it. */
  appoint(actor: Actor, id: string, request: Appointment): Promise<CaregiverView> {
    return this.change(actor, id, async (caregiver, open) => {
      if (caregiver.approach === 'never') throw new RuleBroken('never-approach');
      await this.planner.change(open, this.appointment(request, open));
      return { code: 'appointment-made', params: { at: request.startsAt, channel: request.channel } };
    });
  }

  /** The columns of an appointment; refuses a time that is past or too far away. */
  appointment(request: Appointment, open: Pick<PlannedContact, 'dueOn' | 'latestOn'>): Partial<PlannedContact> {
    const starts = Temporal.Instant.from(request.startsAt);
    if (Temporal.Instant.compare(starts, this.clock.now()) <= 0) throw new BadField('startsAt', 'in-the-past');
    const plannedOn = dayOf(starts);
    this.demandDay(plannedOn, farthestPlanDays, 'startsAt');
    const why = [
      { code: 'appointment', params: { at: request.startsAt, ...(request.note && { note: request.note }) } },
    ];
    const startsAt = new Date(starts.epochMilliseconds);
    return {
      kind: 'appointment',
      startsAt,
      minutes: request.minutes,
      channel: request.channel,
      plannedOn,
      dayPart: null,
      byHand: true,
      why,
      dueOn: open.dueOn,
      latestOn: open.latestOn,
    };
  }

  /** Cancels an appointment: the rhythm says when again, or she who asked to be called meanwhile. */
  cancelAppointment(actor: Actor, id: string): Promise<CaregiverView> {
    return this.change(actor, id, async (caregiver, open) => {
      if (open.kind !== 'appointment') throw new RuleBroken('no-appointment');
      const setting = await this.planner.setting(actor, caregiver);
      const moment = this.planner.decide(caregiver, setting);
      await this.planner.change(open, { ...moment, startsAt: null, minutes: null, byHand: false });
      // She asked to be called while the appointment stood: she still is.
      if (open.askedAt) await this.asked.place(actor, caregiver, open, setting, open.askedAt);
      return { code: 'appointment-cancelled', params: {} };
    });
  }

  /** She was looked at, without contacting her: the next look is in a year. */
  reviewed(actor: Actor, id: string): Promise<CaregiverView> {
    return this.change(actor, id, async (caregiver, open) => {
      if (open.kind !== 'review') throw new RuleBroken('no-review');
      const moment = this.planner.decide(caregiver, await this.planner.setting(actor, caregiver));
      await this.planner.replace(actor, caregiver, open, 'done', moment);
      return { code: 'reviewed', params: { next: moment.dueOn } };
    });
  }

  private async change(
    actor: Actor,
    id: string,
    work: (
      caregiver: Caregiver,
      open: PlannedContact,
    ) => Promise<{ code: string; params: Record<string, string | number> }>,
  ): Promise<CaregiverView> {
    return this.database.inside(actor, async () => {
      const caregiver = await this.planner.lock(actor, id);
      const open = await this.planner.open(actor, id);
      if (!open) throw new RuleBroken('closed');
      const before = { ...open };
      const { code, params } = await work(caregiver, open);
      await this.events.write(actor, id, code, params, { before: { planned: before } });
      await this.audit.line(actor, { action: 'changed', object: 'planned-contact', ids: [id], details: { code } });
      return this.views.of(actor, id);
    });
  }

  private demandNoAppointment(open: PlannedContact): void {
    if (open.kind === 'appointment') throw new RuleBroken('has-appointment');
    if (open.kind === 'review') throw new RuleBroken('not-to-be-approached');
  }

  private demandDay(day: string, farthest: number, field: string): void {
    const today = this.today();
    if (day < today) throw new BadField(field, 'in-the-past');
    if (day > addDays(today, farthest)) throw new BadField(field, 'too-far', farthest);
  }

  private today(): string {
    return this.clock.today().toString();
  }
}

function asMoment({ plannedOn, dayPart, dueOn, latestOn, channel, why }: PlannedContact) {
  return { kind: 'contact' as const, plannedOn, dayPart, dueOn, latestOn, channel, why };
}
