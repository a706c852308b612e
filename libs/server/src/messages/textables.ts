import { Injectable } from '@nestjs/common';
import type { ChannelPermission } from '@voortuin/contract/caregivers/caregivers';
import { askedDays, type Textable, type TextPermission } from '@voortuin/domain/messages/may-text';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';

type Row = Omit<Textable, 'paused' | 'permission'> & {
  id: string;
  pausedUntilOn: string | null;
  permissions: ChannelPermission[];
};

/** Gathers what decides whether caregivers may be texted, as it is at this moment. */
@Injectable()
export class Textables {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * All that `mayText` asks about each of these caregivers, in one statement however many they are. Whoever is about to
   * hand over a text asks this after it has locked the text: a STOP waits for that lock, and what it finds is true.
   * Only an answer to one of them alone may reach who is left in peace, and only when she wrote since that began.
   */
  async of(actor: Actor, caregiverIds: readonly string[], answers: boolean): Promise<Map<string, Textable>> {
    const rows = await this.database.rows<Row>(
      `SELECT c.id, c.approach, c.closed_at IS NOT NULL AS closed, c.paused_until_on AS "pausedUntilOn",
         array_remove(ARRAY[c.phone, c.second_phone], NULL) AS numbers,
         ARRAY(SELECT s.number FROM stops_of(c) s) AS stopped,
         jsonb_path_query_array(c.channel_permissions, '$[*] ? (@.channel == "sms")') AS permissions,
         $4 AND EXISTS (${wrote('c')}) AS asked,
         EXISTS (SELECT FROM phone_line l WHERE l.organisation_id = c.organisation_id) AS line
       FROM caregiver c WHERE c.organisation_id = $1 AND c.id = ANY ($2)`,
      [actor.organisationId, caregiverIds, askedDays, answers],
    );
    const today = this.clock.today().toString();
    return new Map(
      rows.map(({ id, pausedUntilOn, permissions, ...row }) => [
        id,
        {
          ...row,
          paused: pausedUntilOn !== null && pausedUntilOn >= today,
          permission: permissionOf(permissions),
        },
      ]),
    );
  }
}

/** What caregiver `c` wrote in the last days ($3), and since she is left in peace as far as that is known. */
export const wrote = (c: string): string => `SELECT i.id FROM incoming_text i
  WHERE i.organisation_id = ${c}.organisation_id AND i.caregiver_id = ${c}.id AND i.kind <> 'stop'
    AND i.received_at > (SELECT clock_timestamp() - make_interval(days => $3))
    AND i.received_at > coalesce((SELECT max(e.at) FROM caregiver_event e WHERE e.organisation_id = ${c}.organisation_id
      AND e.caregiver_id = ${c}.id AND e.code IN ('paused', 'approach-changed')), '-infinity')`;

/** A refusal weighs more than a permission beside it. */
function permissionOf(said: readonly ChannelPermission[]): TextPermission | null {
  const permission = said.find(({ allowed }) => !allowed) ?? said[0];
  if (!permission) return null;
  const { allowed, saidBy, saidOn, how } = permission;
  return { allowed, saidBy: saidBy ?? null, saidOn: saidOn ?? null, how: how ?? null };
}
