import type { Outcome } from '@voortuin/contract/contact-moments/words';
import type { Channel } from '@voortuin/contract/rhythms/words';
import { readChannel } from './cells/channel.ts';
import { readHowItGoes, readSpoken } from './cells/choices.ts';
import { readPastDay } from './cells/date.ts';
import type { About, ListedCaregiver } from './listed.ts';
import type { RowCells } from './row-cells.ts';

const missed: Partial<Record<Channel, Outcome>> = {
  'front-garden': 'not-home',
  'home-visit': 'not-home',
  encounter: 'not-convenient',
};

/**
 * The last contact that a row knows of. Whoever does not say that one spoke did not reach her; without a date there is no
 * contact, and what the row says of it is kept in the note.
 */
export function readHistory(row: RowCells, { today }: About): ListedCaregiver['history'] {
  const heldOn = row.value('lastContactOn', (text) => readPastDay(text, today));
  if (!heldOn) {
    const said = (['channel', 'spoken', 'howItGoes'] as const).filter((field) => row.text(field));
    if (said.length > 0 && !row.text('lastContactOn')) row.remark('no-date-of-contact', said[0]);
    for (const field of said) row.keep(field);
    return null;
  }
  const spoken = row.value('spoken', readSpoken);
  if (!row.text('spoken')) row.remark('spoken-absent', 'spoken');
  const channel = row.value('channel', readChannel);
  if (!channel) row.remark('channel-assumed', 'channel');
  const by = channel ?? 'phone';
  if (!spoken) {
    if (row.text('howItGoes')) row.keep('howItGoes');
    return { heldOn, channel: by, outcome: missed[by] ?? 'no-answer', howItGoes: null };
  }
  return { heldOn, channel: by, outcome: 'spoken', howItGoes: row.value('howItGoes', readHowItGoes) ?? 'not-asked' };
}
