import type { Backend } from './rig/house.ts';
import type { Without } from './run.ts';

/** Something that keeps reminders or mails whole, left out in a test build, with a fault that then does harm. */
export interface Defence {
  name: string;
  without: Without;
  fault: string;
  backend: Backend;
  /** The seed with which it does; 1 unless said. */
  seed?: number;
  /** What the run then finds wrong. */
  harm: RegExp;
  /** Whether the short form shows it. */
  quick?: boolean;
}

/** Lets sweeps go on side by side. */
export const oneSweepAtATime = {
  file: 'platform/queue/sweeps.js',
  find: 'this.database.onlyOne(sweeping, ',
  put: '((_, work) => work())(sweeping, ',
};
