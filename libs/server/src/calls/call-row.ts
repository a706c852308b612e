import type { CallDirection, CallPhase, CallResult } from '@voortuin/contract/calls/words';
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
  cents: number;
  madeAt: string;
}

/** The columns of a call `c`, by the names they have here. */
export const callColumns = `
  c.organisation_id AS "organisationId", c.id, c.direction, c.caregiver_id AS "caregiverId", c.may_be AS "mayBe",
  c.person_id AS "personId", c.number, c.line_number AS "lineNumber", c.ours, c.sid, c.heard, c.phase, c.result,
  c.cents::float8 AS cents, c.made_at AS "madeAt"`;
