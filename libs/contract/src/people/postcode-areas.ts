import { lengths } from '../platform/words.ts';
import { Id, Text, ruled } from '../platform/fields.ts';
import { postcodeDigits } from '../organisations/words.ts';

/** Who looks after the caregivers of one four-digit postcode, and what that neighbourhood is called. */
export class PostcodeAreaDraft {
  @ruled(postcodeDigits, { type: 'string', example: '4611' }, {}) digits!: string;
  @Text(lengths.name, { optional: true }) neighbourhood?: string | null;
  @Id({ optional: true }) municipalityId?: string | null;
  @Id({ optional: true }) teamId?: string | null;
  @Id({ optional: true }) consultantId?: string | null;
}

/** Who looks after the caregivers of one four-digit postcode. */
export class PostcodeAreaView extends PostcodeAreaDraft {
  consultant!: string | null;
}

/** A postcode where caregivers live and that nobody looks after yet. */
export class PostcodeGap {
  digits!: string;
  caregivers!: number;
}
