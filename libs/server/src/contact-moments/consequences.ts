import { Injectable } from '@nestjs/common';
import type { LogContact } from '@voortuin/contract/contact-moments/contact-moments';
import { byHand, type NextMoment } from '@voortuin/domain/caregivers/next-moment';
import { afterContact, type Effect } from '@voortuin/domain/contact-moments/after-contact';
import type { Actor } from '../platform/actor.ts';
import { BadField, RuleBroken } from '../platform/errors.ts';
import type { CareState } from '../caregivers/care-state.entity.ts';
import type { Caregiver } from '../caregivers/caregiver.entity.ts';
import { Moments, farthestPlanDays } from '../caregivers/moments.service.ts';
import type { PlannedContact } from '../caregivers/planned-contact.entity.ts';
import type { Plain } from '../caregivers/plain.ts';
import { Planner, type Met } from '../caregivers/planner.ts';
import type { Setting } from '../caregivers/setting.ts';
import { Standing, type StandingChange } from '../caregivers/standing.ts';
import { addDays } from '@voortuin/domain/platform/days';

/** Lets the open planned contact follow from a contact moment that was just written. */
@Injectable()
export class Consequences {
  constructor(
    private readonly planner: Planner,
    private readonly moments: Moments,
    private readonly standing: Standing,
  ) {}

  /**
   * What the request says comes first, then what the domain decides; her row is locked, and `state` is as this contact
   * moment made it. Answers the planned contact that is open from now on.
   */
  async follow(
    actor: Actor,
    caregiver: Caregiver,
    request: LogContact,
    met: Met,
    state: Plain<CareState>,
  ): Promise<PlannedContact | null> {
    const { open } = met;
    if (!open) throw new RuleBroken('closed');
    if (request.noContact) {
      await this.standing.apply(actor, caregiver, this.refusal(request.noContact), request.id);
      return this.planner.open(actor, caregiver.id);
    }
    const { lastSpokenAt, lastSpokenChannel } = state;
    const setting = { ...met.setting, lastSpokenAt, lastSpokenChannel };
    const before = { lastSpokenAt, missesByChannel: state.attemptsByChannel };
    const effect = afterContact(
      request,
      { ...open, startsAt: open.startsAt && open.startsAt.toISOString() },
      before,
      setting,
    );
    if (request.appointment) return this.appoint(actor, caregiver, open, request.appointment, effect);
    if (request.next) return this.otherNext(actor, caregiver, open, request.next, effect, setting);
    if (effect.kind === 'next')
      return this.planner.replace(actor, caregiver, open, 'done', this.asStands(caregiver, effect.moment, setting));
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
      // She was spoken to: that she asked to be called is answered.
      await this.planner.change(open, { dueOn: effect.dueOn, latestOn: effect.latestOn, askedAt: null });
    return open;
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
  ): Promise<PlannedContact> {
    if (caregiver.approach === 'never') throw new RuleBroken('never-approach');
    const dates = effect.kind === 'next' ? effect.moment : open;
    const appointment = this.moments.appointment(request, dates);
    if (effect.kind !== 'next') {
      await this.planner.change(open, appointment);
      return open;
    }
    const { kind, channel, plannedOn, dayPart, dueOn, latestOn, why, ...extra } = { ...effect.moment, ...appointment };
    return this.planner.replace(
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
  ): Promise<PlannedContact> {
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
    if (effect.kind === 'next') return this.planner.replace(actor, caregiver, open, 'done', chosen, { byHand: true });
    await this.planner.change(open, { ...chosen, kind: 'contact', startsAt: null, minutes: null, byHand: true });
    return open;
  }

  /** What "wants no contact" means, as she said it. */
  private refusal(noContact: NonNullable<LogContact['noContact']>): StandingChange {
    const { meaning, untilOn, pauseReason, closureReason } = noContact;
    if (meaning === 'pause') return this.standing.pausing({ untilOn: untilOn!, reason: pauseReason ?? 'own-wish' });
    if (meaning === 'close') return this.standing.closing({ reason: closureReason ?? 'own-wish' });
    return this.standing.approaching({ approach: meaning });
  }
}
