import type { CaregiverTyped } from './caregiver-typed.ts';
import { things, type Thing } from './typed-words.ts';

/** A thing a colleague changed while one was typing; `clash` when one changed it oneself as well. */
export interface Meanwhile {
  readonly thing: Thing;
  readonly clash: boolean;
}

/** What a colleague changed since one began, seen from what one read and what one typed. */
export function meanwhile(read: CaregiverTyped, mine: CaregiverTyped, theirs: CaregiverTyped): Meanwhile[] {
  return things
    .filter((thing) => !same(thing, read, theirs) && !same(thing, mine, theirs))
    .map((thing) => ({ thing, clash: !same(thing, read, mine) }));
}

/** The two versions as one: of what both changed the chosen one, of the rest whichever was changed. */
export function together(
  read: CaregiverTyped,
  mine: CaregiverTyped,
  theirs: CaregiverTyped,
  keepsMine: (thing: Thing) => boolean,
): CaregiverTyped {
  const result = structuredClone(mine);
  for (const { thing, clash } of meanwhile(read, mine, theirs))
    if (!clash || !keepsMine(thing)) for (const field of thing.fields) put(result, theirs, field);
  return result;
}

/** Whether anything was changed since it was read. */
export function differs(read: CaregiverTyped, mine: CaregiverTyped): boolean {
  return read.consultantId !== mine.consultantId || things.some((thing) => !same(thing, read, mine));
}

function same({ fields }: Thing, one: CaregiverTyped, other: CaregiverTyped): boolean {
  return fields.every((field) => JSON.stringify(one[field]) === JSON.stringify(other[field]));
}

function put<K extends keyof CaregiverTyped>(into: CaregiverTyped, from: CaregiverTyped, field: K): void {
  into[field] = structuredClone(from[field]);
}
