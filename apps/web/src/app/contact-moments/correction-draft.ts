import type { SchemaPathTree } from '@angular/forms/signals';
import type { ContactMomentView, CorrectContact } from '@voortuin/contract/contact-moments/contact-moments';
import type { HowItGoes, Outcome } from '@voortuin/contract/contact-moments/words';
import { text, whole } from '@voortuin/contract/platform/rules';
import { lengths } from '@voortuin/contract/platform/words';
import type { Channel } from '@voortuin/contract/rhythms/words';
import { keeps } from '../forms/keeps.ts';
import { fromLocalField, toLocalField } from '../platform/dates.ts';
import { leavesNote, leavesVoicemail } from './contact-draft.ts';
import { heldBefore } from './contact-rules.ts';

/** A contact moment as it is being corrected. */
export interface CorrectionDraft {
  channel: Channel;
  outcome: Outcome | null;
  howItGoes: HowItGoes | null;
  heldAt: string;
  minutes: number | null;
  voicemail: boolean;
  noteLeft: boolean;
  note: string;
}

/** What stands there now, to begin with. */
export function correctionOf(moment: ContactMomentView): CorrectionDraft {
  const { channel, outcome, howItGoes, heldAt, minutes, voicemail, noteLeft, note } = moment;
  return { channel, outcome, howItGoes, heldAt: toLocalField(heldAt), minutes, voicemail, noteLeft, note: note ?? '' };
}

/** What the sheet checks before it sends. */
export function correctionRules(path: SchemaPathTree<CorrectionDraft>): void {
  keeps(path.heldAt, text(20));
  heldBefore(path.heldAt);
  keeps(path.minutes, whole(0, 600), { optional: true });
  keeps(path.note, text(lengths.note), { optional: true });
}

/** The request a correction amounts to; the seconds of a moment that was left as it stood are kept. */
export function correctionRequest(draft: CorrectionDraft, moment: ContactMomentView, version: number): CorrectContact {
  const { channel, outcome, howItGoes, heldAt, minutes, voicemail, noteLeft, note } = draft;
  const spoken = outcome === 'spoken';
  return {
    version,
    channel,
    outcome: outcome!,
    howItGoes: spoken ? (howItGoes ?? 'not-asked') : null,
    heldAt: heldAt === toLocalField(moment.heldAt) ? moment.heldAt : fromLocalField(heldAt),
    minutes: spoken ? minutes : null,
    voicemail: leavesVoicemail(channel, outcome) && voicemail,
    noteLeft: leavesNote(channel, outcome) && noteLeft,
    note: note.trim() || null,
  };
}
