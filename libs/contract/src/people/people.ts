import { lengths } from '../platform/words.ts';
import { Day, Email, Flag, Id, SomeOf, Text, Weekdays, Whole } from '../platform/fields.ts';
import { mostDayCapacity, roles, type Role } from './words.ts';

/** A person of the organisation as an administrator writes her. */
export class PersonDraft {
  @Text(lengths.name) firstName!: string;
  @Text(lengths.name) lastName!: string;
  @SomeOf(roles) roles!: Role[];
  @Id({ optional: true }) teamId?: string | null;
  /** Days she works: 1 is Monday. */
  @Weekdays() worksOn!: number[];
  /** How many caregivers she speaks to on a working day. */
  @Whole(1, mostDayCapacity) dayCapacity!: number;
  /** The last day of an absence that is going on. */
  @Day({ optional: true }) absentUntilOn?: string | null;
}

/** Asking somebody to join the organisation. */
export class Invite extends PersonDraft {
  @Email() email!: string;
}

/** Letting somebody go: to whom her caregivers, signals and tasks go, or that they are released to the team lead. */
export class Leave {
  @Id({ optional: true }) consultantId?: string | null;
  @Flag({ optional: true }) release?: boolean | null;
}

/** A person of the organisation. `joined` is false while the invitation is open. */
export class PersonView extends PersonDraft {
  id!: string;
  name!: string;
  email!: string;
  joined!: boolean;
  left!: boolean;
  caregivers!: number;
}

/** The link to pass on to whom was invited; it is shown once. */
export class InvitationView {
  person!: PersonView;
  link!: string;
  expiresAt!: string;
}

/** A colleague, as a list to choose from needs her. */
export class Colleague {
  id!: string;
  name!: string;
  roles!: Role[];
  teamId!: string | null;
  absentUntilOn!: string | null;
}
