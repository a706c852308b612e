import { Injectable } from '@nestjs/common';
import { callBackDay } from '@voortuin/domain/caregivers/asked-call';
import { isAway, whoTakesUp } from '@voortuin/domain/messages/who-takes-up';
import type { Setting } from '../caregivers/setting.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { RaisedTasks } from '../tasks/raised-tasks.ts';
import { dutchWeekDay } from './dutch-day.ts';

/** Somebody who may be told, as far as it decides whether she is. */
interface Confidant {
  id: string;
  absentUntilOn: string | null;
  hers: boolean;
}

/** A call that a caregiver asked for. */
export interface CallAsked {
  askedAt: Date;
  /** The day on which it is planned; of an agreed time that stays, its day. */
  on: string;
  /** A time was agreed with her, which stays. */
  agreed: boolean;
}

/** Sees to it that a person knows what a caregiver did by herself, where a person should. */
@Injectable()
export class Confidants {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly tasks: RaisedTasks,
  ) {}

  /**
   * A task for her consultant, or for the keeper of the phone line or a team lead where she has none or who is away; in
   * plain Dutch. The same that is still open is enough. Her row is locked by whoever calls.
   */
  async tell(actor: Actor, caregiverId: string, what: string): Promise<void> {
    await this.write(actor, caregiverId, await this.inOrder(actor, caregiverId), what);
  }

  /**
   * Who asked to be called stands first in the day of her consultant. Somebody has to be told where that is not enough: a
   * time was agreed that stays, nobody is responsible for her, or her consultant is away or works later than the house does.
   */
  async callAsked(actor: Actor, caregiverId: string, call: CallAsked, setting: Setting): Promise<void> {
    const all = await this.inOrder(actor, caregiverId);
    const asked = 'Vroeg via Mijn Voortuin om gebeld te worden.';
    const consultant = all.find(({ hers }) => hers);
    if (call.agreed || !consultant) return this.write(actor, caregiverId, all, `${asked} Doe dit eerst.`);
    const others = all.filter(({ hers }) => !hers);
    if (isAway(consultant, call.on)) {
      const what = `${asked} De consulent is er niet. Bel op ${dutchWeekDay(call.on)}.`;
      return this.write(actor, caregiverId, others.length > 0 ? others : all, what);
    }
    if (call.on > callBackDay(call.askedAt.toISOString(), { ...setting, worksOn: await this.openOn(actor) })) {
      const what = `${asked} De consulent werkt pas weer op ${dutchWeekDay(call.on)}. Kijk wie eerder kan bellen.`;
      await this.write(actor, caregiverId, others, what);
    }
  }

  private async write(actor: Actor, caregiverId: string, inOrder: readonly Confidant[], what: string): Promise<void> {
    const owner = whoTakesUp(inOrder, this.clock.today().toString());
    if (!owner || (await this.knows(actor, caregiverId, what))) return;
    await this.tasks.raise(actor, { caregiverId, referralId: null, ownerId: owner.id, what });
  }

  private async inOrder({ organisationId }: Actor, caregiverId: string): Promise<Confidant[]> {
    return this.database.rows<Confidant>(
      `SELECT p.id, p.absent_until_on::text AS "absentUntilOn", (p.id = c.consultant_id) IS TRUE AS hers FROM caregiver c
       LEFT JOIN phone_line l ON l.organisation_id = c.organisation_id
       JOIN person p ON p.organisation_id = c.organisation_id AND p.left_at IS NULL AND (p.id = c.consultant_id OR p.id = l.keeper_id OR 'team-lead' = ANY (p.roles))
       WHERE c.organisation_id = $1 AND c.id = $2
       ORDER BY hers DESC, (p.id = l.keeper_id) IS TRUE DESC, p.team_id IS NOT DISTINCT FROM c.team_id DESC, p.id`,
      [organisationId, caregiverId],
    );
  }

  /** The days of the week on which the house can be called; where it has no line, working days. */
  private async openOn({ organisationId }: Actor): Promise<number[]> {
    const line = await this.database.row<{ openOn: number[] }>(
      'SELECT open_on AS "openOn" FROM phone_line WHERE organisation_id = $1',
      [organisationId],
    );
    return line?.openOn ?? [];
  }

  private async knows(actor: Actor, caregiverId: string, what: string): Promise<boolean> {
    const open = await this.database.row(
      `SELECT 1 FROM task WHERE organisation_id = $1 AND caregiver_id = $2 AND what = $3 AND done_at IS NULL AND withdrawn_at IS NULL`,
      [actor.organisationId, caregiverId, what],
    );
    return open !== null;
  }
}
