import { maskCitizenNumbers } from '../platform/mask-citizen-number.ts';

/** A picture or file that came with a text; where it is, not what it shows. */
export interface Attachment {
  type: string;
  url: string;
}

/** The most that is kept of one text, in characters: far more than a phone can send at once. */
export const mostKept = 5_000;

/** Characters that no text needs and that would change how the words around them are shown, or break what stores them. */
// eslint-disable-next-line no-control-regex
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g;
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * A text that came in as it is kept: plain words, whatever was in it. Links stay words, what came along is named, a citizen
 * service number is masked, and nothing in it can turn a line round or end it early.
 */
export function keptText(body: string, attachments: readonly Attachment[] = []): string {
  const named = attachments.map(({ type, url }) => `[bijlage ${type}: ${url}]`);
  const clean = [body, ...named]
    .filter((line) => line !== '')
    .join('\n')
    .replace(/\r\n?/g, '\n')
    .replace(UNSEEN, '')
    .replace(LONE_SURROGATE, '\ufffd');
  return [...maskCitizenNumbers(clean).text].slice(0, mostKept).join('').trim();
}
