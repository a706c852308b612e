/** A piece of a page whose every value was made safe. */
export class Html {
  constructor(readonly text: string) {}
}

/** What may stand in a page; nothing is written for what is absent. */
export type Piece = Html | string | number | null | undefined | false | readonly Piece[];

/** Makes a piece of a page (under a name that no formatter takes for its own: white space counts here); whatever is put into it is written as text, unless it is a piece itself. */
export function markup(parts: TemplateStringsArray, ...values: Piece[]): Html {
  return new Html(parts.map((part, place) => part + (place < values.length ? written(values[place]) : '')).join(''));
}

function written(value: Piece): string {
  if (value === null || value === undefined || value === false) return '';
  if (value instanceof Html) return value.text;
  if (typeof value === 'object') return value.map(written).join('');
  return String(value).replace(/[&<>"'`]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
