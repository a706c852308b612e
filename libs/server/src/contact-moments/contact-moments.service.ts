import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { LogContact, LoggedContact } from '@voortuin/contract/contact-moments/contact-moments';
import { undoMinutes } from '@voortuin/contract/contact-moments/words';
import { personOf, type Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { Conflict, RuleBroken } from '../platform/errors.ts';
import { CaregiverEvents } from '../caregivers/caregiver-events.ts';
import { CaregiverViews } from '../caregivers/caregiver-view.ts';
import { Planner } from '../caregivers/planner.ts';
import { standingOf } from '../caregivers/standing.ts';
import { ContactMoment } from './contact-moment.entity.ts';
import { demandPossible, momentOf } from './contact-request.ts';
import { Consequences } from './consequences.ts';
import { History } from './history.ts';

/** Logs contact moments. */
@Injectable()
export class ContactMoments {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly planner: Planner,
    private readonly events: CaregiverEvents,
    private readonly views: CaregiverViews,
    private readonly history: History,
    private readonly consequences: Consequences,
  ) {}

  /**
   * Logs one attempt or conversation and lets the next moment follow from it. The same id with the same content is the
   * same contact moment; with other content it is a conflict.
   */
  async log(actor: Actor, request: LogContact): Promise<LoggedContact & { isNew: boolean }> {
    return this.database.inside(actor, async () => {
      const caregiver = await this.planner.lock(actor, request.caregiverId);
      const known = await this.database.manager.findOneBy(ContactMoment, {
        organisationId: actor.organisationId,
        id: request.id,
        version: 1,
      });
      if (known) {
        if (known.requestHash !== hashOf(request)) throw new Conflict('other-content');
        return this.answer(actor, known, request, false);
      }
      demandPossible(request, this.clock.now());
      if (caregiver.closedAt) throw new RuleBroken('closed');
      const open = await this.planner.open(actor, caregiver.id);
      const before = { standing: standingOf(caregiver), planned: open && { ...open } };
      const moment = this.database.manager.create(ContactMoment, {
        ...momentOf(request),
        organisationId: actor.organisationId,
        version: 1,
        personId: personOf(actor),
        recordedAt: new Date(this.clock.now().epochMilliseconds),
        requestHash: hashOf(request),
        plannedContactId: open?.id ?? null,
      });
      await this.database.manager.insert(ContactMoment, moment);
      await this.history.refresh(actor, [caregiver.id]);
      await this.consequences.follow(actor, caregiver, request);
      const now = await this.planner.open(actor, caregiver.id);
      await this.events.write(
        actor,
        caregiver.id,
        'contact-logged',
        {},
        { before: { ...before, openedId: now?.id ?? null }, contactMomentId: request.id },
      );
      await this.audit.line(actor, { action: 'added', object: 'contact-moment', ids: [caregiver.id, request.id] });
      return this.answer(actor, moment, request, true);
    });
  }

  private async answer(
    actor: Actor,
    moment: ContactMoment,
    request: LogContact,
    isNew: boolean,
  ): Promise<LoggedContact & { isNew: boolean }> {
    const { planned } = await this.views.of(actor, moment.caregiverId);
    const until = moment.recordedAt.getTime() + undoMinutes * 60_000;
    return {
      id: moment.id,
      caregiverId: moment.caregiverId,
      planned,
      why: planned?.why ?? [],
      undoUntilAt: until > this.clock.now().epochMilliseconds ? new Date(until).toISOString() : null,
      masked: moment.note !== (request.note ?? null),
      isNew,
    };
  }
}

/** The same for the same content, whatever the order of its fields. */
function hashOf(request: LogContact): string {
  const sorted = JSON.stringify(request, (_, value: unknown) =>
    value && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort())
      : value,
  );
  return createHash('sha256').update(sorted).digest('base64url');
}
