import type { IncomingKind } from '@voortuin/contract/messages/words';

const stops = ['stop', 'stoppen', 'stopall', 'unsubscribe', 'afmelden'];
const starts = ['start', 'starten', 'unstop', 'aanmelden'];
/** Words that may come with a STOP, and their longest: more, or longer ones, make it a sentence. */
const mostBeside = 3;
const longestBeside = 9;
/** Words that speak of stopping, somewhere in a sentence. */
const speaksOfStop = /\b(stop|stoppen|afmelden|uitschrijven|geen (sms|smsjes|sms jes|berichten|berichtjes))\b/;

/**
 * What a text that came in amounts to. STOP may have a few short words behind it, or a signature below it; a sentence that
 * speaks of stopping asks what is meant. Only START and nothing else starts. The simple answers count only when one was
 * asked how it goes: "1" or "1 goed", "2" or "2 bel mij"; a number alone only when that was the last that one was asked,
 * since it may answer whatever came after.
 */
export function readIncoming(text: string, asked: 'last' | 'before' | null): IncomingKind {
  const words = plain(text);
  if (saysStop(text)) return 'stop';
  if (starts.includes(words)) return 'start';
  const answers = asked && !(asked === 'before' && /^\d$/.test(words));
  if (answers && /^(1|1 goed|goed|1 het gaat goed)$/.test(words)) return 'good';
  if (answers && /^(2|2 bel mij|bel mij|2 bel me|bel me)$/.test(words)) return 'call-me';
  return speaksOfStop.test(words) ? 'maybe-stop' : 'answer';
}

/** The first line says it; what stands below is how she signs. */
function saysStop(text: string): boolean {
  const [first = ''] = text.trim().split(/\r?\n/);
  const [stop = '', ...beside] = plain(first).split(' ');
  if (!stops.includes(stop) || beside.length > mostBeside) return false;
  // "Stop niet" is no STOP; "stop, niet meer sturen" is.
  const denied = beside.some((word, n) => word === 'niet' && beside[n + 1] !== 'meer');
  return !denied && beside.every((word) => word.length <= longestBeside);
}

/** Only its words, in small letters. */
const plain = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
