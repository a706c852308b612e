import { validate, type SchemaPath } from '@angular/forms/signals';
import { longestText, textFields } from '@voortuin/contract/messages/words';
import { text } from '@voortuin/contract/platform/rules';
import { unknownFields } from '@voortuin/domain/messages/fill-text';
import { keeps } from '../forms/keeps.ts';

/** What the words of a text keep to: not empty, not longer than goes out, and only fields that exist. */
export function textRules(path: SchemaPath<string>): void {
  keeps(path, text(longestText));
  validate(path, ({ value }) => {
    const [unknown] = unknownFields(value());
    return unknown === undefined ? null : { kind: 'unknown-field', message: unknownFieldWords(unknown) };
  });
}

/** Whether the server can say how a text will be, which is asked as JSON: what is wrong with its words is told beside them. */
export function mayPreview(request: string): boolean {
  const { text: words } = JSON.parse(request) as { text: string };
  return words.length <= longestText && unknownFields(words).length === 0;
}

function unknownFieldWords(name: string): string {
  const known = textFields.map((field) => `{${field}}`).join(' ');
  return $localize`{${name}:name:} kennen we niet. Dit kan wel: ${known}:known:`;
}
