import type { Caregiver } from '@voortuin/server/caregivers/caregiver.entity';
import type { DayPart, PlannedKind } from '@voortuin/contract/caregivers/words';
import type { HowItGoes, NoContactMeaning, Outcome } from '@voortuin/contract/contact-moments/words';
import type { Why } from '@voortuin/contract/platform/words';
import type { Channel } from '@voortuin/contract/rhythms/words';
import type { MeldcodeStep, SignalKind } from '@voortuin/contract/signals/words';
import type { Rhythm } from '@voortuin/domain/rhythms/rhythm';
import type { Reachable } from '@voortuin/domain/caregivers/channel-for';
import type { Day } from '@voortuin/domain/platform/days';
import type { Care } from '../caregivers/care.ts';
import type { Dice } from '../dice.ts';
import type { Colleague } from '../people/colleague.ts';
import type { Story } from './story.ts';

/** A planned contact as its row will be. */
export interface Planned {
  id: string;
  caregiverId: string;
  state: 'open' | 'done' | 'dropped';
  kind: PlannedKind;
  plannedOn: Day;
  dayPart: DayPart | null;
  dueOn: Day;
  latestOn: Day;
  startsAt: string | null;
  minutes: number | null;
  channel: Channel | null;
  consultantId: string | null;
  why: Why[];
  byHand: boolean;
  previousId: string | null;
  createdAt: string;
  endedAt: string | null;
}

/** A contact moment as its row will be. */
export interface Moment {
  id: string;
  version: 1;
  caregiverId: string;
  personId: string | null;
  channel: Channel;
  outcome: Outcome;
  howItGoes: HowItGoes | null;
  heldAt: string;
  dayOnly: boolean;
  recordedAt: string;
  minutes: number | null;
  voicemail: boolean;
  noteLeft: boolean;
  note: string | null;
  noContact: { meaning: NoContactMeaning; untilOn?: Day; pauseReason?: string; closureReason?: string } | null;
  retracted: false;
  plannedContactId: string | null;
}

/** A signal as its row will be. */
export interface Signal {
  id: string;
  caregiverId: string;
  contactMomentId: string | null;
  kind: SignalKind;
  what: string;
  ownerId: string;
  raisedBy: string;
  raisedAt: string;
  steps: { step: MeldcodeStep; takenAt: string; by: string; note: string | null }[];
  handledAt: string | null;
  handledBy: string | null;
  whatWasDone: string | null;
}

/** A task as its row will be. */
export interface Task {
  id: string;
  caregiverId: string | null;
  contactMomentId: string | null;
  what: string;
  dueOn: Day;
  ownerId: string;
  /** Null when a referral raised it. */
  createdBy: string | null;
  createdAt: string;
  doneAt: string | null;
  doneNote: string | null;
  referralId?: string;
}

/** What happened to her place in sight, as its row will be. */
export interface Event {
  id: string;
  caregiverId: string;
  at: string;
  personId: string | null;
  code: string;
  params: Record<string, string | number>;
}

/** Everything about one caregiver while her history is made. */
export interface CaregiverFile {
  /** Her row; standing and consultant change as time goes by. */
  row: Caregiver;
  care: Care;
  careId: string;
  careSinceOn: Day;
  careEndedOn: Day | null;
  sex: 'woman' | 'man';
  age: number;
  comesInOn: Day;
  consultant: Colleague | null;
  reach: Reachable;
  rhythm: Rhythm;
  ownRhythm: boolean;
  /** How often she is there when one tries. */
  answers: number;
  story: Story;
  open: Planned | null;
  planned: Planned[];
  moments: Moment[];
  signals: Signal[];
  tasks: Task[];
  events: Event[];
  spokenAt: string | null;
  /** The date of that instant. */
  spokenOn: Day | null;
  spokenBy: Channel | null;
  howItGoes: 'green' | 'yellow' | 'red' | null;
  misses: Partial<Record<Channel, number>>;
  dice: Dice;
}
