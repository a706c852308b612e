import type { LogVisit } from '@voortuin/contract/today/log-visit';
import { fromLocalField } from '../platform/dates.ts';
import { heardOf, leavesNote, leavesVoicemail, stillToAnswer, type ContactDraft, type Extra } from './contact-draft.ts';

/**
 * The request that a draft amounts to. The same draft gives the same request, so that sending it again after a lost
 * answer is saving it once.
 */
export function requestOf(draft: ContactDraft, caregiverId: string): LogVisit {
  const { channel, outcome, startedAt } = draft;
  const missing = stillToAnswer(draft);
  if (missing || !channel || !outcome || !startedAt) throw new Error(`Not answered yet: ${missing ?? 'when'}`);
  const has = (extra: Extra) => draft.open.includes(extra);
  const heard = Object.entries(heardOf(draft));
  const note = has('note') ? draft.note.trim() : '';
  return {
    id: draft.id,
    caregiverId,
    channel,
    outcome,
    heldAt: has('how') && draft.heldAt ? fromLocalField(draft.heldAt) : startedAt,
    ...(outcome === 'spoken' && { howItGoes: draft.howItGoes }),
    ...(outcome === 'spoken' && draft.minutes !== null && { minutes: draft.minutes }),
    ...(leavesVoicemail(channel, outcome) && draft.voicemail && { voicemail: true }),
    ...(leavesNote(channel, outcome) && draft.noteLeft && { noteLeft: true }),
    ...(draft.callId && { callId: draft.callId }),
    ...(note && { note }),
    ...(outcome === 'wants-no-contact' && { noContact: noContactOf(draft) }),
    ...(has('appointment') && { appointment: appointmentOf(draft) }),
    ...(has('next') && {
      next: {
        plannedOn: draft.next.plannedOn,
        dayPart: draft.next.dayPart || null,
        channel: draft.next.channel || null,
      },
    }),
    ...(heard.length > 0 && { herWords: heard.map(([referralId, word]) => ({ referralId, word })) }),
    ...(has('signal') &&
      draft.signal.kind && { signal: { id: draft.signalId, kind: draft.signal.kind, what: draft.signal.what.trim() } }),
    ...(has('task') && { task: { id: draft.taskId, what: draft.task.what.trim(), dueOn: draft.task.dueOn } }),
  };
}

function noContactOf({ noContact }: ContactDraft): NonNullable<LogVisit['noContact']> {
  const { meaning, untilOn, pauseReason, closureReason } = noContact;
  if (meaning === 'pause') return { meaning, untilOn, pauseReason };
  return meaning === 'close' ? { meaning, closureReason } : { meaning: meaning! };
}

function appointmentOf({ appointment }: ContactDraft): NonNullable<LogVisit['appointment']> {
  const { on, at, minutes, channel } = appointment;
  return { startsAt: fromLocalField(`${on}T${at}`), minutes: minutes ?? 30, channel };
}
