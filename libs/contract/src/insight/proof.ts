import { ParkedTextView } from '../messages/parked-texts.ts';
import { ParkedView } from '../reminders/parked.ts';

/** What the looks at what is due did. */
export class SweepView {
  endedAt!: string;
  milliseconds!: number;
  claimed!: number;
  reclaimed!: number;
  restored!: number;
  parked!: number;
}

/** Whether the promise holds at this moment, counted live. */
export class ProofView {
  at!: string;
  inSight!: number;
  withOneNextMoment!: number;
  violations!: number;
  sentToday!: number;
  /** Seconds from the moment a reminder was due until it was out, over the last 24 hours; null when none was. */
  lateness!: { median: number; most95: number; worst: number } | null;
  queued!: number;
  parked!: ParkedView[];
  parkedTexts!: ParkedTextView[];
  /** The last look, of the whole installation; null when there was none in the last hour. */
  lastSweep!: SweepView | null;
  /** The looks of the last hour together. */
  lastHour!: { sweeps: number; claimed: number; reclaimed: number; restored: number; parked: number };
  queue!: 'redis' | 'postgres';
  /** Seconds since a job last came out of the queue. */
  canarySeconds!: number | null;
  mails!: 'mail' | 'kept' | 'none';
}
