import { TextThreads } from '@voortuin/server/messages/text-threads';
import { Timelines } from '@voortuin/server/timelines/timelines.service';
import type { Gate, Subject } from './gate.ts';

/** What happened to her, some sixteen things, is one reach each; eight kinds have an index of their own to go down. */
const byLife = (): number => 16 + 8 * 4;

/** A row is read for each of fifty, wherever the page begins; each of eight kinds has an index of its own to go down, and a row in hand. */
const byRowOfKinds = (): number => 60 + 8 * 4;

/** The same of two kinds. */
const byRowOfTwo = (): number => 60 + 2 * 4;

type Place = keyof Subject['busiest']['deep'] | null;

const timeline =
  (place: Place): Gate['ask'] =>
  (services, { actor, busiest: { caregiverId, deep } }) =>
    services.get(Timelines).of(actor, caregiverId, { after: place && deep[place] });

const thread =
  (place: Place): Gate['ask'] =>
  (services, { actor, busiest: { caregiverId, deep } }) =>
    services.get(TextThreads).of(actor, caregiverId, { after: place && deep[place] });

/** What happened around one caregiver, of whom little is to be told and of whom much is. */
export const timelineGates: Gate[] = [
  { name: 'timeline, of an ordinary life', most: byLife, ask: (services, { actor, caregiverId }) => services.get(Timelines).of(actor, caregiverId, {}) },
  { name: 'timeline, first page of a busy life', most: byRowOfKinds, ask: timeline(null) },
  { name: 'timeline, middle of a busy life', most: byRowOfKinds, ask: timeline('middle') },
  { name: 'timeline, end of a busy life', most: byRowOfKinds, ask: timeline('end') },
  { name: 'texts to and fro, first page', most: byRowOfTwo, ask: thread(null) },
  { name: 'texts to and fro, end', most: byRowOfTwo, ask: thread('end') },
]; // prettier-ignore
