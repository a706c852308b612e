import type { CallDirection, CallPhase, CallResult } from '@voortuin/contract/calls/words';
import type { CallPlan } from '@voortuin/domain/calls/call-cost';
import type { Heard } from '@voortuin/domain/calls/call-course';

/** A phone of ours that is rung, and whose it is. */
export interface OurPhone {
  who: string;
  /** E.164 */
  number: string;
}

/** A call as the database keeps it. */
export interface CallRow {
  organisationId: string;
  id: string;
  direction: CallDirection;
  caregiverId: string | null;
  mayBe: string[];
  personId: string | null;
  number: string | null;
  lineNumber: string;
  ours: OurPhone[];
  sid: string | null;
  heard: Heard;
  phase: CallPhase;
  result: CallResult | null;
  /** For how long two people can talk. */
  talkMinutes: number;
  /** What a minute of a phone costs. */
  minuteCents: number;
  /** What it costs; as long as it is not settled, what is set apart for it. */
  cents: number;
  settled: boolean;
  /** The day whose money it costs. */
  paidOn: string;
  madeAt: string;
  overAt: string | null;
}

/** What was agreed with the carrier about a call before it was rung. */
export const planOf = ({ direction, ours, talkMinutes }: CallRow): CallPlan => ({
  direction,
  phones: ours.map(({ who }) => who),
  talkMinutes,
});

/** The columns of a call `c`, by the names they have here. */
export const callColumns = `
  c.organisation_id AS "organisationId", c.id, c.direction, c.caregiver_id AS "caregiverId", c.may_be AS "mayBe",
  c.person_id AS "personId", c.number, c.line_number AS "lineNumber", c.ours, c.sid, c.heard, c.phase, c.result,
  c.talk_minutes AS "talkMinutes", c.minute_cents::float8 AS "minuteCents", c.cents::float8 AS cents, c.settled,
  c.paid_on::text AS "paidOn", c.made_at AS "madeAt", c.over_at AS "overAt"`;
