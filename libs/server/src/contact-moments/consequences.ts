import { Injectable } from '@nestjs/common';
import type { LogContact } from '@voortuin/contract/contact-moments/contact-moments';
import { byHand, type NextMoment } from '@voortuin/domain/caregivers/next-moment';
import { afterContact, type Effect } from '@voortuin/domain/contact-moments/after-contact';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { BadField, RuleBroken } from '../platform/errors.ts';
import { CareState } from '../caregivers/care-state.entity.ts';
import type { Caregiver } from '../caregivers/caregiver.entity.ts';
import { Moments, farthestPlanDays } from '../caregivers/moments.service.ts';
import type { PlannedContact } from '../caregivers/planned-contact.entity.ts';
import { Planner, type Setting } from '../caregivers/planner.ts';
import { Standing, type StandingChange } from '../caregivers/standing.ts';
import { addDays } from '@voortuin/domain/platform/days';

/** Lets the open planned contact follow from a contact moment that was just written. */
@Injectable()
export class Consequences {
  constructor(
    private readonly database: Database,
    private readonly planner: Planner,
    private readonly moments: Moments,
    private readonly standing: Standing,
  ) {}

  /** What the request says comes first, then what the domain decides; her row is locked. */
  async follow(actor: Actor, caregiver: Caregiver, request: LogContact): Promise<void> {
    const open = await this.planner.open(actor, caregiver.id);
    if (!open) throw new RuleBroken('closed');
    if (request.noContact) return this.standing.apply(actor, caregiver, this.refusal(request.noContact), request.id);
    const setting = await this.planner.setting(actor, caregiver);
    const effect = await this.effect(actor, caregiver, open, request, setting);
    if (request.appointment) return this.appoint(actor, caregiver, open, request.appointment, effect);
    if (request.next) return this.otherNext(actor, caregiver, open, request.next, effect, setting);
    if (effect.kind === 'next')
      await this.planner.replace(actor, caregiver, open, 'done', this.asStands(caregiver, effect.moment, setting));
    if (effect.kind === 'moved') {
      const { plannedOn, dayPart, channel, why } = effect.moment;
      await this.planner.change(open, {
        kind: 'contact',
        plannedOn,
        dayPart,
        channel,
        why,
        startsAt: null,
        minutes: null,
        byHand: false,
      });
    }
    if (effect.kind === 'appointment-stands')
      await this.planner.change(open, { dueOn: effect.dueOn, latestOn: effect.latestOn });
  }

  private async effect(
    actor: Actor,
    caregiver: Caregiver,
    open: PlannedContact,
    request: LogContact,
    setting: Setting,
  ): Promise<Effect> {
    const state = await this.database.manager.findOneByOrFail(CareState, {
      organisationId: actor.organisationId,
      caregiverId: caregiver.id,
    });
    const before = {
      lastSpokenAt: state.lastSpokenAt && state.lastSpokenAt.toISOString(),
      missesByChannel: state.attemptsByChannel,
    };
    return afterContact(request, { ...open, startsAt: open.startsAt && open.startsAt.toISOString() }, before, setting);
  }

  /** Who may not be approached keeps her yearly review, and a pause its end, whatever was spoken in between. */
  private asStands(caregiver: Caregiver, moment: NextMoment, setting: Setting): NextMoment {
    const paused = caregiver.pausedUntilOn !== null && caregiver.pausedUntilOn >= setting.today;
    return caregiver.approach === 'welcome' && !paused ? moment : this.planner.decide(caregiver, setting);
  }

  private async appoint(
    actor: Actor,
    caregiver: Caregiver,
    open: PlannedContact,
    request: NonNullable<LogContact['appointment']>,
    effect: Effect,
  ): Promise<void> {
    if (caregiver.approach === 'never') throw new RuleBroken('never-approach');
    const dates = effect.kind === 'next' ? effect.moment : open;
    const appointment = this.moments.appointment(request, dates);
    if (effect.kind !== 'next') return this.planner.change(open, appointment);
    const { kind, channel, plannedOn, dayPart, dueOn, latestOn, why, ...extra } = { ...effect.moment, ...appointment };
    await this.planner.replace(
      actor,
      caregiver,
      open,
      'done',
      { kind: 'contact', channel, plannedOn, dayPart, dueOn, latestOn, why },
      { ...extra, kind },
    );
  }

  private async otherNext(
    actor: Actor,
    caregiver: Caregiver,
    open: PlannedContact,
    next: NonNullable<LogContact['next']>,
    effect: Effect,
    setting: Setting,
  ): Promise<void> {
    if (caregiver.approach !== 'welcome') throw new RuleBroken('not-to-be-approached');
    if (open.kind === 'appointment' && effect.kind === 'appointment-stands') throw new RuleBroken('has-appointment');
    if (next.plannedOn < setting.today) throw new BadField('next.plannedOn', 'in-the-past');
    if (next.plannedOn > addDays(setting.today, farthestPlanDays))
      throw new BadField('next.plannedOn', 'too-far', farthestPlanDays);
    const { dueOn, latestOn, dayPart, channel, why, plannedOn } =
      effect.kind === 'next' || effect.kind === 'moved' ? effect.moment : open;
    const chosen = byHand(
      { kind: 'contact', dueOn, latestOn, dayPart, channel, why, plannedOn },
      next.plannedOn,
      next.dayPart ?? null,
      next.channel ?? null,
      setting.today,
    );
    if (effect.kind === 'next') await this.planner.replace(actor, caregiver, open, 'done', chosen, { byHand: true });
    else await this.planner.change(open, { ...chosen, kind: 'contact', startsAt: null, minutes: null, byHand: true });
  }

  /** What "wants no contact" means, as she said it. */
  private refusal(noContact: NonNullable<LogContact['noContact']>): StandingChange {
    const { meaning, untilOn, pauseReason, closureReason } = noContact;
    if (meaning === 'pause') return this.standing.pausing({ untilOn: untilOn!, reason: pauseReason ?? 'own-wish' });
    if (meaning === 'close') return this.standing.closing({ reason: closureReason ?? 'own-wish' });
    return this.standing.approaching({ approach: meaning });
  }
}
