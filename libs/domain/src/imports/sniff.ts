import type { FileRefusal } from '@voortuin/contract/imports/words';

/** How the text of a file is written. */
export type Encoding = 'utf-8' | 'windows-1252' | 'utf-16le' | 'utf-16be';

/** What separates the cells of a row. */
export type Delimiter = ';' | ',' | '\t' | '|';

/** What the bytes of a list turn out to be. */
export type Sniffed = { encoding: Encoding; text: string } | { refused: FileRefusal };

const marks: [Encoding, number[]][] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];
/** A workbook is a zip, or in its old form an OLE file. */
const workbooks = [
  [0x50, 0x4b, 0x03, 0x04],
  [0xd0, 0xcf, 0x11, 0xe0],
];
const otherFiles = [
  '%PDF',
  '\x89PNG',
  'GIF8',
  '\xff\xd8\xff',
  'Rar!',
  '\x1f\x8b',
  '{\\rtf',
  '<!DOCTYPE',
  '<html',
  '<?xml',
];
/** How much of a text may be unreadable characters. */
const MOST_UNREADABLE = 0.02;

/** The text of a file and how it was written; refuses what is empty or no text. */
export function sniff(bytes: Uint8Array): Sniffed {
  if (bytes.length === 0) return { refused: 'file-empty' };
  if (workbooks.some((mark) => startsWith(bytes, mark))) return { refused: 'is-a-workbook' };
  if (otherFiles.some((mark) => startsWith(bytes, codesOf(mark)))) return { refused: 'not-a-list' };
  const encoding = encodingOf(bytes);
  const text = new TextDecoder(encoding).decode(bytes);
  if (text.trim() === '') return { refused: 'file-empty' };
  return isReadable(text) ? { encoding, text } : { refused: 'not-a-list' };
}

function encodingOf(bytes: Uint8Array): Encoding {
  const marked = marks.find(([, mark]) => startsWith(bytes, mark));
  if (marked) return marked[0];
  const sample = bytes.subarray(0, 2_000);
  const zeros = (odd: 0 | 1): number => sample.filter((byte, at) => byte === 0 && at % 2 === odd).length;
  if (zeros(1) > sample.length / 5 && zeros(0) === 0) return 'utf-16le';
  if (zeros(0) > sample.length / 5 && zeros(1) === 0) return 'utf-16be';
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return 'utf-8';
  } catch {
    return 'windows-1252';
  }
}

function isReadable(text: string): boolean {
  const sample = text.slice(0, 100_000);
  const unreadable = sample.match(/[\x00-\x08\x0B\x0C\x0E-\x1F\x7F-\x9F\uFFFD]/g)?.length ?? 0;
  return unreadable <= Math.max(2, sample.length * MOST_UNREADABLE);
}

function startsWith(bytes: Uint8Array, mark: readonly number[]): boolean {
  return bytes.length >= mark.length && mark.every((byte, at) => bytes[at] === byte);
}

function codesOf(text: string): number[] {
  return Array.from(text, (character) => character.charCodeAt(0));
}
