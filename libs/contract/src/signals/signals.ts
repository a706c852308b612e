import { lengths } from '../platform/words.ts';
import { Id, OneOf, Text } from '../platform/fields.ts';
import { PageQuery } from '../platform/page.ts';
import { meldcodeSteps, signalKinds, type MeldcodeStep, type SignalKind } from './words.ts';

/** Something noticed that must not be lost; its owner is whoever notices it, unless another is named. */
export class RaiseSignal {
  @Id() id!: string;
  @Id() caregiverId!: string;
  @OneOf(signalKinds) kind!: SignalKind;
  @Text(lengths.paragraph) what!: string;
  @Id({ optional: true }) ownerId?: string | null;
}

/** What was done about a signal: without it a signal stays. */
export class HandleSignal {
  @Text(lengths.paragraph, { min: 3 }) whatWasDone!: string;
}

/** A step of the reporting code that was taken, with a word about it. */
export class TakeStep {
  @OneOf(meldcodeSteps) step!: MeldcodeStep;
  @Text(lengths.paragraph, { optional: true }) note?: string | null;
}

/** Giving a signal or a task to somebody else. */
export class GiveTo {
  @Id() ownerId!: string;
}

/** A signal with its owner; `steps` are those of the reporting code already taken. */
export class SignalView {
  id!: string;
  caregiverId!: string;
  caregiver!: string;
  kind!: SignalKind;
  what!: string;
  ownerId!: string;
  owner!: string;
  raisedBy!: string;
  raisedAt!: string;
  steps!: { step: MeldcodeStep; takenAt: string; by: string; note: string | null }[];
  handledAt!: string | null;
  handledBy!: string | null;
  whatWasDone!: string | null;
}

/** Whose signals, and only the open ones or all. */
export class SignalQuery extends PageQuery {
  @OneOf(['mine', 'team', 'all'], { optional: true }) whose?: 'mine' | 'team' | 'all' | null;
  @OneOf(['open', 'handled'], { optional: true }) state?: 'open' | 'handled' | null;
  @Id({ optional: true }) caregiverId?: string | null;
}
