import type { IncomingKind } from '@voortuin/contract/messages/words';

const stops = ['stop', 'stoppen', 'stopall', 'unsubscribe', 'afmelden'];
const starts = ['start', 'starten', 'unstop', 'aanmelden'];

/**
 * What a text that came in amounts to. Only a text that is such a word and nothing else stops or starts. The simple
 * answers count only when one was asked how it goes: "1" or "1 goed", "2" or "2 bel mij"; a number alone only when that was
 * the last that one was asked, since it may answer whatever came after.
 */
export function readIncoming(text: string, asked: 'last' | 'before' | null): IncomingKind {
  const words = text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
  if (stops.includes(words)) return 'stop';
  if (starts.includes(words)) return 'start';
  if (!asked || (asked === 'before' && /^\d$/.test(words))) return 'answer';
  if (/^(1|1 goed|goed|1 het gaat goed)$/.test(words)) return 'good';
  if (/^(2|2 bel mij|bel mij|2 bel me|bel me)$/.test(words)) return 'call-me';
  return 'answer';
}
