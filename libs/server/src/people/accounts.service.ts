import { Injectable } from '@nestjs/common';
import type { ChangePassword, SecondFactorSetUp } from '@voortuin/contract/people/account';
import type { SessionView } from '@voortuin/contract/people/session';
import { permissionsOf } from '@voortuin/domain/people/permissions';
import { Database } from '../platform/database/database.ts';
import { BadField, Conflict, NotSignedIn, RuleBroken } from '../platform/errors.ts';
import { hashPassword, isPassword } from './passwords.ts';
import { SecondFactors } from './second-factors.ts';
import { Sessions, stateOf, type Session } from './sessions.ts';
import { Tries } from './tries.ts';

/** One's own account: who is signed in, the password and the second factor. */
@Injectable()
export class Accounts {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly secondFactors: SecondFactors,
    private readonly tries: Tries,
  ) {}

  /** Who is signed in and what that person may do; before signing in is complete there is no person yet. */
  async view(session: Session, demo: boolean): Promise<SessionView> {
    const state = stateOf(session);
    const { person, organisation } = session;
    const memberships = state === 'second-factor' ? [] : await this.sessions.memberships(session.accountId);
    return {
      state,
      demo,
      account: { email: session.email, secondFactor: session.secondFactor },
      person:
        person && state === 'signed-in' ? { ...person, name: `${person.firstName} ${person.lastName}` } : undefined,
      organisation: organisation && state !== 'second-factor' ? organisation : undefined,
      organisations: memberships.map((one) => ({ id: one.organisationId, name: one.organisation })),
      permissions: person && state === 'signed-in' ? [...permissionsOf(person.roles)] : [],
    };
  }

  /** A new password ends every other session of the account. */
  async changePassword(session: Session, request: ChangePassword): Promise<void> {
    this.demandSignedIn(session);
    await this.demandPassword(session, request.current, 'current');
    const hash = await hashPassword(request.next);
    await this.database.outside(async () => {
      await this.database.rows('UPDATE account SET password_hash = $2 WHERE id = $1', [session.accountId, hash]);
      await this.sessions.endAll(session.accountId, session.token);
    });
  }

  /** A new secret for the authenticator app; it counts once its digits have been shown. */
  async setUpSecondFactor(session: Session): Promise<SecondFactorSetUp> {
    this.demandSignedIn(session, 'second-factor-set-up');
    const proposal = await this.database.outside(() => this.secondFactors.propose(session.accountId, session.email));
    if (!proposal) throw new Conflict('second-factor-there');
    return proposal;
  }

  /** Shows that the app has the secret: from now on every sign-in asks for it, and other sessions end. */
  async confirmSecondFactor(session: Session, code: string): Promise<string> {
    this.demandSignedIn(session, 'second-factor-set-up');
    if (session.secondFactor) throw new Conflict('second-factor-there');
    await this.tries.count('second-factor', session.accountId);
    return this.database.outside(async () => {
      if (!(await this.secondFactors.isCode(session.accountId, code))) throw new BadField('code', 'wrong-code');
      await this.secondFactors.confirm(session.accountId);
      await this.sessions.endAll(session.accountId, session.token);
      return this.sessions.advance(session, { secondFactor: true });
    });
  }

  /** Takes the second factor away, unless an organisation of the account requires it. */
  async removeSecondFactor(session: Session, password: string): Promise<void> {
    this.demandSignedIn(session);
    await this.demandPassword(session, password, 'password');
    const [required] = await this.database.alone('SELECT 1 FROM memberships_of($1) WHERE requires_second_factor', [
      session.accountId,
    ]);
    if (required) throw new RuleBroken('second-factor-required');
    await this.database.outside(async () => {
      await this.secondFactors.remove(session.accountId);
      await this.sessions.endAll(session.accountId, session.token);
    });
  }

  private demandSignedIn(session: Session, orElse?: string): void {
    const state = stateOf(session);
    if (state !== 'signed-in' && state !== orElse) throw new NotSignedIn(state);
  }

  private async demandPassword(session: Session, password: string, field: string): Promise<void> {
    await this.tries.count('account', session.email);
    const [account] = await this.database.alone<{ hash: string | null }>(
      'SELECT password_hash AS hash FROM account WHERE id = $1',
      [session.accountId],
    );
    if (!(await isPassword(password, account?.hash ?? null))) throw new BadField(field, 'wrong-password');
    await this.tries.forget('account', session.email);
  }
}
