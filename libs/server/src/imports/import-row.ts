import type { RowRemark } from '@voortuin/contract/imports/imports';
import type { ImportResult, ImportState } from '@voortuin/contract/imports/words';
import type { Channel } from '@voortuin/contract/rhythms/words';
import type { Ground } from '@voortuin/contract/caregivers/words';
import type { Recognisable } from '@voortuin/domain/caregivers/likely-same';
import type { ListedCaregiver } from '@voortuin/domain/imports/listed';

/** Whom a row may be the same as: somebody we know, or an earlier row of the list. */
export interface Likely {
  id: string | null;
  row: number | null;
  name: string;
  same: string[];
}

/** A row as it waits to be brought in. */
export interface WaitingRow {
  row: number;
  caregiver: ListedCaregiver | null;
  fingerprint: string;
  result: ImportResult;
  remarks: RowRemark[];
  likelySame: Likely[];
  decided: 'add' | 'same' | null;
}

/** What bringing in a row asks of its list. */
export interface StartedImport {
  id: string;
  organisationId: string;
  state: ImportState;
  origin: string;
  ground: Ground;
  agreedChannels: Channel[];
  agreedHow: string | null;
  startedById: string;
  startedBy: string;
  /** The day it was started. */
  startedOn: string;
}

/** The columns of a waiting row. */
export const waitingColumns = `row, caregiver, fingerprint, result, remarks, likely_same AS "likelySame", decided`;

/** What a row is recognised by. */
export function recognisableOf({ firstName, lastName, bornOn, phone, email, address }: ListedCaregiver): Recognisable {
  return {
    firstName: firstName ?? null,
    lastName,
    bornOn: bornOn ?? null,
    phone: phone ?? null,
    email: email ?? null,
    postcode: address.postcode ?? null,
    houseNumber: address.houseNumber ?? null,
  };
}

/** How a row ends that is added. */
export function addedResult(remarks: readonly RowRemark[]): ImportResult {
  return remarks.length > 0 ? 'added-with-remark' : 'added';
}
