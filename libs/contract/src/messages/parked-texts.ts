import { PageQuery } from '../platform/page.ts';
import type { TextKind } from './words.ts';

/** A text that needs a person to look at it. It names a colleague; what it says and to whom stands with the caregiver. */
export class ParkedTextView {
  id!: string;
  kind!: TextKind;
  /** Who wrote it; null when nobody did. */
  person!: string | null;
  dueAt!: string;
  /** A code of what stood in the way. */
  cause!: string;
  /** Whether it may be out already. */
  unknown!: boolean;
  /** How many times it was handed over: whoever has it sent again says so. */
  claim!: number;
}

/** A page of the texts that need a person, the oldest first. */
export class ParkedTextQuery extends PageQuery {}
