import { Injectable } from '@nestjs/common';
import { isPossible } from '@voortuin/domain/caregivers/channel-for';
import { callBackDay, callBackPart } from '@voortuin/domain/own-pages/call-back';
import { CaregiverEvents } from '../caregivers/caregiver-events.ts';
import type { Caregiver } from '../caregivers/caregiver.entity.ts';
import type { PlannedContact } from '../caregivers/planned-contact.entity.ts';
import { Planner } from '../caregivers/planner.ts';
import type { Setting } from '../caregivers/setting.ts';
import { Tries } from '../people/tries.ts';
import type { Actor } from '../platform/actor.ts';
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
    private readonly tries: Tries,
    private readonly planner: Planner,
    private readonly events: CaregiverEvents,
    private readonly confidants: Confidants,
  ) {}

  /**
   * Places it; asking twice is asking once. A time that was agreed with her is not moved: her consultant hears that she
   * asked. Also who is only contacted at her own request is called: this is that request.
   */
  async ask({ actor, caregiverId, tokenHash }: AtPage): Promise<void> {
    await this.tries.count('own-page-change', tokenHash.toString('base64'));
    await this.database.inside(actor, async () => {
      const her = await this.planner.lock(actor, caregiverId);
      const open = await this.planner.open(actor, caregiverId);
      if (!open || her.approach === 'never') throw new RuleBroken('closed');
      const setting = await this.planner.setting(actor, her);
      const now = this.clock.now().toString();
      const on = callBackDay(now, setting);
      if (open.askedAt && (open.kind === 'appointment' || open.plannedOn <= on)) return;
      const before = { planned: { ...open } };
      await this.place(actor, her, open, setting, on, now);
      // Somebody has to know also where nobody is responsible for her, and where an appointment stays as it is.
      if (open.kind === 'appointment' || !open.consultantId)
        await this.confidants.tell(actor, caregiverId, 'Vroeg via Mijn Voortuin om gebeld te worden. Doe dit eerst.');
      await this.events.write(actor, caregiverId, 'call-asked', { on }, { before });
      await this.audit.line(actor, {
        action: 'changed',
        object: 'planned-contact',
        ids: [caregiverId],
        details: { code: 'call-asked' },
      });
    });
  }

  private async place(
    actor: Actor,
    her: Caregiver,
    open: PlannedContact,
    setting: Setting,
    plannedOn: string,
    now: string,
  ): Promise<void> {
    const askedAt = new Date(now);
    if (open.kind === 'appointment') return this.planner.change(open, { askedAt });
    const channel = isPossible('phone', setting) || !open.channel ? 'phone' : open.channel;
    const dayPart = callBackPart(plannedOn, setting);
    const asked = { plannedOn, dayPart, channel, why: [{ code: 'asked', params: { at: now } }] };
    // Asking puts nobody off: who stands on a list today, or on an earlier day, stays there.
    const sooner = open.plannedOn < plannedOn && { plannedOn: open.plannedOn, dayPart: open.dayPart };
    if (open.kind === 'contact') return this.planner.change(open, { ...asked, ...sooner, byHand: true, askedAt });
    const moment = { kind: 'contact', ...asked, dueOn: plannedOn, latestOn: plannedOn } as const;
    const next = await this.planner.replace(actor, her, open, 'dropped', moment, { byHand: true });
    await this.planner.change(next, { askedAt });
  }
}
