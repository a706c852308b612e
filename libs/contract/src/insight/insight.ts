import { Id, OneOf, Text } from '../platform/fields.ts';
import { lengths } from '../platform/words.ts';
import type { SightClass } from '../caregivers/words.ts';
import { insightCuts, type InsightCut } from './words.ts';

/** Which part of the organisation, and how it is cut. */
export class InsightQuery {
  @OneOf(insightCuts, { optional: true }) by?: InsightCut | null;
  @Id({ optional: true }) teamId?: string | null;
  @Id({ optional: true }) consultantId?: string | null;
  @Id({ optional: true }) municipalityId?: string | null;
  @Text(lengths.name, { optional: true }) neighbourhood?: string | null;
}

/** One row of the table: a consultant, team, neighbourhood or municipality. Null `id` is nobody or nowhere. */
export class InsightRow {
  id!: string | null;
  name!: string | null;
  /** Of a consultant only. */
  absentUntilOn!: string | null;
  counts!: Record<SightClass, number>;
  /** Everyone who is not closed. */
  inSight!: number;
}

/** One month of the picture: of whom was in sight then, who had been spoken to in time. */
export class InsightMonth {
  month!: string;
  inSight!: number;
  onTime!: number;
}

/** Who has not been contacted, and who left sight and why. */
export class InsightView {
  on!: string;
  counts!: Record<SightClass, number>;
  inSight!: number;
  unassigned!: number;
  /** New people against the agreed days to a first contact. */
  newPeople!: { waiting: number; late: number; longestWaitDays: number | null; agreedDays: number };
  left!: { kind: 'paused' | 'closed' | 'on-request' | 'never-approach'; reason: string | null; count: number }[];
  rows!: InsightRow[];
  /** The neighbourhoods of everybody in sight, to choose from. */
  neighbourhoods!: string[];
  /** The last twelve months; the last one is today, as the counts say. */
  months!: InsightMonth[];
}
