import type { TextDraft, TextTemplateView } from '@voortuin/contract/messages/messages';
import type { TextKind } from '@voortuin/contract/messages/words';
import { newId } from '../platform/ids.ts';

/** A text to one person while it is being written. The id is made once, so that sending it twice sends it once. */
export interface TextTyped {
  id: string;
  kind: TextKind;
  templateId: string | null;
  /** The template as it was chosen, with its fields: as long as nobody wrote in the text, another day fills it anew. */
  template: string | null;
  text: string;
  /** What the fields became; the text differs from it once somebody wrote in it. */
  filled: string | null;
  /** The day that the text speaks of; empty is that of her next moment. */
  onDay: string;
  withPlanned: boolean;
  /** Words of one's own that a template took the place of: they can be put back. */
  replaced?: string | null;
}

/** Nothing written yet. */
export function emptyText(): TextTyped {
  return {
    id: newId(),
    kind: 'by-hand',
    templateId: null,
    template: null,
    text: '',
    filled: null,
    onDay: '',
    withPlanned: false,
  };
}

/** Begins with a template; what nobody filled in yet still stands between braces. Own words that it replaces are kept. */
export function beginWith(typed: TextTyped, { id, kind, text }: TextTemplateView): TextTyped {
  const replaced = hasOwnWords(typed) ? typed.text : (typed.replaced ?? null);
  return { ...typed, kind, templateId: id, template: text, text, filled: null, replaced };
}

/** Puts the own words back that a template took the place of. */
export function putBack(typed: TextTyped): TextTyped {
  if (!typed.replaced) return typed;
  return {
    ...typed,
    kind: 'by-hand',
    templateId: null,
    template: null,
    text: typed.replaced,
    filled: null,
    replaced: null,
  };
}

/** Whether the text still is the template as it was filled in. */
export function isUntouched({ template, filled, text }: TextTyped): boolean {
  return template !== null && text === (filled ?? template);
}

/** Takes over the text with its fields filled in, unless somebody wrote in it meanwhile. */
export function takeFilled(typed: TextTyped, filled: string): TextTyped {
  return isUntouched(typed) ? { ...typed, text: filled, filled } : typed;
}

/** Another day in the text; one that nobody wrote in is filled anew. */
export function onDay(typed: TextTyped, day: string): TextTyped {
  const { template } = typed;
  return template !== null && isUntouched(typed)
    ? { ...typed, onDay: day, text: template, filled: null }
    : { ...typed, onDay: day };
}

/** Whether closing would lose words of somebody's own. */
export function hasOwnWords(typed: TextTyped): boolean {
  return typed.text.trim() !== '' && !isUntouched(typed);
}

/** Whether a template took the place of words of one's own, and nobody wrote anything else since. */
export function hasReplaced(typed: TextTyped): boolean {
  return Boolean(typed.replaced) && isUntouched(typed);
}

/** What is asked of the server about it; without words yet, only whether she may be texted. */
export function draftOf(typed: TextTyped, caregiverId: string): TextDraft {
  const { kind, text, onDay: day, withPlanned } = typed;
  return { kind, text: text.trim() || '…', caregiverIds: [caregiverId], onDay: day || null, withPlanned };
}
