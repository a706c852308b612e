import type { Actor } from '@voortuin/server/platform/actor';
import type { Services } from '../services.ts';

/** Somebody and something to ask about in a loaded organisation. */
export interface Subject {
  actor: Actor;
  /** A place in the list half-way and near its end. */
  deep: Record<'middle' | 'end', string>;
  caregiverId: string;
  /** Somebody who was texted and called far more often than anybody else, and places half-way and near the end of what was. */
  busiest: { caregiverId: string; phone: string; deep: Record<'middle' | 'end', string> };
  /** A place half-way in the texts that came in. */
  deepIn: string;
  /** As many as can be texted at once. */
  many: { id: string; phone: string }[];
  municipalityId: string;
  neighbourhood: string;
}

/** The services that a gate asks. */
export type Asked = Pick<Services, 'get'>;

/** A hot question, and how far it may reach. */
export interface Gate {
  name: string;
  /** The most pages of Postgres that the largest of its statements may look at, among so many caregivers. */
  most(caregivers: number): number;
  /** What it may read from end to end: figures about everybody are sums over one row for each. */
  whole?: string;
  ask(services: Asked, subject: Subject): Promise<unknown>;
}
