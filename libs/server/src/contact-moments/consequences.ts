import { Injectable } from '@nestjs/common';
import type { LogContact } from '@voortuin/contract/contact-moments/contact-moments';
import type { Since } from '@voortuin/contract/contact-moments/words';
import { byHand, type NextMoment } from '@voortuin/domain/caregivers/next-moment';
import { afterContact, sinceThen, type Effect } from '@voortuin/domain/contact-moments/after-contact';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
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

/** What followed: the planned contact that is open now, and what stands where this contact asked for something else. */
export interface Followed {
  now: PlannedContact | null;
  stands: Since | null;
}

/** Lets the open planned contact follow from a contact moment that was just written. */
@Injectable()
export class Consequences {
  constructor(
    private readonly clock: Clock,
    private readonly planner: Planner,
    private readonly moments: Moments,
    private readonly standing: Standing,
  ) {}

  /**
   * What the request says comes first, then what the domain decides; her row is locked, and `state` is as this contact
   * moment made it. What followed since it was held stays: then it is written down, and what it asks to follow does not.
   * Answers the planned contact that is open from now on.
   */
  async follow(
    actor: Actor,
    caregiver: Caregiver,
    request: LogContact,
    met: Met,
    state: Plain<CareState>,
  ): Promise<Followed> {
    const { open } = met;
    if (!open) throw new RuleBroken('closed');
    const { lastSpokenAt, lastSpokenChannel } = state;
    const since = sinceThen(request.heldAt, open, lastSpokenAt);
    const stands = stays(request, since, open) ? since : null;
    if (request.noContact) {
      if (stands) return { now: open, stands };
      await this.standing.apply(actor, caregiver, this.refusal(request.noContact), request.id);
      return { now: await this.planner.open(actor, caregiver.id), stands };
    }
    const setting = { ...met.setting, lastSpokenAt, lastSpokenChannel };
    const before = { lastSpokenAt, missesByChannel: state.attemptsByChannel };
    const effect = afterContact(
      request,
      { ...open, startsAt: open.startsAt && open.startsAt.toISOString() },
      before,
      setting,
    );
    if (request.appointment && !stands)
      return { now: await this.appoint(actor, caregiver, open, request.appointment, effect), stands };
    if (request.next && !stands)
      return { now: await this.otherNext(actor, caregiver, open, request, effect, setting), stands };
    return { now: await this.byRule(actor, caregiver, open, effect, setting), stands };
  }

  /** What the rules let follow. */
  private async byRule(
    actor: Actor,
    caregiver: Caregiver,
    open: PlannedContact,
    effect: Effect,
    setting: Setting,
  ): Promise<PlannedContact> {
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
    if (effect.kind === 'stands') {
      const { kind, dueOn, latestOn } = this.asStands(caregiver, { ...open, ...effect, kind: 'contact' }, setting);
      const dates = kind === 'contact' ? { dueOn, latestOn } : {};
      // She was spoken to since she asked to be called: that is answered.
      await this.planner.change(open, { ...dates, askedAt: effect.answered ? null : open.askedAt });
    }
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
    const dates = effect.kind === 'next' ? effect.moment : effect.kind === 'stands' ? effect : open;
    const appointment = this.moments.appointment(request, dates);
    if (effect.kind !== 'next') {
      const answered = effect.kind === 'stands' && effect.answered;
      await this.planner.change(open, { ...appointment, askedAt: answered ? null : open.askedAt });
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
    { next, heldAt }: LogContact,
    effect: Effect,
    setting: Setting,
  ): Promise<PlannedContact> {
    const { plannedOn: on, dayPart: part, channel: by } = next!;
    if (caregiver.approach !== 'welcome') throw new RuleBroken('not-to-be-approached');
    if (open.kind === 'appointment' && effect.kind === 'stands') throw new RuleBroken('has-appointment');
    if (on < setting.today) throw new BadField('next.plannedOn', 'in-the-past');
    if (on > addDays(setting.today, farthestPlanDays))
      throw new BadField('next.plannedOn', 'too-far', farthestPlanDays);
    const { dueOn, latestOn, dayPart, channel, why, plannedOn } =
      effect.kind === 'next' || effect.kind === 'moved' ? effect.moment : open;
    const chosen = byHand(
      { kind: 'contact', dueOn, latestOn, dayPart, channel, why, plannedOn },
      on,
      part ?? null,
      by ?? null,
      setting.today,
    );
    // The clock of a phone may run ahead: what was chosen after the contact is never older than the contact.
    const chosenAt = new Date(Math.max(Date.parse(heldAt), this.clock.now().epochMilliseconds));
    const byPerson = { byHand: true, chosenAt };
    if (effect.kind === 'next') return this.planner.replace(actor, caregiver, open, 'done', chosen, byPerson);
    await this.planner.change(open, { ...chosen, kind: 'contact', startsAt: null, minutes: null, ...byPerson });
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

/**
 * Whether what followed since stays, where the request asks for something else. A day that a colleague chose is no newer
 * word of hers than that she wants no contact, and a time that she agreed gives way only to another that she agreed.
 */
function stays({ noContact, appointment, next }: LogContact, since: Since | null, { kind }: PlannedContact): boolean {
  if (!since) return false;
  if (noContact) return since !== 'chosen';
  if (appointment) return since === 'agreed' || (since === 'spoken' && kind === 'appointment');
  return Boolean(next);
}
