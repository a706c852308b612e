import type { IncomingKind } from '@voortuin/contract/messages/words';
import type { Tone } from '@voortuin/ui/chip/chip';

/** What a text that came in amounts to, where it is more than words; null when it is just an answer. */
export const incomingKindWords: Record<IncomingKind, { words: string; tone: Tone } | null> = {
  answer: null,
  good: { words: $localize`het gaat goed`, tone: 'hedge' },
  'call-me': { words: $localize`wil gebeld worden`, tone: 'clay' },
  stop: { words: $localize`STOP: geen sms meer`, tone: 'sun' },
  'maybe-stop': { words: $localize`bedoelt dit: geen sms meer?`, tone: 'sun' },
  start: { words: $localize`START: sms mag weer`, tone: 'hedge' },
};
