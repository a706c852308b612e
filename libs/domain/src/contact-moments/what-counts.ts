import { speakingChannels, type Channel } from '@voortuin/contract/rhythms/words';
import type { Outcome } from '@voortuin/contract/contact-moments/words';

/** What a contact moment amounts to. */
export type Weight = 'conversation' | 'sign-of-life' | 'refusal' | 'attempt';

/** Only reaching herself counts; an answered text, mail or letter is a sign of life, all else an attempt. */
export function weigh(channel: Channel, outcome: Outcome): Weight {
  if (outcome === 'wants-no-contact') return 'refusal';
  if (outcome !== 'spoken') return 'attempt';
  return (speakingChannels as readonly Channel[]).includes(channel) ? 'conversation' : 'sign-of-life';
}
