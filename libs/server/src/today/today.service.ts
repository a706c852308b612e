import { Injectable } from '@nestjs/common';
import type { TodayCard, TodayView } from '@voortuin/contract/today/today';
import { divideDay, lastAhead } from '@voortuin/domain/today/day';
import { personOf, type Actor } from '../platform/actor.ts';
import { Audit } from '../platform/audit.ts';
import { Clock } from '../platform/clock.ts';
import { Database } from '../platform/database/database.ts';
import { NotFound } from '../platform/errors.ts';
import { AwaitedWords } from '../caregivers/awaited-words.ts';
import { Signals } from '../signals/signals.service.ts';
import { Tasks } from '../tasks/tasks.service.ts';
import { cardOf, cardTables, cardColumns, type CardRow, type OpenCard } from './today-card.ts';

interface Consultant {
  name: string;
  roles: string[];
  teamId: string | null;
  capacity: number;
  doneToday: number;
}

/** Reads one consultant's day. */
@Injectable()
export class Today {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly audit: Audit,
    private readonly signals: Signals,
    private readonly tasks: Tasks,
    private readonly awaited: AwaitedWords,
  ) {}

  /** Her own day, or that of a colleague. Scores now whatever has a place in the day; nothing of it is stored. */
  async of(actor: Actor, consultantId: string = personOf(actor)): Promise<TodayView> {
    return this.database.inside(actor, async () => {
      const now = this.clock.now().toString();
      const on = this.clock.today().toString();
      const consultant = await this.consultant(actor, consultantId, on);
      const own = await this.cards(
        actor,
        on,
        `p.consultant_id = $2 AND p.kind <> 'review' AND (p.planned_on <= $4 OR p.due_on <= $3)`,
        consultantId,
      );
      const lead = consultant.roles.includes('team-lead');
      const reviews = lead
        ? await this.cards(
            actor,
            on,
            `p.kind = 'review' AND p.caregiver_id IN (
               SELECT l.caregiver_id FROM caregiver_line l
               WHERE l.organisation_id = $1 AND l.kind = 'review' AND NOT l.closed AND l.due_on <= $3 AND ($2::uuid IS NULL OR l.team_id IS NULL OR l.team_id = $2))`,
            consultant.teamId,
          )
        : [];
      const appointmentsToday = own.filter(({ open }) => open.kind === 'appointment' && open.plannedOn === on).length;
      const room = consultant.capacity - consultant.doneToday - appointmentsToday;
      const day = divideDay(
        [...own, ...reviews].map(({ open, card }) => ({ ...open, card })),
        on,
        now,
        room,
      );
      const cards = (list: { card: TodayCard }[], group: TodayCard['group']): TodayCard[] =>
        list.map(({ card }) => ({ ...card, group }));
      const view: TodayView = {
        on,
        consultantId,
        consultant: consultant.name,
        capacity: consultant.capacity,
        doneToday: consultant.doneToday,
        appointments: cards(day.appointments, 'appointment'),
        passedAppointments: cards(day.passedAppointments, 'appointment'),
        asked: cards(day.asked, 'asked'),
        tooLong: cards(day.tooLong, 'too-long'),
        today: cards(day.today, 'today'),
        thisWeek: cards(day.thisWeek, 'this-week').slice(0, mostAhead),
        reviews: cards(day.reviews, 'today'),
        waiting: day.waiting,
        tasks: (
          await this.tasks.list({ ...actor, personId: consultantId }, { whose: 'mine', state: 'open', size: 100 })
        ).items,
        signals: (
          await this.signals.list(
            { ...actor, personId: consultantId, teamId: consultant.teamId },
            { whose: lead ? 'team' : 'mine', state: 'open', size: 100 },
          )
        ).items,
      };
      const ids = idsOf(view);
      await this.askForHerWord(actor, view, ids);
      await this.audit.line(actor, { action: 'listed', object: 'today', ids });
      return view;
    });
  }

  /** Puts on each card of which help one asks her whether it helped. */
  private async askForHerWord(actor: Actor, view: TodayView, ids: string[]): Promise<void> {
    const words = await this.awaited.of(actor, ids);
    for (const card of cardsOf(view)) card.awaitingHerWord = words.get(card.caregiverId) ?? [];
  }

  private async consultant(actor: Actor, id: string, on: string): Promise<Consultant> {
    const found = await this.database.row<Consultant>(
      `SELECT p.first_name || ' ' || p.last_name AS name, p.roles, p.team_id AS "teamId", p.day_capacity AS capacity,
              (SELECT count(DISTINCT t.caregiver_id)::int FROM contact_moment t
               WHERE t.organisation_id = p.organisation_id AND t.person_id = p.id AND t.version = 1
                 AND t.recorded_at >= ($3::date::timestamp AT TIME ZONE 'Europe/Amsterdam')
                 AND NOT EXISTS (SELECT FROM contact_moment n WHERE n.organisation_id = t.organisation_id AND n.id = t.id AND n.retracted)) AS "doneToday"
       FROM person p WHERE p.organisation_id = $1 AND p.id = $2 AND p.left_at IS NULL AND p.partner_id IS NULL`,
      [actor.organisationId, id, on],
    );
    if (!found) throw new NotFound();
    return found;
  }

  private async cards(
    actor: Actor,
    on: string,
    condition: string,
    about: string | null,
  ): Promise<{ open: OpenCard; card: TodayCard }[]> {
    const rows = await this.database.rows<CardRow>(
      `SELECT ${cardColumns} FROM ${cardTables}
       WHERE p.organisation_id = $1 AND p.state = 'open' AND ${condition} AND $3::date <= $4::date`,
      [actor.organisationId, about, on, lastAhead(on)],
    );
    return rows.map((row) => cardOf(row, on));
  }
}

/** How many of the coming days' contacts are shown. */
const mostAhead = 40;

function cardsOf({
  appointments,
  asked,
  tooLong,
  today,
  thisWeek,
  passedAppointments,
  reviews,
}: TodayView): TodayCard[] {
  return [appointments, asked, tooLong, today, thisWeek, passedAppointments, reviews].flat();
}

function idsOf(view: TodayView): string[] {
  return [...new Set(cardsOf(view).map(({ caregiverId }) => caregiverId))];
}
