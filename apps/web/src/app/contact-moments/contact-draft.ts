import type { ClosureReason, DayPart, PauseReason } from '@voortuin/contract/caregivers/words';
import {
  outcomesByChannel,
  type HowItGoes,
  type NoContactMeaning,
  type Outcome,
} from '@voortuin/contract/contact-moments/words';
import { plannableChannels, type Channel } from '@voortuin/contract/rhythms/words';
import type { SignalKind } from '@voortuin/contract/signals/words';
import { addDays, today } from '../platform/dates.ts';
import { newId } from '../platform/ids.ts';
import type { CallToLog } from './whom.ts';

/** What one may add to a contact: everything beyond the three taps. */
export const extras = ['note', 'signal', 'task', 'appointment', 'next', 'how'] as const;
export type Extra = (typeof extras)[number];

type Plannable = (typeof plannableChannels)[number];

/** What she said of referrals that wait for her word, by their ids; what is not asked is not there. */
export type Helped = Readonly<Record<string, 'yes' | 'no'>>;

/** A contact as it is being logged. The ids are made once, so that sending it twice saves it once. */
export interface ContactDraft {
  id: string;
  signalId: string;
  taskId: string;
  /** The call that it tells of. */
  callId: string | null;
  channel: Channel | null;
  outcome: Outcome | null;
  howItGoes: HowItGoes | null;
  helped: Helped;
  /** The instant it began: the call that was placed, or the press on its outcome. */
  startedAt: string | null;
  /** Another moment, typed as a local date and time; empty while `startedAt` holds. */
  heldAt: string;
  minutes: number | null;
  voicemail: boolean;
  noteLeft: boolean;
  /** The extras that are unfolded: what is folded away is not sent. */
  open: Extra[];
  note: string;
  signal: { kind: SignalKind | null; what: string };
  task: { what: string; dueOn: string };
  appointment: { on: string; at: string; minutes: number | null; channel: Plannable };
  next: { plannedOn: string; dayPart: DayPart | ''; channel: Plannable | '' };
  noContact: {
    meaning: NoContactMeaning | null;
    untilOn: string;
    pauseReason: PauseReason;
    closureReason: ClosureReason | null;
  };
}

/** What one starts with: of a call what came of it is proposed, and how she feels is never chosen. */
export function emptyDraft({
  channel,
  startedAt,
  call,
}: {
  channel: Channel | null;
  startedAt?: string | null;
  call?: CallToLog;
}): ContactDraft {
  return {
    id: newId(),
    signalId: newId(),
    taskId: newId(),
    callId: call?.id ?? null,
    channel,
    outcome: call?.outcome ?? null,
    howItGoes: null,
    helped: {},
    startedAt: startedAt ?? null,
    heldAt: '',
    minutes: call?.minutes ?? null,
    voicemail: false,
    noteLeft: false,
    open: [],
    note: '',
    signal: { kind: null, what: '' },
    task: { what: '', dueOn: addDays(today(), 7) },
    appointment: { on: '', at: '', minutes: 30, channel: plannable(channel) ?? 'phone' },
    next: { plannedOn: '', dayPart: '', channel: '' },
    noContact: { meaning: null, untilOn: addDays(today(), 90), pauseReason: 'own-wish', closureReason: null },
  };
}

/** The channel when a next moment can be planned by it: one does not plan to run into somebody. */
export function plannable(channel: Channel | null): Plannable | null {
  return plannableChannels.find((one) => one === channel) ?? null;
}

/** Whether pressing a face saves: only when nothing was added, so that nobody sends half a note by accident. */
export function savesAtOnce({ outcome, open }: ContactDraft): boolean {
  return outcome === 'spoken' && open.length === 0;
}

/** What is still to be answered before it can be saved; null when nothing is. */
export function stillToAnswer({
  channel,
  outcome,
  howItGoes,
  noContact,
}: ContactDraft): 'channel' | 'outcome' | 'how-it-goes' | 'meaning' | null {
  if (!channel) return 'channel';
  if (!outcome) return 'outcome';
  if (outcome === 'spoken' && !howItGoes) return 'how-it-goes';
  return outcome === 'wants-no-contact' && !noContact.meaning ? 'meaning' : null;
}

/** Whether something was typed or added that would be a loss; a chosen outcome alone is not. */
export function hasSomethingToLose({ open, note, signal, task, heldAt }: ContactDraft): boolean {
  return (
    note.trim() !== '' ||
    signal.what.trim() !== '' ||
    task.what.trim() !== '' ||
    heldAt !== '' ||
    open.includes('appointment') ||
    open.includes('next')
  );
}

/** The extras that belong to an outcome: who wants no contact gets no next date from us. */
export function extrasFor(outcome: Outcome | null): readonly Extra[] {
  if (!outcome) return [];
  return outcome === 'wants-no-contact' ? extras.filter((one) => one !== 'appointment' && one !== 'next') : extras;
}

/** What she said of referrals: only she herself can say so. A draft of before has no such part. */
export function heardOf({ outcome, helped }: Pick<ContactDraft, 'outcome'> & Partial<ContactDraft>): Helped {
  return outcome === 'spoken' ? (helped ?? {}) : {};
}

/** Another channel: an outcome that it does not have is taken away. */
export function withChannel(draft: ContactDraft, channel: Channel): ContactDraft {
  const outcomes: readonly Outcome[] = outcomesByChannel[channel];
  const keeps = draft.outcome !== null && outcomes.includes(draft.outcome);
  return { ...draft, channel, outcome: keeps ? draft.outcome : null, howItGoes: keeps ? draft.howItGoes : null };
}

/** Another outcome, pressed at an instant: what only fits the former one is taken away, what was typed stays. */
export function withOutcome(draft: ContactDraft, outcome: Outcome, now: string): ContactDraft {
  return {
    ...draft,
    outcome,
    startedAt: draft.startedAt ?? now,
    howItGoes: outcome === 'spoken' ? draft.howItGoes : null,
    voicemail: outcome === 'no-answer' && draft.voicemail,
    noteLeft: leavesNote(draft.channel, outcome) && draft.noteLeft,
    open: draft.open.filter((extra) => extrasFor(outcome).includes(extra)),
  };
}

/** An extra unfolded or folded away. An appointment and another day exclude one another: there is one next moment. */
export function withExtra(draft: ContactDraft, extra: Extra, unfolded: boolean): ContactDraft {
  const others = { appointment: 'next', next: 'appointment' }[extra as string];
  const open = extras.filter((one) =>
    one === extra ? unfolded : draft.open.includes(one) && !(unfolded && one === others),
  );
  return { ...draft, open };
}

/** Whether a voicemail can have been left. */
export function leavesVoicemail(channel: Channel | null, outcome: Outcome | null): boolean {
  return channel === 'phone' && outcome === 'no-answer';
}

/** Whether a note can have been left in the letter box. */
export function leavesNote(channel: Channel | null, outcome: Outcome | null): boolean {
  return (channel === 'front-garden' || channel === 'home-visit') && outcome === 'not-home';
}
