import { Injectable } from '@nestjs/common';
import type { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import type { ContactMomentView, CorrectContact } from '@voortuin/contract/contact-moments/contact-moments';
import { undoMinutes } from '@voortuin/contract/contact-moments/words';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { Conflict, NotAllowed, NotFound, RuleBroken } from '../platform/errors.ts';
import { CaregiverEvents } from '../caregivers/caregiver-events.ts';
import { CaregiverViews } from '../caregivers/caregiver-view.ts';
import { Caregiver } from '../caregivers/caregiver.entity.ts';
import { Caregivers } from '../caregivers/caregivers.service.ts';
import { PlannedContact } from '../caregivers/planned-contact.entity.ts';
import { Planner } from '../caregivers/planner.ts';
import { ContactMoment } from './contact-moment.entity.ts';
import { ContactMomentViews } from './contact-moment-view.ts';
import { demandPossible, momentOf } from './contact-request.ts';
import { History } from './history.ts';

/** How things stood before a contact moment, as its event kept it. */
interface Before {
  standing: Partial<Caregiver>;
  planned: PlannedContact | null;
  openedId: string | null;
}

/** Takes contact moments back and corrects them: always a new version, the first stays. */
@Injectable()
export class Corrections {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly planner: Planner,
    private readonly caregivers: Caregivers,
    private readonly events: CaregiverEvents,
    private readonly views: CaregiverViews,
    private readonly momentViews: ContactMomentViews,
    private readonly history: History,
  ) {}

  /** Undo: by the author, within ten minutes, and only while nothing newer followed. Twice is once. */
  async retract(actor: Actor, id: string): Promise<CaregiverView> {
    return this.database.inside(actor, async () => {
      const caregiver = await this.planner.lock(actor, (await this.latest(actor, id)).caregiverId);
      const latest = await this.latest(actor, id);
      if (latest.personId !== actor.personId) throw new NotAllowed('not-the-author');
      if (latest.retracted) return this.views.of(actor, caregiver.id);
      const first = await this.database.manager.findOneByOrFail(ContactMoment, {
        organisationId: actor.organisationId,
        id,
        version: 1,
      });
      if (this.clock.now().epochMilliseconds - first.recordedAt.getTime() > undoMinutes * 60_000)
        throw new RuleBroken('too-late-to-undo', { minutes: undoMinutes });
      const event = await this.events.newest(actor, caregiver.id);
      if (event?.code !== 'contact-logged' || event.contactMomentId !== id) throw new RuleBroken('something-newer');
      await this.writeVersion(actor, latest, { retracted: true });
      await this.putBack(actor, caregiver, event.before as Before);
      await this.events.write(actor, caregiver.id, 'contact-retracted', {}, { contactMomentId: id });
      await this.audit.line(actor, {
        action: 'changed',
        object: 'contact-moment',
        ids: [caregiver.id, id],
        details: { retracted: true },
      });
      return this.views.of(actor, caregiver.id);
    });
  }

  /** Corrects what was written, by the author or who shares the work; the rhythm follows from what is now true. */
  async correct(actor: Actor, id: string, request: CorrectContact): Promise<ContactMomentView> {
    return this.database.inside(actor, async () => {
      const caregiver = await this.planner.lock(actor, (await this.latest(actor, id)).caregiverId);
      const latest = await this.latest(actor, id);
      if (latest.personId !== actor.personId && !actor.permissions.has('work:share'))
        throw new NotAllowed('not-the-author');
      if (latest.version !== request.version) throw new Conflict('changed-meanwhile', { version: latest.version });
      if (latest.retracted) throw new RuleBroken('retracted');
      demandPossible(request, this.clock.now());
      await this.writeVersion(actor, latest, {
        ...momentOf(request),
        dayOnly: latest.dayOnly && latest.heldAt.toISOString() === new Date(request.heldAt).toISOString(),
      });
      await this.caregivers.replan(actor, caregiver);
      await this.events.write(actor, caregiver.id, 'contact-corrected', {}, { contactMomentId: id });
      await this.audit.line(actor, { action: 'changed', object: 'contact-moment', ids: [caregiver.id, id] });
      return this.momentViews.one(actor, id);
    });
  }

  private async latest(actor: Actor, id: string): Promise<ContactMoment> {
    const [latest] = await this.database.manager.find(ContactMoment, {
      where: { organisationId: actor.organisationId, id },
      order: { version: 'DESC' },
      take: 1,
    });
    if (!latest) throw new NotFound();
    return latest;
  }

  private async writeVersion(actor: Actor, latest: ContactMoment, changes: Partial<ContactMoment>): Promise<void> {
    const recordedAt = new Date(this.clock.now().epochMilliseconds);
    await this.history.write(actor, {
      ...latest,
      ...changes,
      version: latest.version + 1,
      recordedAt,
      requestHash: null,
      organisationId: actor.organisationId,
    });
  }

  /** Her standing and her open planned contact become what they were. */
  private async putBack(actor: Actor, caregiver: Caregiver, { standing, planned, openedId }: Before): Promise<void> {
    // She was closed already: nothing followed from it.
    if (!planned) return;
    const { organisationId, id } = caregiver;
    await this.database.manager.update(
      Caregiver,
      { organisationId, id },
      { ...standing, version: caregiver.version + 1 },
    );
    const open = await this.planner.open(actor, id);
    if (open && open.id !== planned.id && open.id === openedId) await this.planner.end(open, 'dropped');
    const {
      organisationId: _,
      id: plannedId,
      caregiverId: __,
      previousId: ___,
      consultantId: ____,
      ...asItWas
    } = planned;
    await this.database.manager.update(
      PlannedContact,
      { organisationId, id: plannedId },
      { ...asItWas, consultantId: caregiver.consultantId },
    );
  }
}
