import { closureReasonWords, gapWords, pauseReasonWords, sightFilterWords } from './caregiver-words.ts';
import type { ListQuery } from './list-query.ts';

/** One filter that holds: its words, and the query without it. */
export interface Filter {
  readonly words: string;
  readonly without: ListQuery;
}

/** The names of what a query gives by id; null while they are not known. */
export interface Names {
  consultant(id: string): string | null;
  team(id: string): string | null;
  municipality(id: string): string | null;
}

/** The filters of a query in plain words. */
export function filtersOf(query: ListQuery, names: Names): Filter[] {
  const filters: (Filter | null)[] = [
    query.sight && { words: sightFilterWords[query.sight], without: { ...query, sight: null, leftReason: null } },
    query.leftReason && { words: reasonWords(query), without: { ...query, leftReason: null } },
    query.firstContactLate
      ? { words: $localize`wacht te lang op een eerste gesprek`, without: { ...query, firstContactLate: false } }
      : null,
    query.without && { words: gapWords[query.without], without: { ...query, without: null } },
    query.unassigned ? { words: $localize`nog niet toegewezen`, without: { ...query, unassigned: false } } : null,
    query.consultantId && {
      words: $localize`van ${names.consultant(query.consultantId) ?? $localize`een collega`}:name:`,
      without: { ...query, consultantId: null },
    },
    query.teamId && {
      words: names.team(query.teamId) ?? $localize`één team`,
      without: { ...query, teamId: null },
    },
    query.municipalityId && {
      words: $localize`gemeente ${names.municipality(query.municipalityId) ?? '…'}:name:`,
      without: { ...query, municipalityId: null },
    },
    query.neighbourhood ? { words: query.neighbourhood, without: { ...query, neighbourhood: null } } : null,
  ].map((filter) => filter || null);
  return filters.filter((filter) => filter !== null);
}

/** A reason that pauses and closures share is called the same. */
function reasonWords({ leftReason }: ListQuery): string {
  return { ...pauseReasonWords, ...closureReasonWords }[leftReason!];
}
