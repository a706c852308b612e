import { Injectable } from '@nestjs/common';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import type { LoggedContact } from '@voortuin/contract/contact-moments/contact-moments';
import type { LogVisit } from '@voortuin/contract/today/log-visit';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { Calls } from '../calls/calls.service.ts';
import { MissedCalls } from '../calls/missed-calls.ts';
import { CaregiverViews } from '../caregivers/caregiver-view.ts';
import { ContactMoments } from '../contact-moments/contact-moments.service.ts';
import { Corrections } from '../contact-moments/corrections.ts';
import { VisitWords } from '../referrals/visit-words.ts';
import { Signals } from '../signals/signals.service.ts';
import { Tasks } from '../tasks/tasks.service.ts';

/** Logs a contact with the signal, the task and the words about help that came of it, all or nothing, and takes them back together. */
@Injectable()
export class VisitLog {
  constructor(
    private readonly database: Database,
    private readonly contactMoments: ContactMoments,
    private readonly corrections: Corrections,
    private readonly signals: Signals,
    private readonly tasks: Tasks,
    private readonly words: VisitWords,
    private readonly views: CaregiverViews,
    private readonly calls: Calls,
    private readonly missed: MissedCalls,
  ) {}

  /** The answer tells the next moment as it stands once signal, task and her words count too. */
  async log(
    actor: Actor,
    { signal, task, herWords, callId, ...contact }: LogVisit,
  ): Promise<LoggedContact & { isNew: boolean }> {
    return this.database.inside(actor, async () => {
      const logged = await this.contactMoments.log(actor, contact);
      const { caregiverId } = contact;
      if (callId) await this.calls.logged(actor, callId, contact.id, caregiverId);
      if (signal) await this.signals.raise(actor, { ...signal, caregiverId }, contact.id);
      if (task) await this.tasks.add(actor, { ...task, caregiverId }, contact.id);
      const heard = logged.isNew && (await this.words.hear(actor, contact, herWords ?? []));
      const settled = logged.isNew && contact.outcome === 'spoken' && (await this.missed.settle(actor, contact));
      if (!signal && !task && !heard && !settled) return logged;
      const { planned } = await this.views.of(actor, caregiverId);
      return { ...logged, planned };
    });
  }

  /** Undo of the whole visit. */
  async retract(actor: Actor, contactMomentId: string): Promise<CaregiverView> {
    return this.database.inside(actor, async () => {
      const { id } = await this.corrections.retract(actor, contactMomentId);
      await this.signals.withdrawOf(actor, contactMomentId);
      await this.tasks.withdrawOf(actor, contactMomentId);
      await this.calls.unlogged(actor, contactMomentId);
      await this.missed.unsettle(actor, contactMomentId);
      await this.words.takeBack(actor, contactMomentId);
      return this.views.of(actor, id);
    });
  }
}
