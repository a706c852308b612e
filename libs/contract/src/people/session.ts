import { lengths } from '../platform/words.ts';
import { Email, Id, Secret, Text } from '../platform/fields.ts';
import type { Permission, Role } from './words.ts';

/** Signing in with e-mail and password. */
export class SignIn {
  @Email() email!: string;
  @Secret(lengths.password) password!: string;
}

/** The six digits of the authenticator app. */
export class SecondFactor {
  @Text(8, { min: 6 }) code!: string;
}

/** The organisation to work in, for who belongs to several. */
export class ChooseOrganisation {
  @Id() organisationId!: string;
}

/** Signing in as one of the people of the demo town. */
export class DemoSignIn {
  @Id() personId!: string;
}

/** How far signing in has come. */
export type SessionState = 'signed-in' | 'second-factor' | 'second-factor-set-up' | 'choose-organisation';

/** What signing in answers. `organisations` stands there when a choice is asked. */
export class SessionStep {
  state!: SessionState;
  organisations?: { id: string; name: string }[];
}

/** Who is signed in, and what that person may do. */
export class SessionView {
  state!: SessionState;
  demo!: boolean;
  account!: { email: string; secondFactor: boolean };
  /** Absent until an organisation is chosen. */
  person?: { id: string; name: string; firstName: string; roles: Role[]; teamId: string | null };
  organisation?: { id: string; name: string; hedge: string | null; requiresSecondFactor: boolean };
  organisations!: { id: string; name: string }[];
  permissions!: Permission[];
}

/** One person of the demo town, for the sign-in page. */
export class DemoPerson {
  personId!: string;
  name!: string;
  roles!: Role[];
  /** Her team, or the partner she works at. */
  team!: string | null;
  organisation!: string;
}
