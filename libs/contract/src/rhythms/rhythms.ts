import { lengths } from '../platform/words.ts';
import { Flag, SomeOf, Text, Whole } from '../platform/fields.ts';
import { channels, intervalDays, type Channel } from './words.ts';

/** How often, and by which channels in turn. */
export class RhythmDraft {
  @Text(lengths.name) name!: string;
  /** Days between two conversations when all goes as meant. */
  @Whole(intervalDays.least, intervalDays.most) idealDays!: number;
  /** Days after which it has been too long; at least the ideal. */
  @Whole(intervalDays.least, intervalDays.most) longestDays!: number;
  /** The channels that take turns. */
  @SomeOf(channels) channels!: Channel[];
  /** The rhythm for whoever has no other. */
  @Flag() usual!: boolean;
}

/** A rhythm of the organisation. */
export class RhythmView extends RhythmDraft {
  id!: string;
}
