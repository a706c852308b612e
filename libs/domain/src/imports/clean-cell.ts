import type { RowRemarkCode } from '@voortuin/contract/imports/words';
import { normalisePhone } from '../platform/phone-number.ts';
import { maskCitizenNumbers } from '../platform/mask-citizen-number.ts';
import type { Field } from './columns.ts';

/** A cell as it may be kept, and what was done to it. */
export interface CleanCell {
  text: string;
  done: Extract<RowRemarkCode, 'unreadable-character' | 'citizen-number-masked'>[];
}

const MASK = '*********';

/**
 * A cell as it may be kept: without characters that no database keeps, and without a citizen service number. A guard that
 * a spreadsheet was given against formulas goes off again; the formula stays, as text.
 */
export function cleanCell(given: string, field: Field | null): CleanCell {
  const done: CleanCell['done'] = [];
  const unguarded = /^'+[=+\-@\t\r]/.test(given) ? given.slice(1) : given;
  const readable = unguarded
    .toWellFormed()
    .replace(/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F]/g, '')
    .replace(/\r\n?/g, '\n');
  if (/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFD]/.test(unguarded.toWellFormed())) done.push('unreadable-character');
  const { text, masked } = mask(readable, field);
  if (masked) done.push('citizen-number-masked');
  return { text, done };
}

function mask(text: string, field: Field | null): { text: string; masked: boolean } {
  if (field === 'citizenNumber') {
    const filled = text.trim() !== '';
    return { text: filled ? MASK : '', masked: filled };
  }
  // A phone number that lost its zero has nine digits too.
  if ((field === 'phone' || field === 'secondPhone') && normalisePhone(text)) return { text, masked: false };
  const { text: clean, masked } = maskCitizenNumbers(text);
  return { text: clean, masked: masked > 0 };
}

/** A text as a spreadsheet may open it: what would be taken for a formula is held back; a phone number is not. */
export function guardCell(text: string): string {
  return /^'*[=+\-@\t\r]/.test(text) && !/^\+\d[\d\s()-]*$/.test(text) ? `'${text}` : text;
}
