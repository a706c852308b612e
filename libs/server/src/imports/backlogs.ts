import { Injectable } from '@nestjs/common';
import { usualDayCapacity } from '@voortuin/contract/people/words';
import type { SuitableHours } from '@voortuin/contract/caregivers/caregivers';
import type { Why } from '@voortuin/contract/platform/words';
import { dutchDaysOff, type DaysOff } from '@voortuin/domain/caregivers/days-off';
import { spreadBacklog } from '@voortuin/domain/caregivers/spread-backlog';
import { partsOn } from '@voortuin/domain/caregivers/suitable-hours';
import { urgency, type Circumstances } from '@voortuin/domain/caregivers/urgency';
import { dayOf } from '@voortuin/domain/platform/days';
import type { Actor } from '../platform/actor.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';

type WaitingPerson = Omit<Circumstances, 'today' | 'lastSpokenOn'> & {
  id: string;
  consultantId: string | null;
  suitableHours: SuitableHours[];
  worksOn: number[] | null;
  lastSpokenAt: string | null;
  why: Why[];
};

/** What a spread backlog amounts to. */
export interface Spread {
  /** How many were due already. */
  people: number;
  /** The last day they stand on. */
  lastOn: string | null;
}

/** Spreads whoever came in and is due already, or was never spoken to, over the days of her consultant. */
@Injectable()
export class Backlogs {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
  ) {}

  /**
   * Gives those of some caregivers who wait a day with room, the most urgent first; what stands there already counts. A
   * moment that a person chose, or that was agreed, stays. Runs in the going transaction.
   */
  async spread(actor: Actor, caregiverIds: readonly string[]): Promise<Spread> {
    const today = this.clock.today().toString();
    const people = await this.waiting(actor, caregiverIds, today);
    if (people.length === 0) return { people: 0, lastOn: null };
    const capacities = await this.capacities(actor);
    const loads = await this.loads(actor, people, today);
    const daysOff = await this.daysOff(actor);
    const dates = spreadBacklog(
      people.map((person) => ({
        id: person.id,
        consultantId: person.consultantId,
        score: urgency({
          ...person,
          askedAt: null,
          today,
          lastSpokenOn: person.lastSpokenAt && dayOf(person.lastSpokenAt),
        }).score,
        dueOn: person.dueOn,
        workable: { today, worksOn: person.worksOn ?? [], daysOff, hours: person.suitableHours },
      })),
      today,
      (consultantId) => capacities.get(consultantId ?? '') ?? usualDayCapacity,
      (consultantId, day) => loads.get(`${consultantId} ${day}`) ?? 0,
    );
    await this.write(actor, people, dates);
    const due = people.filter(({ dueOn }) => dueOn <= today).map(({ id }) => dates.get(id)!);
    return {
      people: due.length,
      lastOn: due.reduce<string | null>((last, on) => (last && last > on ? last : on), null),
    };
  }

  private waiting(actor: Actor, caregiverIds: readonly string[], today: string): Promise<WaitingPerson[]> {
    return this.database.rows<WaitingPerson>(
      `SELECT p.id, p.consultant_id AS "consultantId", p.kind, p.planned_on AS "plannedOn", p.due_on AS "dueOn", p.latest_on AS "latestOn",
              p.by_hand AS "byHand", p.why, c.suitable_hours AS "suitableHours", c.in_sight_since_on AS "inSightSinceOn", k.works_on AS "worksOn",
              s.last_spoken_at AS "lastSpokenAt", s.last_how_it_goes AS "lastHowItGoes", s.attempts, s.open_signals AS "openSignals",
              s.open_safety_signals AS "openSafetySignals", s.first_task_due_on AS "firstTaskDueOn"
       FROM planned_contact p
       JOIN caregiver c ON c.organisation_id = p.organisation_id AND c.id = p.caregiver_id
       JOIN care_state s ON s.organisation_id = p.organisation_id AND s.caregiver_id = p.caregiver_id
       LEFT JOIN person k ON k.organisation_id = p.organisation_id AND k.id = p.consultant_id
       WHERE p.organisation_id = $1 AND p.caregiver_id = ANY($2) AND p.state = 'open' AND p.kind = 'contact' AND NOT p.by_hand
         AND (p.due_on <= $3 OR s.last_spoken_at IS NULL)`,
      [actor.organisationId, caregiverIds, today],
    );
  }

  private async capacities(actor: Actor): Promise<Map<string, number>> {
    const people = await this.database.rows<{ id: string; capacity: number }>(
      `SELECT id, day_capacity AS capacity FROM person WHERE organisation_id = $1`,
      [actor.organisationId],
    );
    return new Map(people.map(({ id, capacity }) => [id, capacity]));
  }

  /** What stands on each day beside those who are spread; what is late stands on today. */
  private async loads(actor: Actor, people: readonly WaitingPerson[], today: string): Promise<Map<string, number>> {
    const rows = await this.database.rows<{ consultantId: string | null; on: string; times: number }>(
      `SELECT p.consultant_id AS "consultantId", greatest(p.planned_on, $3::date) AS on, count(*)::int AS times
       FROM planned_contact p
       WHERE p.organisation_id = $1 AND p.state = 'open' AND p.kind <> 'review'
         AND NOT EXISTS (SELECT FROM unnest($2::uuid[]) spread(id) WHERE spread.id = p.id)
       GROUP BY 1, 2`,
      [actor.organisationId, people.map(({ id }) => id), today],
    );
    return new Map(rows.map(({ consultantId, on, times }) => [`${consultantId} ${on}`, times]));
  }

  private async daysOff(actor: Actor): Promise<DaysOff> {
    const row = await this.database.row<{ schoolToo: boolean }>(
      `SELECT school_holidays_count AS "schoolToo" FROM organisation WHERE id = $1`,
      [actor.organisationId],
    );
    return dutchDaysOff(row?.schoolToo ?? false);
  }

  private async write(
    actor: Actor,
    people: readonly WaitingPerson[],
    dates: ReadonlyMap<string, string>,
  ): Promise<void> {
    const moved = people.map(({ id, why, suitableHours }) => {
      const on = dates.get(id)!;
      return { id, on, part: partsOn(suitableHours, on)[0] ?? null, why: [...withoutMoves(why), { code: 'backlog' }] };
    });
    await this.database.rows(
      `UPDATE planned_contact p SET planned_on = m.on, day_part = m.part, why = m.why
       FROM jsonb_to_recordset($2::jsonb) m(id uuid, "on" date, part text, why jsonb)
       WHERE p.organisation_id = $1 AND p.id = m.id AND p.state = 'open'`,
      [actor.organisationId, JSON.stringify(moved)],
    );
  }
}

/** The reasons without those for the day she stood on before. */
function withoutMoves(why: readonly Why[]): Why[] {
  return why.filter(({ code }) => !['moved-earlier', 'moved-later', 'backlog'].includes(code));
}
