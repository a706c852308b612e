import { lookup } from 'node:dns/promises';
import { Injectable } from '@nestjs/common';
import { isPublicAddress } from './public-address.ts';

/** An address that a name leads to. */
export interface Address {
  address: string;
  family: 4 | 6;
}

/**
 * The internet as webhooks see it. No setting changes it: a spec that has a server of its own puts another in its place.
 */
@Injectable()
export class OpenInternet {
  /** The port of webhooks. */
  readonly port: number = 443;
  /** Whose certificates are believed beside the usual ones. */
  readonly trusted: string | undefined = undefined;
  /** Milliseconds for a delivery as a whole. */
  readonly patience: number = 10_000;

  /** Every address of a name. */
  async resolve(name: string): Promise<Address[]> {
    return (await lookup(name, { all: true, verbatim: true })) as Address[];
  }

  /** Whether one may connect there. */
  isAllowed(address: string): boolean {
    return isPublicAddress(address);
  }
}
