import { lengths, shortestPassword } from '../platform/words.ts';
import { Secret, Text } from '../platform/fields.ts';

/** A new password, with the present one as proof. */
export class ChangePassword {
  @Secret(lengths.password) current!: string;
  @Secret(lengths.password, shortestPassword) next!: string;
}

/** The present password, as proof for a change that weakens the account. */
export class PasswordProof {
  @Secret(lengths.password) password!: string;
}

/** Joining an organisation with the link of an invitation: a new account, or the password of the one there is. */
export class AcceptInvitation {
  @Text(100) token!: string;
  @Secret(lengths.password, shortestPassword) password!: string;
}

/** What an authenticator app needs: as text and as a link to draw as a QR code. */
export class SecondFactorSetUp {
  secret!: string;
  uri!: string;
}

/** One's own phone, in any Dutch notation or with its country code; empty when there is none. */
export class OwnPhone {
  @Text(30, { optional: true }) phone?: string | null;
}

/** One's own phone as it stands. */
export class OwnPhoneView {
  phone!: string | null;
  phoneShown!: string | null;
}
