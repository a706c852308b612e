/** The number that stands in a field, with a comma or a point; NaN when it is none. */
export function numberIn(written: string): number {
  const plain = written.trim().replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : NaN;
}

/** A number as one writes it in a Dutch field. */
export function written(value: number | null | undefined): string {
  return value === null || value === undefined ? '' : String(value).replace('.', ',');
}

/** A postcode as one writes it: 4611 KE; what is none stays as it is. */
export function writtenPostcode(given: string): string {
  const found = /^\s*(\d{4})\s*([a-z]{2})\s*$/i.exec(given);
  return found ? `${found[1]} ${found[2]!.toUpperCase()}` : given;
}
