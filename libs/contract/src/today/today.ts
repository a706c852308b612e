import { Id } from '../platform/fields.ts';
import type { Reason, Why } from '../platform/words.ts';
import type { Channel } from '../rhythms/words.ts';
import type { AtDoor, DayPart, PlannedKind } from '../caregivers/words.ts';
import type { HowItGoes, Outcome } from '../contact-moments/words.ts';
import type { SignalView } from '../signals/signals.ts';
import type { AwaitedWord } from '../caregivers/caregivers.ts';
import type { TaskView } from '../tasks/tasks.ts';

/** One caregiver on the day's list, with all that calling or cycling asks. */
export class TodayCard {
  caregiverId!: string;
  plannedContactId!: string;
  name!: string;
  firstName!: string | null;
  neighbourhood!: string | null;
  kind!: PlannedKind;
  group!: 'appointment' | 'asked' | 'too-long' | 'today' | 'this-week';
  plannedOn!: string;
  dayPart!: DayPart | null;
  startsAt!: string | null;
  minutes!: number | null;
  /** Null for a review. */
  channel!: Channel | null;
  dueOn!: string;
  latestOn!: string;
  reasons!: Reason[];
  score!: number;
  why!: Why[];
  /** Her hours on the planned day as `HH:MM`, when she gave them. */
  suitableHours!: { from: string; until: string }[];
  phone!: string | null;
  phoneShown!: string | null;
  mayText!: boolean;
  /** Null when she has none, or said no to mail. */
  email!: string | null;
  atDoor!: AtDoor;
  /** Null when the address is secret or unknown. */
  address!: string | null;
  latitude!: number | null;
  longitude!: number | null;
  last!: {
    at: string;
    dayOnly: boolean;
    channel: Channel;
    outcome: Outcome;
    howItGoes: HowItGoes | null;
    note: string | null;
  } | null;
  attemptsSinceSpoken!: number;
  /** Of which help one asks her whether it helped. */
  awaitingHerWord!: AwaitedWord[];
}

/** One consultant's day. `cards` are the proposal; `waiting` is how many are due beyond it. */
export class TodayView {
  on!: string;
  consultantId!: string;
  consultant!: string;
  capacity!: number;
  appointments!: TodayCard[];
  /** Who asked herself to be called: before all others. */
  asked!: TodayCard[];
  tooLong!: TodayCard[];
  today!: TodayCard[];
  thisWeek!: TodayCard[];
  /** Due, but more than fits in one day. */
  waiting!: number;
  /** Appointments that fall on a day she does not work or that have passed without a word. */
  passedAppointments!: TodayCard[];
  tasks!: TaskView[];
  signals!: SignalView[];
  /** Reviews without contact, for team leads. */
  reviews!: TodayCard[];
  doneToday!: number;
}

/** Whose day one wants to see; one's own when left out. */
export class TodayQuery {
  @Id({ optional: true }) consultantId?: string | null;
}
