import { HttpParams } from '@angular/common/http';
import type { ParamMap, Params } from '@angular/router';
import { sightClasses, type SightClass } from '@voortuin/contract/caregivers/words';

/** Which caregivers one wants to see. Null is: all of them. */
export interface ListQuery {
  readonly sight: SightClass | null;
  readonly consultantId: string | null;
  readonly teamId: string | null;
  readonly municipalityId: string | null;
  readonly neighbourhood: string | null;
  readonly unassigned: boolean;
}

/** Everyone who is in sight. */
export const everyone: ListQuery = {
  sight: null,
  consultantId: null,
  teamId: null,
  municipalityId: null,
  neighbourhood: null,
  unassigned: false,
};

/**
 * How a query stands in the address, so that other pages can link to it and the browser's back works:
 * `/mantelzorgers?stand=too-long&consulent=<id>&team=<id>&gemeente=<id>&wijk=<name>&nietToegewezen=1`. A link may bring
 * `zoek=<words>` too; the list takes it over and then keeps it out of the address, for it may hold somebody's name.
 */
export function toAddress(query: Partial<ListQuery>): Params {
  return {
    stand: query.sight ?? null,
    consulent: query.consultantId ?? null,
    team: query.teamId ?? null,
    gemeente: query.municipalityId ?? null,
    wijk: query.neighbourhood ?? null,
    nietToegewezen: query.unassigned ? 1 : null,
  };
}

/** The query in an address; what nobody could have meant is left out. */
export function fromAddress(address: ParamMap): ListQuery {
  const sight = address.get('stand') as SightClass | null;
  return {
    sight: sight && sightClasses.includes(sight) ? sight : null,
    consultantId: idIn(address, 'consulent'),
    teamId: idIn(address, 'team'),
    municipalityId: idIn(address, 'gemeente'),
    neighbourhood: address.get('wijk'),
    unassigned: address.get('nietToegewezen') === '1',
  };
}

/** The query as the API asks for it. */
export function toRequest(query: ListQuery, search: string, page: { size: number; after?: string | null }): HttpParams {
  const asked = { ...query, search: search.trim().slice(0, 80), unassigned: query.unassigned || null, ...page };
  const given = Object.entries(asked).filter(([, value]) => value !== null && value !== undefined && value !== '');
  return new HttpParams({ fromObject: Object.fromEntries(given) as Record<string, string | number | boolean> });
}

const uuid = /^[0-9a-f-]{36}$/i;

function idIn(address: ParamMap, name: string): string | null {
  const value = address.get(name);
  return value && uuid.test(value) ? value : null;
}
