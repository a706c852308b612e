import { lengths } from '../platform/words.ts';
import { Amount, Flag, Text, Whole, ruled } from '../platform/fields.ts';
import { colour, gemeenteCode } from './words.ts';

/** What an administrator decides for the whole organisation. */
export class OrganisationDraft {
  @Text(lengths.name) name!: string;
  @Flag() requiresSecondFactor!: boolean;
  /** Days within which somebody new is spoken to for the first time. */
  @Whole(1, 90) firstContactDays!: number;
  /** Whether Good Friday and Liberation Day are days off here. */
  @Flag() schoolHolidaysCount!: boolean;
  /** Whether the name alone tells a diagnosis: then nobody elsewhere is told that it knows somebody. */
  @Flag() tellsDiagnosis!: boolean;
  /** An own colour in place of hedge green; refused when text on it cannot be read. */
  @ruled(colour, { type: 'string', example: '#1E5B3E' }, { optional: true }) hedge?: string | null;
}

/** The organisation one works in. */
export class OrganisationView extends OrganisationDraft {
  id!: string;
}

/** A municipality the organisation serves. */
export class MunicipalityDraft {
  @Text(lengths.name) name!: string;
  @ruled(gemeenteCode, { type: 'string', example: 'GM0748' }, { optional: true }) code?: string | null;
  /** The floor: the fewest real contacts in a rolling year guaranteed to everyone. */
  @Amount(0, 52) floor!: number;
}

/** A municipality the organisation serves. */
export class MunicipalityView extends MunicipalityDraft {
  id!: string;
}

/** A team of the organisation. */
export class TeamDraft {
  @Text(lengths.name) name!: string;
}

/** A team of the organisation. */
export class TeamView extends TeamDraft {
  id!: string;
  people!: number;
  caregivers!: number;
}
