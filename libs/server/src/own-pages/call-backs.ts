import { Injectable } from '@nestjs/common';
import { callBackDay } from '@voortuin/domain/caregivers/asked-call';
import { AskedCalls } from '../caregivers/asked-calls.ts';
import { CaregiverEvents } from '../caregivers/caregiver-events.ts';
import { Planner } from '../caregivers/planner.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { RuleBroken } from '../platform/errors.ts';
import { Confidants } from './confidants.ts';
import type { AtPage } from './own-pages.service.ts';

/** "Call me tomorrow": her next moment comes to that day, before anybody else's, until she was spoken to. */
@Injectable()
export class CallBacks {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly planner: Planner,
    private readonly asked: AskedCalls,
    private readonly events: CaregiverEvents,
    private readonly confidants: Confidants,
  ) {}

  /**
   * Places it; asking twice is asking once, so that nothing has to limit it: who needs a call always gets through. A time
   * that was agreed with her is not moved.
   */
  async ask({ actor, caregiverId }: AtPage): Promise<void> {
    await this.database.inside(actor, async () => {
      const her = await this.planner.lock(actor, caregiverId);
      const { open, setting } = await this.planner.meet(actor, her);
      if (!open || her.approach === 'never') throw new RuleBroken('closed');
      const askedAt = new Date(this.clock.now().epochMilliseconds);
      const agreed = this.asked.isAgreed(open);
      if (open.askedAt && (agreed || open.plannedOn <= callBackDay(askedAt.toISOString(), setting))) return;
      const before = { planned: { ...open } };
      const { plannedOn: on } = await this.asked.place(actor, her, open, setting, askedAt);
      await this.confidants.callAsked(actor, caregiverId, { askedAt, on, agreed }, setting);
      await this.events.write(actor, caregiverId, 'call-asked', { on }, { before });
      await this.audit.line(actor, {
        action: 'changed',
        object: 'planned-contact',
        ids: [caregiverId],
        details: { code: 'call-asked' },
      });
    });
  }
}
