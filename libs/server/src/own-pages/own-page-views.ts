import { Injectable } from '@nestjs/common';
import type { SuitableHours } from '@voortuin/contract/caregivers/caregivers';
import type { Approach, DayPart, PlannedKind } from '@voortuin/contract/caregivers/words';
import { wishedChannels, type WishedChannel } from '@voortuin/contract/own-pages/words';
import type { Channel } from '@voortuin/contract/rhythms/words';
import { callBackDay } from '@voortuin/domain/caregivers/asked-call';
import { isPossible } from '@voortuin/domain/caregivers/channel-for';
import { isAway } from '@voortuin/domain/messages/who-takes-up';
import { otherPace, type Pace } from '@voortuin/domain/own-pages/other-pace';
import { later } from '@voortuin/domain/platform/days';
import { Caregiver } from '../caregivers/caregiver.entity.ts';
import type { Plain } from '../caregivers/plain.ts';
import { Planner } from '../caregivers/planner.ts';
import { reachableOf } from '../caregivers/reachable.ts';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { camelNames } from '../platform/database/camel-names.ts';
import { Database } from '../platform/database/database.ts';

/**
 * All that the link alone shows: when she will hear from whom and by which channel, and what she can choose. Nothing of
 * her health, notes, address or whom she cares for: somebody else may hold her phone.
 */
export interface OwnPageShown {
  firstName: string | null;
  organisation: string;
  /** Who contacts her: who is responsible for her; null when nobody is yet, or who is away then. */
  consultant: string | null;
  moment: {
    kind: PlannedKind;
    plannedOn: string;
    dayPart: DayPart | null;
    startsAt: string | null;
    channel: Channel | null;
    /** An agreed time that is over. */
    passed: boolean;
    /** She asked herself to be called. */
    asked: boolean;
    /** Nobody chose another day than the one that she asked for. */
    first: boolean;
  };
  /** The day of the call, if she asked for one now, and by whom. */
  call: { on: string; by: string | null };
  today: string;
  approach: Approach;
  /** The last day of a pause that goes on. */
  pausedUntilOn: string | null;
  hours: SuitableHours[];
  /** The channel that she prefers; null when any will do. */
  preferred: Channel | null;
  /** The channels that she can choose. */
  channels: WishedChannel[];
  /** How often, in days; and what more and less often would be, if they can be. */
  idealDays: number;
  more: Pace | null;
  less: Pace | null;
}

interface Row {
  caregiver: Plain<Caregiver>;
  consultant: string | null;
  awayUntilOn: string | null;
  organisation: string;
  moment: OwnPageShown['moment'] & { minutes: number | null };
  floor: number;
}

/** Reads what a caregiver's own page shows. */
@Injectable()
export class OwnPageViews {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly planner: Planner,
  ) {}

  /** As it is now; null for who is closed. */
  async of(actor: Actor, caregiverId: string): Promise<OwnPageShown | null> {
    return this.database.inside(actor, async () => {
      const row = await this.database.row<Omit<Row, 'caregiver'> & { caregiver: object }>(
        `SELECT to_jsonb(c) AS caregiver, k.first_name || ' ' || k.last_name AS consultant, k.absent_until_on::text AS "awayUntilOn", o.name AS organisation, coalesce(m.floor, 0)::float AS floor,
           jsonb_build_object('kind', p.kind, 'plannedOn', p.planned_on, 'dayPart', p.day_part, 'startsAt', p.starts_at, 'minutes', p.minutes,
             'channel', p.channel, 'asked', p.asked_at IS NOT NULL, 'first', p.asked_at IS NOT NULL AND (p.chosen_at > p.asked_at) IS NOT TRUE) AS moment
         FROM caregiver c JOIN organisation o ON o.id = c.organisation_id
         JOIN planned_contact p ON p.organisation_id = c.organisation_id AND p.caregiver_id = c.id AND p.state = 'open'
         LEFT JOIN person k ON k.organisation_id = c.organisation_id AND k.id = coalesce(p.consultant_id, c.consultant_id)
         LEFT JOIN municipality m ON m.organisation_id = c.organisation_id AND m.id = c.municipality_id
         WHERE c.organisation_id = $1 AND c.id = $2`,
        [actor.organisationId, caregiverId],
      );
      if (!row) return null;
      const { consultant, awayUntilOn, organisation, floor } = row;
      const { minutes, ...moment } = row.moment;
      const plain = camelNames<Plain<Caregiver>>(row.caregiver);
      const her = this.database.manager.create(Caregiver, { ...plain, closedAt: null });
      const today = this.clock.today().toString();
      const now = this.clock.now();
      const setting = await this.planner.setting(actor, her);
      const { idealDays } = setting.rhythm;
      const reachable = reachableOf(her);
      const on = callBackDay(now.toString(), setting);
      const unlessAway = (day: string): string | null =>
        isAway({ absentUntilOn: awayUntilOn }, day) ? null : consultant;
      return {
        firstName: her.firstName,
        organisation,
        consultant: unlessAway(later(moment.plannedOn, today)),
        moment: {
          ...moment,
          passed:
            moment.startsAt !== null && Date.parse(moment.startsAt) + (minutes ?? 0) * 60_000 <= now.epochMilliseconds,
        },
        call: { on, by: unlessAway(on) },
        today,
        approach: her.approach,
        pausedUntilOn: her.pausedUntilOn && her.pausedUntilOn >= today ? her.pausedUntilOn : null,
        hours: her.suitableHours,
        preferred: her.preferredChannel,
        channels: wishedChannels.filter((channel) => isPossible(channel, reachable)),
        idealDays,
        more: otherPace('more', idealDays, floor),
        less: otherPace('less', idealDays, floor),
      };
    });
  }
}
