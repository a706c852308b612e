import { Location } from '@angular/common';
import { Service, inject } from '@angular/core';
import { Router, type Params } from '@angular/router';
import type { InsightQuery, InsightRow } from '@voortuin/contract/insight/insight';
import type { InsightCut } from '@voortuin/contract/insight/words';
import { toAddress, type ListQuery } from '../caregivers/list-query.ts';

/** The part of the organisation that one looks at. */
export type Part = Omit<InsightQuery, 'by'>;

/** What a list is narrowed to, beside the part of the organisation. */
export type Narrowed = Partial<ListQuery>;

/** The address of the list behind a figure. */
export function listParams(part: Part, narrowed: Narrowed = {}): Params {
  return toAddress({ ...part, ...narrowed });
}

/** The part and the narrowing of one row of the table. */
export function ofRow(part: Part, by: InsightCut, { id }: InsightRow): [Part, Narrowed] {
  switch (by) {
    case 'consultant':
      return id ? [{ ...part, consultantId: id }, {}] : [part, { unassigned: true }];
    case 'team':
      return id ? [{ ...part, teamId: id }, {}] : [part, { without: 'team' }];
    case 'neighbourhood':
      return id ? [{ ...part, neighbourhood: id }, {}] : [part, { without: 'neighbourhood' }];
    case 'municipality':
      return id ? [{ ...part, municipalityId: id }, {}] : [part, { without: 'municipality' }];
  }
}

/** Goes from a figure to the list behind it. */
@Service()
export class ListWay {
  private readonly router = inject(Router);
  private readonly location = inject(Location);

  /** The address, for a link that a picture draws. */
  href(params: Params): string {
    return this.location.prepareExternalUrl(this.router.serializeUrl(this.tree(params)));
  }

  go(params: Params): void {
    void this.router.navigateByUrl(this.tree(params));
  }

  private tree(params: Params) {
    return this.router.createUrlTree(['/mantelzorgers'], { queryParams: params });
  }
}
