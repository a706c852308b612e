import type { SightClass } from '@voortuin/contract/caregivers/words';
import { CaregiverList } from '@voortuin/server/caregivers/caregiver-list';
import { Insight } from '@voortuin/server/insight/insight.service';
import type { Actor } from '@voortuin/server/platform/actor';
import { Timelines } from '@voortuin/server/timelines/timelines.service';
import { Today } from '@voortuin/server/today/today.service';
import type { Services } from '../services.ts';

/** Somebody and something to ask about in a loaded organisation. */
export interface Subject {
  actor: Actor;
  /** A place in the list half-way and near its end. */
  deep: Record<'middle' | 'end', string>;
  caregiverId: string;
}

/** A hot question, and the most pages of Postgres that the largest of its statements may look at. */
export interface Gate {
  name: string;
  most: number;
  ask(services: Services, subject: Subject): Promise<unknown>;
}

/** Where one row is read for each of fifty. */
const byRow = 60;

const list =
  (query: object) =>
  (services: Services, { actor }: Subject) =>
    services.get(CaregiverList).list(actor, { size: 50, ...query });

const inClass = (sight: SightClass): Gate => ({ name: `list, class ${sight}`, most: byRow, ask: list({ sight }) });

/** Every gate. */
export const gates: Gate[] = [
  { name: 'list, first page', most: byRow, ask: list({}) },
  ...(['middle', 'end'] as const).map((place) => ({
    name: `list, ${place}`,
    most: byRow,
    ask: (services: Services, subject: Subject) => list({ after: subject.deep[place] })(services, subject),
  })),
  { name: 'list, of a consultant', most: byRow, ask: (services, subject) => list({ consultantId: subject.actor.personId })(services, subject) },
  { name: 'list, of a team', most: byRow, ask: (services, subject) => list({ teamId: subject.actor.teamId })(services, subject) },
  ...(['never-spoken', 'too-long', 'below-floor', 'due', 'on-time', 'paused', 'on-request', 'never-approach', 'closed'] as const).map(inClass),
  { name: 'search, a rare name', most: byRow, ask: list({ search: 'aydin-kramer zeynep' }) },
  { name: 'timeline, first page', most: byRow, ask: (services, { actor, caregiverId }) => services.get(Timelines).of(actor, caregiverId, {}) },
  { name: 'Vandaag', most: byRow, ask: (services, { actor }) => services.get(Today).of(actor) },
  { name: 'insight', most: byRow, ask: (services, { actor }) => services.get(Insight).of(actor, {}) },
]; // prettier-ignore
