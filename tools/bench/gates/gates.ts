import type { SightClass } from '@voortuin/contract/caregivers/words';
import { CaregiverList } from '@voortuin/server/caregivers/caregiver-list';
import { Insight } from '@voortuin/server/insight/insight.service';
import { Signals } from '@voortuin/server/signals/signals.service';
import { Today } from '@voortuin/server/today/today.service';
import type { Asked, Gate, Subject } from './gate.ts';
import { textAndCallGates } from './texts-and-calls.ts';
import { timelineGates } from './timelines.ts';

/** One row is read for each of fifty, wherever the page begins; a second class has an index of its own to go down. */
const byRow = (): number => 60;
const byRowOfTwo = (): number => 66;

/** A card of the day takes its caregiver, her state, her next moment and the last contact moment out of their own tables. */
const byCard = (): number => 22 * 100;

/** A signal takes whom it is about and three people out of their own tables. */
const bySignal = (): number => 20 * 50;

/** The lists of the trigrams grow along, and so do those whose name it is: a few pages each to find her and her line. */
const byFound = (caregivers: number): number => 60 + Math.round(caregivers / 5_000);

/** A common word stands in so many names that they are looked through in their order until the page is full. */
const byName = (): number => 2_000;

/** Nearly twenty lines fill a page of Postgres; to name each neighbourhood it steps through an index, four pages a step. */
const everyLine = (caregivers: number): number => Math.round(caregivers / 15) + 100;

const list =
  (query: object | ((subject: Subject) => object)) =>
  (services: Asked, subject: Subject): Promise<unknown> =>
    services
      .get(CaregiverList)
      .list(subject.actor, { size: 50, ...(typeof query === 'function' ? query(subject) : query) });

const classes = [
  'never-spoken',
  'too-long',
  'below-floor',
  'due',
  'on-time',
  'paused',
  'on-request',
  'never-approach',
  'closed',
] as const;
const inClass = (sight: SightClass): Gate => ({ name: `list, class ${sight}`, most: byRow, ask: list({ sight }) });

/** Every gate. */
export const gates: Gate[] = [
  { name: 'list, first page', most: byRow, ask: list({}) },
  { name: 'list, middle', most: byRow, ask: list(({ deep }) => ({ after: deep.middle })) },
  { name: 'list, end', most: byRow, ask: list(({ deep }) => ({ after: deep.end })) },
  { name: 'list, of a consultant', most: byRow, ask: list(({ actor }) => ({ consultantId: actor.personId })) },
  { name: 'list, of a team', most: byRow, ask: list(({ actor }) => ({ teamId: actor.teamId })) },
  { name: 'list, of a municipality', most: byRow, ask: list(({ municipalityId }) => ({ municipalityId })) },
  { name: 'list, of a neighbourhood', most: byRow, ask: list(({ neighbourhood }) => ({ neighbourhood })) },
  ...classes.map(inClass),
  { name: 'list, class on-time, middle', most: byRow, ask: list(({ deep }) => ({ sight: 'on-time', after: deep.middle })) },
  { name: 'list, not spoken to', most: byRowOfTwo, ask: list({ sight: 'not-spoken' }) },
  { name: 'list, below the floor with a consultant', most: byRow, ask: list(({ actor }) => ({ sight: 'below-floor', consultantId: actor.personId })) },
  { name: 'list, too long in a team', most: byRow, ask: list(({ actor }) => ({ sight: 'too-long', teamId: actor.teamId })) },
  { name: 'list, left sight in a pause', most: byRow, ask: list({ sight: 'paused', leftReason: 'mourning' }) },
  { name: 'search, a rare name', most: byFound, ask: list({ search: 'aydin-kramer zeynep' }) },
  { name: 'search, a common name', most: byName, ask: list({ search: 'zeynep' }) },
  ...timelineGates,
  { name: 'signals, of a team', most: bySignal, ask: (services, { actor }) => services.get(Signals).list(actor, { whose: 'team', size: 50 }) },
  { name: 'Vandaag', most: byCard, ask: (services, { actor }) => services.get(Today).of(actor) },
  ...textAndCallGates,
  { name: 'insight', most: everyLine, whole: 'caregiver_line', ask: (services, { actor }) => services.get(Insight).of(actor, {}) },
]; // prettier-ignore
