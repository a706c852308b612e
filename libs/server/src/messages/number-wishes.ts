import { Injectable } from '@nestjs/common';
import type { ChannelPermission } from '@voortuin/contract/caregivers/caregivers';
import { fullName } from '@voortuin/domain/caregivers/names';
import { dayOf } from '@voortuin/domain/platform/days';
import type { Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { Caregiver } from '../caregivers/caregiver.entity.ts';
import { Caregivers } from '../caregivers/caregivers.service.ts';
import { Planner } from '../caregivers/planner.ts';

/** A text that says STOP or START. */
export interface WishText {
  /** Null when the carrier told it while refusing a text of ours. */
  id: string | null;
  receivedAt: string;
  /** It was sent a while ago, and is only known now. */
  late?: boolean;
}

/** Writes down what a number wants: no texts any more, or again. */
@Injectable()
export class NumberWishes {
  constructor(
    private readonly database: Database,
    private readonly audit: Audit,
    private readonly planner: Planner,
    private readonly caregivers: Caregivers,
  ) {}

  /**
   * Everybody who has a number, locked, also who is out of sight; always in the same order: what comes in at once waits its
   * turn, and so does a text that is about to go out to them.
   */
  async lockAll(actor: Pick<Actor, 'organisationId'>, number: string): Promise<string[]> {
    const rows = await this.database.rows<{ id: string }>(
      'SELECT id FROM caregiver WHERE organisation_id = $1 AND (phone = $2 OR second_phone = $2) ORDER BY id FOR UPDATE',
      [actor.organisationId, number],
    );
    return rows.map(({ id }) => id);
  }

  /** STOP, as it came in: nothing that waits goes out any more to these, and they allow no texts. Their rows are locked. */
  async stop(actor: Actor, number: string, text: WishText, caregiverIds: readonly string[]): Promise<void> {
    await this.write(actor, number, 'stop', text, caregiverIds);
    await this.drop(actor, caregiverIds);
    // Heard of late, and she said START since: then that holds.
    if ((await this.last(actor, number)) !== 'stop') return;
    for (const id of caregiverIds) await this.refuse(actor, await this.planner.lock(actor, id), text);
  }

  /**
   * START, as it came in; the last one of a number holds, also when one is heard of late. From a number that is hers alone it
   * is her permission, with the proof: she said so, then, by that text. Her row is locked.
   */
  async start(actor: Actor, number: string, text: WishText, her: Caregiver | null): Promise<void> {
    await this.write(actor, number, 'start', text, []);
    if (!her || (await this.stillStopped(actor, her.id, number))) return;
    const said = smsOf(her);
    const saidOn = dayOf(text.receivedAt);
    // What was refused since weighs more than a text from before.
    if (text.late && said.some((one) => !one.allowed && (one.saidOn ?? saidOn) >= saidOn)) return;
    if (said.length === 1 && said[0]!.allowed && said[0]!.saidBy && said[0]!.saidOn && said[0]!.how) return;
    await this.permit(actor, her, { allowed: true, saidOn, how: 'START per sms' });
  }

  /** No texts any more to her; not when she allowed them on a later day. */
  private async refuse(actor: Actor, her: Caregiver, text: WishText): Promise<void> {
    const said = smsOf(her);
    const saidOn = dayOf(text.receivedAt);
    if (said.some((one) => !one.allowed || (one.saidOn ?? '') > saidOn)) return;
    await this.permit(actor, her, { allowed: false, saidOn, how: 'STOP per sms' });
  }

  private async permit(
    actor: Actor,
    her: Caregiver,
    permission: Pick<ChannelPermission, 'allowed' | 'saidOn' | 'how'>,
  ): Promise<void> {
    const before = smsOf(her);
    const { organisationId, id } = her;
    const channelPermissions = [
      ...her.channelPermissions.filter(({ channel }) => channel !== 'sms'),
      { channel: 'sms' as const, saidBy: fullName(her), ...permission },
    ];
    Object.assign(her, { channelPermissions, version: her.version + 1 });
    await this.database.manager.update(Caregiver, { organisationId, id }, { channelPermissions, version: her.version });
    // Texting is open again as a way to reach her, or no more.
    const refused = before.some(({ allowed }) => !allowed);
    if (!her.closedAt && refused === permission.allowed) await this.caregivers.replan(actor, her);
    await this.audit.line(actor, {
      action: 'changed',
      object: 'caregiver',
      ids: [id],
      details: { fields: ['channelPermissions'] },
    });
  }

  private async write(
    actor: Actor,
    number: string,
    wish: 'stop' | 'start',
    text: WishText,
    caregiverIds: readonly string[],
  ): Promise<void> {
    await this.database.rows(
      `INSERT INTO number_wish (organisation_id, number, wish, incoming_text_id, said_at, caregiver_id)
       SELECT $1, $2, $3, $4, $5, c FROM unnest($6::uuid[]) c`,
      [actor.organisationId, number, wish, text.id, text.receivedAt, caregiverIds.length > 0 ? caregiverIds : [null]],
    );
  }

  /** Nothing that waits goes out any more; what is being handed over now holds its row until it is. */
  private async drop(actor: Actor, caregiverIds: readonly string[]): Promise<void> {
    await this.database.rows(
      `UPDATE outgoing_text SET state = 'left', cause = 'stopped', claim = claim + 1, token = NULL, look_at = NULL
       WHERE organisation_id = $1 AND caregiver_id = ANY ($2) AND state IN ('queued', 'parked')`,
      [actor.organisationId, caregiverIds],
    );
  }

  private async last(actor: Actor, number: string): Promise<string | null> {
    const row = await this.database.row<{ wish: string }>(
      'SELECT wish FROM number_wish WHERE organisation_id = $1 AND number = $2 ORDER BY said_at DESC, id DESC LIMIT 1',
      [actor.organisationId, number],
    );
    return row?.wish ?? null;
  }

  /** Whether STOP stands of this number, or of another that she has. */
  private async stillStopped(actor: Actor, caregiverId: string, number: string): Promise<boolean> {
    const row = await this.database.row(
      `SELECT FROM caregiver c CROSS JOIN LATERAL stops_of(c) s
       WHERE c.organisation_id = $1 AND c.id = $2 AND s.number IN (c.phone, c.second_phone, $3)`,
      [actor.organisationId, caregiverId, number],
    );
    return row !== null;
  }
}

const smsOf = ({ channelPermissions }: Caregiver): ChannelPermission[] =>
  channelPermissions.filter(({ channel }) => channel === 'sms');
