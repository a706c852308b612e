import type { ImportView } from '@voortuin/contract/imports/imports';

/** How far a list has come, in a line. */
export function sayProgress({ state, rows, done, counts, undecided }: ImportView): string {
  switch (state) {
    case 'previewed':
      return $localize`bekeken, nog niet binnengehaald: ${sayCount(rows)}:rows: regels`;
    case 'waiting':
    case 'running':
      return $localize`wordt binnengehaald: ${sayCount(done)}:done: van ${sayCount(rows)}:rows:`;
    case 'done': {
      const parts = [
        $localize`${sayCount(peopleIn(counts))}:count: in beeld`,
        undecided > 0 && $localize`${sayCount(undecided)}:count: te beslissen`,
        counts.refused > 0 && $localize`${sayCount(counts.refused)}:count: niet toegevoegd`,
      ];
      return parts.filter(Boolean).join(', ');
    }
  }
}

/** How many of a list come, or came, into sight. */
export function peopleIn(counts: ImportView['counts']): number {
  return counts.added + counts['added-with-remark'];
}

/** A number as one writes it: 1.200. */
export function sayCount(count: number): string {
  return count.toLocaleString($localize.locale ?? 'nl');
}
