let last = 0;

/** An id that no other element of the page has. */
export function nextId(kind: string): string {
  return `vt-${kind}-${++last}`;
}
