import type { Channel } from '@voortuin/contract/rhythms/words';
import { plannableChannels } from '@voortuin/contract/rhythms/words';
import { channelWords } from '../caregiver-words.ts';

/** The channels a moment can be planned by, to choose from. */
export const channelOptions: readonly { value: Channel; label: string }[] = plannableChannels.map((value) => ({
  value,
  label: channelWords[value],
}));
