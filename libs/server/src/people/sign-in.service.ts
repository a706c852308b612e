import { Injectable } from '@nestjs/common';
import type { SessionStep, SignIn } from '@voortuin/contract/people/session';
import { Audit, type Looked } from '../platform/audit.ts';
import { Database } from '../platform/database/database.ts';
import { Conflict, NotFound, NotSignedIn } from '../platform/errors.ts';
import { isPassword } from './passwords.ts';
import { SecondFactors } from './second-factors.ts';
import { Sessions, stateOf, type Membership, type Session } from './sessions.ts';
import { Tries } from './tries.ts';

/** Where a request came from. */
export interface From {
  origin: string | null;
  client: string | null;
}

/** A step of signing in, with the token the browser is to keep from here on. */
export interface Signed {
  token: string;
  step: SessionStep;
}

/** Signing in, step by step, and signing out. */
@Injectable()
export class SignIns {
  constructor(
    private readonly database: Database,
    private readonly sessions: Sessions,
    private readonly secondFactors: SecondFactors,
    private readonly tries: Tries,
    private readonly audit: Audit,
  ) {}

  /** E-mail and password. An unknown e-mail answers as a wrong password does, and takes as long. */
  async signIn(from: From, request: SignIn): Promise<Signed> {
    const email = request.email.toLowerCase();
    const account = await this.knownBy(from, email, request.password);
    if (!account) throw new NotSignedIn('wrong-credentials');
    return this.enter(from, account);
  }

  /** The account of an e-mail when this is its password; each try counts for the account and for the address. */
  async knownBy(from: From, email: string, password: string): Promise<string | null> {
    if (from.origin) await this.tries.count('address', from.origin);
    await this.tries.count('account', email);
    const [account] = await this.database.alone<{ id: string; hash: string | null }>(
      'SELECT id, password_hash AS hash FROM account WHERE email = $1',
      [email],
    );
    if (!(await isPassword(password, account?.hash ?? null))) return null;
    await this.tries.forget('account', email);
    return account!.id;
  }

  /** Begins a session for an account that has shown its password, or that is one of the demo. */
  async enter(from: From, accountId: string, chosen: Membership | null = null, byDemo = false): Promise<Signed> {
    const memberships = await this.sessions.memberships(accountId);
    const only = chosen ?? (memberships.length === 1 ? memberships[0]! : null);
    if (memberships.length === 0) throw new NotSignedIn('no-organisation');
    const token = await this.database.outside(() => this.sessions.begin(accountId, from.client, only, byDemo));
    return this.arrived(from, token);
  }

  /** The digits of the second factor. */
  async secondFactor(from: From, session: Session, code: string): Promise<Signed> {
    if (stateOf(session) !== 'second-factor') throw new Conflict('not-this-step');
    await this.tries.count('second-factor', session.accountId);
    const token = await this.database.outside(async () => {
      if (!(await this.secondFactors.isCode(session.accountId, code))) throw new NotSignedIn('wrong-code');
      return this.sessions.advance(session, { secondFactor: true });
    });
    await this.tries.forget('second-factor', session.accountId);
    return this.arrived(from, token);
  }

  /** The organisation to work in; also to change to another one. */
  async chooseOrganisation(from: From, session: Session, organisationId: string): Promise<Signed> {
    if (stateOf(session) === 'second-factor') throw new Conflict('not-this-step');
    const membership = (await this.sessions.memberships(session.accountId)).find(
      (one) => one.organisationId === organisationId,
    );
    if (!membership) throw new NotFound();
    const token = await this.database.outside(() => this.sessions.advance(session, { membership }));
    return this.arrived(from, token);
  }

  /** Ends this session. */
  async signOut(from: From, session: Session): Promise<void> {
    await this.sessions.end(session.token);
    await this.note(from, session, 'signed-out');
  }

  /** Ends every session of this account, on every device. */
  async signOutEverywhere(from: From, session: Session): Promise<void> {
    await this.database.outside(() => this.sessions.endAll(session.accountId));
    await this.note(from, session, 'signed-out', { everywhere: true });
  }

  private async arrived(from: From, token: string): Promise<Signed> {
    const session = await this.sessions.find(token);
    if (!session) throw new NotSignedIn();
    const state = stateOf(session);
    if (state === 'signed-in') await this.note(from, session, 'signed-in');
    if (state !== 'choose-organisation') return { token, step: { state } };
    const memberships = await this.sessions.memberships(session.accountId);
    return {
      token,
      step: { state, organisations: memberships.map((one) => ({ id: one.organisationId, name: one.organisation })) },
    };
  }

  private async note(
    from: From,
    session: Session,
    action: Looked['action'],
    details?: Record<string, unknown>,
  ): Promise<void> {
    const { accountId, person, organisation } = session;
    if (!organisation) return;
    const who = { organisationId: organisation.id, personId: person?.id ?? null, accountId, ...from };
    await this.database.inside(who, () => this.audit.line(who, { action, object: 'session', details }));
  }
}
