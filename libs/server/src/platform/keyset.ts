import type { Page } from '@voortuin/contract/platform/page';
import { BadField } from './errors.ts';

/** The size of a page when none is asked for. */
export const usualPage = 50;

/** The stored keys after which a list goes on; null at its beginning. */
export function readAfter(after: string | null | undefined, keys: number): string[] | null {
  if (!after) return null;
  try {
    const values: unknown = JSON.parse(Buffer.from(after, 'base64url').toString('utf8'));
    if (Array.isArray(values) && values.length === keys && values.every((value) => typeof value === 'string'))
      return values;
  } catch {
    // Falls through to the refusal.
  }
  throw new BadField('after', 'not-a-place-in-the-list');
}

/** A page out of one row more than was asked for: that row says there is a next page. */
export function pageOf<T, V>(rows: T[], size: number, keysOf: (row: T) => string[], view: (row: T) => V): Page<V> {
  const items = rows.slice(0, size);
  const last = items.at(-1);
  const next = rows.length > size && last ? Buffer.from(JSON.stringify(keysOf(last))).toString('base64url') : null;
  return { items: items.map(view), next };
}
