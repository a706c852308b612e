import type { TextDraft, TextsPreview } from '@voortuin/contract/messages/messages';
import type { TextKind } from '@voortuin/contract/messages/words';
import { newId } from '../../platform/ids.ts';

/** A text to several people while it is being written. The id is made once, so that sending it twice sends it once. */
export interface ManyTyped {
  id: string;
  /** Whom: chosen from a list, or by the neighbourhood. */
  from: 'list' | 'neighbourhood';
  scope: 'mine' | 'all';
  neighbourhood: string;
  ids: string[];
  day: string;
  /** Goes to each the day before the own next moment, and speaks of that day. */
  withPlanned: boolean;
  kind: TextKind;
  templateId: string | null;
  text: string;
}

/** Nothing written and nobody chosen yet. */
export function emptyMany(day: string, scope: ManyTyped['scope']): ManyTyped {
  return {
    id: newId(),
    from: 'neighbourhood',
    scope,
    neighbourhood: '',
    ids: [],
    day,
    withPlanned: false,
    kind: 'announce-round',
    templateId: null,
    text: '',
  };
}

/** What is asked of the server about it. */
export function manyDraft({ kind, text, ids, day, withPlanned }: ManyTyped): TextDraft {
  return { kind, text: text.trim() || '…', caregiverIds: ids, onDay: withPlanned ? null : day || null, withPlanned };
}

/** Of a preview those who get it, and those who do not. */
export function divided({ texts }: TextsPreview): { get: TextsPreview['texts']; not: TextsPreview['texts'] } {
  return { get: texts.filter(({ objection }) => !objection), not: texts.filter(({ objection }) => objection) };
}
