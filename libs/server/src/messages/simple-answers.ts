import { Injectable } from '@nestjs/common';
import type { IncomingKind } from '@voortuin/contract/messages/words';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { AskedCalls } from '../caregivers/asked-calls.ts';
import { CaregiverEvents } from '../caregivers/caregiver-events.ts';
import type { Caregiver } from '../caregivers/caregiver.entity.ts';
import { Planner } from '../caregivers/planner.ts';
import { ContactMoments } from '../contact-moments/contact-moments.service.ts';

/** A text that is hers, and the text of ours that it answers. */
export interface HerAnswer {
  id: string;
  kind: IncomingKind;
  answersId: string | null;
  receivedAt: string;
}

/** What follows from the simple answers to how it goes. */
@Injectable()
export class SimpleAnswers {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly planner: Planner,
    private readonly asked: AskedCalls,
    private readonly events: CaregiverEvents,
    private readonly contactMoments: ContactMoments,
  ) {}

  /** Her row is locked. Whoever is no longer kept in sight is only heard. */
  async follow(actor: Actor, caregiver: Caregiver, answer: HerAnswer): Promise<void> {
    if (caregiver.closedAt) return;
    if (answer.kind === 'good') await this.signOfLife(actor, caregiver, answer);
    if (answer.kind === 'call-me') await this.callHer(actor, caregiver, answer);
  }

  /** A contact moment that nobody held: it may put the next moment off once, and counts for nothing. Once for each question. */
  private async signOfLife(actor: Actor, { id: caregiverId }: Caregiver, answer: HerAnswer): Promise<void> {
    const before = await this.database.row(
      `SELECT 1 FROM incoming_text i JOIN contact_moment m ON m.organisation_id = i.organisation_id AND m.id = i.id
       WHERE i.organisation_id = $1 AND i.answers_id = $2 AND i.id <> $3 LIMIT 1`,
      [actor.organisationId, answer.answersId, answer.id],
    );
    if (before) return;
    const now = this.clock.now();
    const received = Temporal.Instant.from(answer.receivedAt);
    await this.contactMoments.log(
      { ...actor, personId: null },
      {
        id: answer.id,
        caregiverId,
        channel: 'sms',
        outcome: 'spoken',
        heldAt: (Temporal.Instant.compare(received, now) < 0 ? received : now).toString(),
      },
    );
  }

  /** Her next moment comes forward as if she had asked on her own page; not when she was spoken to since. */
  private async callHer(actor: Actor, caregiver: Caregiver, { receivedAt }: HerAnswer): Promise<void> {
    const { open, setting } = await this.planner.meet(actor, caregiver);
    const askedAt = new Date(Math.min(Date.parse(receivedAt), this.clock.now().epochMilliseconds));
    const spoken = setting.lastSpokenAt !== null && new Date(setting.lastSpokenAt) >= askedAt;
    if (!open || caregiver.approach === 'never' || spoken) return;
    const before = { planned: { ...open } };
    const { plannedOn: on } = await this.asked.place(actor, caregiver, open, setting, askedAt);
    await this.events.write(actor, caregiver.id, 'drawn-forward', { on }, { before });
  }
}
