import { Injectable } from '@nestjs/common';
import { createHash } from 'node:crypto';
import type { PlannedContactView } from '@voortuin/contract/caregivers/planned-contacts';
import type { LogContact, LoggedContact } from '@voortuin/contract/contact-moments/contact-moments';
import { undoMinutes, type Since } from '@voortuin/contract/contact-moments/words';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { Conflict, RuleBroken } from '../platform/errors.ts';
import { CaregiverEvents } from '../caregivers/caregiver-events.ts';
import type { CareState } from '../caregivers/care-state.entity.ts';
import { CaregiverViews, plannedView } from '../caregivers/caregiver-view.ts';
import type { Caregiver } from '../caregivers/caregiver.entity.ts';
import type { Plain } from '../caregivers/plain.ts';
import type { PlannedContact } from '../caregivers/planned-contact.entity.ts';
import { Planner, type Met } from '../caregivers/planner.ts';
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
   * same contact moment; with other content it is a conflict. What nobody held, such as an answer by text, has no author.
   */
  async log(actor: Actor, request: LogContact): Promise<LoggedContact & { isNew: boolean }> {
    return this.database.inside(actor, async () => {
      const caregiver = await this.planner.lock(actor, request.caregiverId);
      const met = await this.planner.meet(actor, caregiver);
      const before = { standing: standingOf(caregiver), planned: met.open && { ...met.open } };
      const moment = this.database.manager.create(ContactMoment, {
        ...momentOf(request),
        organisationId: actor.organisationId,
        version: 1,
        personId: actor.personId,
        recordedAt: new Date(this.clock.now().epochMilliseconds),
        requestHash: hashOf(request),
        plannedContactId: met.open?.id ?? null,
      });
      const state = await this.history.write(actor, moment);
      if (!state) return this.again(actor, request);
      // Whatever is refused from here on takes back what was just written.
      demandPossible(request, this.clock.now());
      // What was held before she was closed is written down, and lets nothing follow.
      const closedSince = caregiver.closedAt !== null && new Date(request.heldAt) < caregiver.closedAt;
      if (caregiver.closedAt && !closedSince) throw new RuleBroken('closed');
      const { now, stands } = closedSince
        ? { now: null, stands: 'closed' as const }
        : await this.consequences.follow(actor, caregiver, request, met, state);
      const trace = { before: { ...before, openedId: now?.id ?? null }, contactMomentId: request.id };
      await this.database.together([
        this.events.writing(actor, caregiver.id, 'contact-logged', {}, trace),
        this.audit.lineAs(actor, { action: 'added', object: 'contact-moment', ids: [caregiver.id, request.id] }),
      ]);
      return this.answer(moment, request, now && this.view(now, met, state, caregiver), stands, true);
    });
  }

  /** The same request once more: the same answer, as things stand by now. */
  private async again(actor: Actor, request: LogContact): Promise<LoggedContact & { isNew: boolean }> {
    const { organisationId } = actor;
    const known = await this.database.manager.findOneByOrFail(ContactMoment, {
      organisationId,
      id: request.id,
      version: 1,
    });
    if (known.requestHash !== hashOf(request)) throw new Conflict('other-content');
    const { planned } = await this.views.of(actor, known.caregiverId);
    return this.answer(known, request, planned, null, false);
  }

  private view(
    now: PlannedContact,
    { consultants }: Met,
    state: Plain<CareState>,
    { inSightSinceOn }: Caregiver,
  ): PlannedContactView {
    const startsAt = now.startsAt && now.startsAt.toISOString();
    const askedAt = now.askedAt && now.askedAt.toISOString();
    const chosenAt = now.chosenAt && now.chosenAt.toISOString();
    const consultant = consultants[now.consultantId ?? ''] ?? null;
    return plannedView(
      { ...now, startsAt, askedAt, chosenAt, endedAt: null, consultant },
      state,
      inSightSinceOn,
      this.clock.today().toString(),
    );
  }

  private answer(
    moment: ContactMoment,
    request: LogContact,
    planned: PlannedContactView | null,
    stands: Since | null,
    isNew: boolean,
  ): LoggedContact & { isNew: boolean } {
    const until = moment.recordedAt.getTime() + undoMinutes * 60_000;
    return {
      id: moment.id,
      caregiverId: moment.caregiverId,
      planned,
      why: planned?.why ?? [],
      undoUntilAt: until > this.clock.now().epochMilliseconds ? new Date(until).toISOString() : null,
      masked: moment.note !== (request.note ?? null),
      stands,
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
