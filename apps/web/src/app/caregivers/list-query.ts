import { HttpParams } from '@angular/common/http';
import type { ParamMap, Params } from '@angular/router';
import {
  closureReasons,
  gaps,
  pauseReasons,
  sightFilters,
  type ClosureReason,
  type Gap,
  type PauseReason,
  type SightFilter,
} from '@voortuin/contract/caregivers/words';

/** Which caregivers one wants to see. Null is: all of them. */
export interface ListQuery {
  readonly sight: SightFilter | null;
  /** Why she was closed or paused. */
  readonly leftReason: ClosureReason | PauseReason | null;
  /** Only who waits longer for a first conversation than was agreed. */
  readonly firstContactLate: boolean;
  /** What they are without. */
  readonly without: Gap | null;
  readonly consultantId: string | null;
  readonly teamId: string | null;
  readonly municipalityId: string | null;
  readonly neighbourhood: string | null;
  readonly unassigned: boolean;
}

/** Everyone who is in sight. */
export const everyone: ListQuery = {
  sight: null,
  leftReason: null,
  firstContactLate: false,
  without: null,
  consultantId: null,
  teamId: null,
  municipalityId: null,
  neighbourhood: null,
  unassigned: false,
};

/**
 * How a query stands in the address, so that other pages can link to it and the browser's back works:
 * `/mantelzorgers?stand=too-long&consulent=<id>&team=<id>&gemeente=<id>&wijk=<name>&nietToegewezen=1`, and from the
 * overview `reden=<reason>`, `teLaat=1` and `zonder=team`. A link may bring `zoek=<words>` too; the list takes it over
 * and then keeps it out of the address, for it may hold somebody's name.
 */
export function toAddress(query: Partial<ListQuery>): Params {
  return {
    stand: query.sight ?? null,
    reden: query.leftReason ?? null,
    teLaat: query.firstContactLate ? 1 : null,
    zonder: query.without ?? null,
    consulent: query.consultantId ?? null,
    team: query.teamId ?? null,
    gemeente: query.municipalityId ?? null,
    wijk: query.neighbourhood ?? null,
    nietToegewezen: query.unassigned ? 1 : null,
  };
}

/** The query in an address; what nobody could have meant is left out. */
export function fromAddress(address: ParamMap): ListQuery {
  return {
    sight: oneOf(sightFilters, address.get('stand')),
    leftReason: oneOf([...closureReasons, ...pauseReasons], address.get('reden')),
    firstContactLate: address.get('teLaat') === '1',
    without: oneOf(gaps, address.get('zonder')),
    consultantId: idIn(address, 'consulent'),
    teamId: idIn(address, 'team'),
    municipalityId: idIn(address, 'gemeente'),
    neighbourhood: address.get('wijk'),
    unassigned: address.get('nietToegewezen') === '1',
  };
}

/** The query as the API asks for it. */
export function toRequest(query: ListQuery, search: string, page: { size: number; after?: string | null }): HttpParams {
  const asked = {
    ...query,
    search: search.trim().slice(0, 80),
    unassigned: query.unassigned || null,
    firstContactLate: query.firstContactLate || null,
    ...page,
  };
  const given = Object.entries(asked).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return new HttpParams({ fromObject: Object.fromEntries(given) as Record<string, string | number | boolean> });
}

function oneOf<T extends string>(choices: readonly T[], value: string | null): T | null {
  return choices.find((choice) => choice === value) ?? null;
}

const uuid = /^[0-9a-f-]{36}$/i;

function idIn(address: ParamMap, name: string): string | null {
  const value = address.get(name);
  return value && uuid.test(value) ? value : null;
}
