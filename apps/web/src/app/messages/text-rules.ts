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

function unknownFieldWords(name: string): string {
  const known = textFields.map((field) => `{${field}}`).join(' ');
  return $localize`{${name}:name:} kennen we niet. Dit kan wel: ${known}:known:`;
}
