import { textFields, type TextField } from '@voortuin/contract/messages/words';

const FIELD = /\{([^{}]*)\}/g;

/** The fields of a template that do not exist: whoever wrote them should hear it before anybody is texted. */
export function unknownFields(text: string): string[] {
  return [...text.matchAll(FIELD)]
    .map(([, name]) => name!)
    .filter((name) => !(textFields as readonly string[]).includes(name));
}

/** Fills in what is known; a field without a value stays as it stands, so that it can be seen or filled in later. */
export function fillText(text: string, values: Partial<Record<TextField, string>>): string {
  return text.replace(FIELD, (field, name: string) => values[name as TextField] ?? field);
}

/** Whether a text that went out can be this one, of which the fields that were filled in while it did are not known. */
export function couldBe(written: string, sent: string): boolean {
  const pattern = written
    .split('{link}')
    .map((part) => part.replace(/[.*+?^${}()|[\]\\]/g, '\\$&'))
    .join('\\S+');
  return new RegExp(`^${pattern}$`, 'u').test(sent);
}
