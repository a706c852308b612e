/** A row in the names of the code; instants in the notation of JavaScript. */
export function camelNames<T>(row: object): T {
  return Object.fromEntries(
    Object.entries(row).map(([column, value]) => [
      nameOf(column),
      typeof value === 'string' && column.endsWith('_at') ? new Date(value).toISOString() : value,
    ]),
  ) as T;
}

const names = new Map<string, string>();

function nameOf(column: string): string {
  const known = names.get(column);
  if (known !== undefined) return known;
  const name = column.replace(/_(\w)/g, (_, letter: string) => letter.toUpperCase());
  names.set(column, name);
  return name;
}
