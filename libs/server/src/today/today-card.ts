import type { TodayCard } from '@voortuin/contract/today/today';
import type { SuitableHours } from '@voortuin/contract/caregivers/caregivers';
import { fullName } from '@voortuin/domain/caregivers/names';
import { hoursOn } from '@voortuin/domain/caregivers/suitable-hours';
import { urgency } from '@voortuin/domain/caregivers/urgency';
import { dayOf, later } from '@voortuin/domain/platform/days';
import type { Open } from '@voortuin/domain/today/day';
import { reachColumns, reachOf, type ReachRow } from '../caregivers/reach.ts';

/** An open planned contact with its caregiver, as the database shows it. */
export interface CardRow
  extends
    Pick<
      TodayCard,
      | 'caregiverId'
      | 'plannedContactId'
      | 'firstName'
      | 'neighbourhood'
      | 'kind'
      | 'plannedOn'
      | 'dayPart'
      | 'startsAt'
      | 'minutes'
      | 'channel'
      | 'dueOn'
      | 'latestOn'
      | 'why'
      | 'last'
    >,
    ReachRow {
  prefix: string | null;
  lastName: string;
  sortName: string;
  byHand: boolean;
  inSightSinceOn: string;
  suitableHours: SuitableHours[];
  lastSpokenAt: string | null;
  lastHowItGoes: 'green' | 'yellow' | 'red' | null;
  attempts: number;
  openSignals: number;
  openSafetySignals: number;
  firstTaskDueOn: string | null;
  askedAt: string | null;
}

/** A card's place in the day. */
export type OpenCard = Open;

/** The tables `cardColumns` reads. */
export const cardTables = `planned_contact p
  JOIN caregiver c ON c.organisation_id = p.organisation_id AND c.id = p.caregiver_id
  JOIN care_state s ON s.organisation_id = p.organisation_id AND s.caregiver_id = p.caregiver_id
  LEFT JOIN LATERAL (
    SELECT t.held_at, t.day_only, t.channel, t.outcome, t.how_it_goes, t.note FROM contact_moment t
    WHERE t.organisation_id = p.organisation_id AND t.caregiver_id = p.caregiver_id AND NOT t.retracted
      AND NOT EXISTS (SELECT FROM contact_moment n WHERE n.organisation_id = t.organisation_id AND n.id = t.id AND n.version > t.version)
    ORDER BY t.held_at DESC LIMIT 1
  ) l ON true`;

/** All that a card asks. */
export const cardColumns = `p.caregiver_id AS "caregiverId", p.id AS "plannedContactId", c.first_name AS "firstName", c.prefix, c.last_name AS "lastName",
  c.sort_name AS "sortName", c.neighbourhood, p.kind, p.planned_on AS "plannedOn", p.day_part AS "dayPart", p.starts_at AS "startsAt", p.minutes,
  p.channel, p.due_on AS "dueOn", p.latest_on AS "latestOn", p.why, p.by_hand AS "byHand", p.asked_at AS "askedAt", c.in_sight_since_on AS "inSightSinceOn",
  c.suitable_hours AS "suitableHours", ${reachColumns},
  s.last_spoken_at AS "lastSpokenAt", s.last_how_it_goes AS "lastHowItGoes", s.attempts, s.open_signals AS "openSignals",
  s.open_safety_signals AS "openSafetySignals", s.first_task_due_on AS "firstTaskDueOn",
  CASE WHEN l.held_at IS NOT NULL THEN jsonb_build_object('at', l.held_at, 'dayOnly', l.day_only, 'channel', l.channel, 'outcome', l.outcome,
       'howItGoes', l.how_it_goes, 'note', left(l.note, 280)) END AS last`;

/** The card as the screen shows it, and its place in the day. A secret address stays off it. */
export function cardOf(row: CardRow, today: string): { open: OpenCard; card: TodayCard } {
  const {
    caregiverId,
    plannedContactId,
    firstName,
    kind,
    plannedOn,
    dayPart,
    startsAt,
    minutes,
    channel,
    dueOn,
    latestOn,
    why,
    last,
  } = row;
  const { reasons, score } = urgency({
    ...row,
    today,
    lastSpokenOn: row.lastSpokenAt ? dayOf(row.lastSpokenAt) : null,
  });
  const open = {
    kind,
    plannedOn,
    dueOn,
    latestOn,
    startsAt,
    score,
    sortName: row.sortName,
    asked: row.askedAt !== null,
  };
  const card: TodayCard = {
    caregiverId, plannedContactId, firstName, kind, plannedOn, dayPart, startsAt, minutes, channel, dueOn, latestOn, why, last, reasons, score,
    name: fullName(row),
    group: 'today',
    neighbourhood: row.secret ? null : row.neighbourhood,
    suitableHours: hoursOn(row.suitableHours, later(plannedOn, today)),
    ...reachOf(row),
    attemptsSinceSpoken: row.attempts,
    awaitingHerWord: [],
  }; // prettier-ignore
  return { open, card };
}
