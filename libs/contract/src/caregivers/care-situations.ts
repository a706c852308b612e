import { lengths } from '../platform/words.ts';
import { Amount, Day, Flag, Id, OneOf, Text } from '../platform/fields.ts';
import { conditions, relations, type Condition, type Relation } from './words.ts';

/** Whom she cares for and what that asks of her. */
export class CareSituationDraft {
  /** Made by the client for a new one, so that saving twice is saving once. */
  @Id() id!: string;
  @Text(lengths.name) recipientName!: string;
  @OneOf(relations, { optional: true }) relation?: Relation | null;
  @OneOf(conditions, { optional: true }) condition?: Condition | null;
  /** What the condition is in words, when the list is too coarse. */
  @Text(lengths.line, { optional: true }) conditionWords?: string | null;
  @Amount(0, 168, { optional: true }) hoursPerWeek?: number | null;
  @Flag({ optional: true }) livesTogether?: boolean | null;
  @Day({ optional: true }) sinceOn?: string | null;
  @Day({ optional: true }) endedOn?: string | null;
}
