import { Text, Whole } from './fields.ts';

/** One page of a list; `next` asks for the page after it and is null at the end. */
export interface Page<T> {
  items: T[];
  next: string | null;
}

/** Where a list goes on, and how much of it is wanted at once. */
export class PageQuery {
  @Text(400, { optional: true })
  after?: string | null;

  @Whole(1, 100, { optional: true })
  size?: number | null;
}
