import { postcode as postcodeRule } from '@voortuin/contract/platform/rules';
import type { Read } from './read.ts';

/** A house number, with what stands behind it: 15, 15a, 15-bis, "15 2-hoog". */
export function readHouseNumber(text: string): Read<{ houseNumber: number; addition: string | null }> {
  const [, digits, behind] = /^(?:nr\.?\s*)?(\d{1,5})(?:\s*[-/ ]?\s*(\S.{0,18}))?$/i.exec(text) ?? [];
  if (!digits || Number(digits) < 1) return { value: null, remark: 'not-a-house-number' };
  return { value: { houseNumber: Number(digits), addition: behind ?? null } };
}

/** A street that may have its house number behind it: "Dorpsstraat 12 bis". */
export function readStreet(text: string): { street: string; houseNumber: number | null; addition: string | null } {
  const [, street, number] = /^(\D*?\p{L}.*?)\s+(\d{1,5}(?:\s*[-/]?\s*[\p{L}\d-]{1,8})?)$/u.exec(text) ?? [];
  const read = number ? readHouseNumber(number).value : null;
  return street && read ? { street, ...read } : { street: text, houseNumber: null, addition: null };
}

/** A postcode that can exist, without its space. */
export function readPostcode(text: string): Read<string> {
  const bare = text
    .replace(/[\s.-]/g, '')
    .toUpperCase()
    .replace(/^NL/, '');
  return postcodeRule(bare) === null ? { value: bare } : { value: null, remark: 'not-a-postcode' };
}
