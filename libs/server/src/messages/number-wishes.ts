import { Injectable } from '@nestjs/common';
import { fullName } from '@voortuin/domain/caregivers/names';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { Caregiver } from '../caregivers/caregiver.entity.ts';
import { Caregivers } from '../caregivers/caregivers.service.ts';

/** Writes down what a number wants: no texts any more, or again. */
@Injectable()
export class NumberWishes {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly caregivers: Caregivers,
  ) {}

  /** STOP or START, as it came in; the last one holds, also when one is heard of late. */
  async said(
    actor: Actor,
    number: string,
    wish: 'stop' | 'start',
    text: { id: string; receivedAt: string },
  ): Promise<void> {
    await this.database.rows(
      'INSERT INTO number_wish (organisation_id, number, wish, incoming_text_id, said_at) VALUES ($1, $2, $3, $4, $5)',
      [actor.organisationId, number, wish, text.id, text.receivedAt],
    );
  }

  /** Nothing that waits goes out any more to whoever has the number; what is being handed over now holds its row until it is. */
  async drop(actor: Actor, caregiverIds: readonly string[]): Promise<void> {
    await this.database.rows(
      `UPDATE outgoing_text SET state = 'left', cause = 'stopped', claim = claim + 1, token = NULL, look_at = NULL
       WHERE organisation_id = $1 AND caregiver_id = ANY ($2) AND state IN ('queued', 'parked')`,
      [actor.organisationId, caregiverIds],
    );
  }

  /** START from a number that is hers alone is her permission, with the proof: she said so, today, by that text. Her row is locked. */
  async allow(actor: Actor, caregiver: Caregiver): Promise<void> {
    const said = caregiver.channelPermissions.filter(({ channel }) => channel === 'sms');
    if (said.length === 1 && said[0]!.allowed && said[0]!.saidBy && said[0]!.saidOn && said[0]!.how) return;
    const channelPermissions = [
      ...caregiver.channelPermissions.filter(({ channel }) => channel !== 'sms'),
      {
        channel: 'sms' as const,
        allowed: true,
        saidBy: fullName(caregiver),
        saidOn: this.clock.today().toString(),
        how: 'START per sms',
      },
    ];
    const { organisationId, id } = caregiver;
    Object.assign(caregiver, { channelPermissions, version: caregiver.version + 1 });
    await this.database.manager.update(
      Caregiver,
      { organisationId, id },
      { channelPermissions, version: caregiver.version },
    );
    // Texting is open again as a way to reach her.
    if (said.some(({ allowed }) => !allowed)) await this.caregivers.replan(actor, caregiver);
    await this.audit.line(actor, {
      action: 'changed',
      object: 'caregiver',
      ids: [id],
      details: { fields: ['channelPermissions'] },
    });
  }
}
