import { TOTP, Secret } from 'otpauth';
import { anOrganisation } from '@voortuin/server/organisations/organisation.builder';
import { hashPassword } from '@voortuin/server/people/passwords';
import { aPerson, anAccount } from '@voortuin/server/people/person.builder';
import { tryLimits } from '@voortuin/server/people/tries';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { testApi, tokenOf, type Answer, type TestApi } from '../platform/testing/test-api.ts';

const password = 'een lang wachtwoord';

describe('Signing in', () => {
  let test: TestDatabase;
  let api: TestApi;
  let passwordHash: string;

  beforeAll(async () => {
    test = await testDatabase();
    api = await testApi(test);
    passwordHash = await hashPassword(password);
  });

  afterAll(async () => {
    await api.close();
    await test.close();
  });

  const signIn = (email: string, word = password): Promise<Answer> =>
    api.call('POST', 'session', { body: { email, password: word } });

  const digits = (secret: string, at = Date.now()): string =>
    new TOTP({ issuer: 'Voortuin', secret: Secret.fromBase32(secret) }).generate({ timestamp: at });

  it('with the right password gives a cookie that scripts cannot read, and lets in', async () => {
    const { id } = await anOrganisation(test);
    const person = await aPerson(test, id, { passwordHash });
    const answer = await signIn(person.email.toUpperCase());
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual({ state: 'signed-in' });
    expect(answer.headers.getSetCookie()[0]).toMatch(
      /^voortuin=[\w-]{43}; Max-Age=604800; Path=\/; HttpOnly; SameSite=Lax$/,
    );
    const who = await api.call('GET', 'session', { token: tokenOf(answer)! });
    expect(who.body.person).toEqual(jasmine.objectContaining({ id: person.id, name: person.name }));
    expect(who.body.permissions).toContain('caregivers:read');
  });

  it('keeps its cookie to its own host and to TLS where there is TLS', async () => {
    const secure = await testApi(test, { publicUrl: new URL('https://voortuin.test') });
    const { id } = await anOrganisation(test);
    const person = await aPerson(test, id, { passwordHash });
    const answer = await secure.call('POST', 'session', { body: { email: person.email, password } });
    expect(answer.headers.getSetCookie()[0]).toMatch(/^__Host-voortuin=.*; HttpOnly; Secure; SameSite=Lax$/);
    expect(answer.headers.get('strict-transport-security')).toContain('max-age=');
    const withOther = await secure.call('GET', 'session', { headers: { cookie: `voortuin=${tokenOf(answer)}` } });
    expect(withOther.status).toBe(401);
    await secure.close();
  });

  it('answers a wrong password and an unknown e-mail alike', async () => {
    const { id } = await anOrganisation(test);
    const person = await aPerson(test, id, { passwordHash });
    const wrong = await signIn(person.email, 'een ander wachtwoord');
    const unknown = await signIn('niemand@steunpunt.test');
    expect(wrong.status).toBe(401);
    expect(wrong.body.code).toBe('wrong-credentials');
    expect(unknown.body).toEqual(wrong.body);
    expect(tokenOf(wrong)).toBeNull();
  });

  it('is locked after too many tries, also for the right password, and says for how long', async () => {
    const { id } = await anOrganisation(test);
    const person = await aPerson(test, id, { passwordHash });
    const other = await aPerson(test, id, { passwordHash });
    for (let tries = 0; tries < tryLimits.account.most; tries++) await signIn(person.email, 'een gok');
    const locked = await signIn(person.email);
    expect(locked.status).toBe(429);
    expect(locked.body.code).toBe('too-many-tries');
    expect(Number(locked.headers.get('retry-after'))).toBe(locked.body.params.seconds);
    expect((await signIn(other.email)).status).toBe(200);
  });

  it('is limited for one address, whatever the account', async () => {
    const here = await testApi(test, { trustProxy: 1 });
    const guess = (n: number, from: string): Promise<Answer> =>
      here.call('POST', 'session', {
        body: { email: `gok${n}@steunpunt.test`, password },
        headers: { 'x-forwarded-for': from },
      });
    await test.owner.query(`INSERT INTO sign_in_try (bucket, window_at, tries)
      SELECT 'address:' || rtrim(translate(encode(sha256('203.0.113.9'), 'base64'), '+/', '-_'), '='), date_trunc('minute', now()), ${tryLimits.address.most}`);
    expect((await guess(1, '203.0.113.9')).status).toBe(429);
    expect((await guess(2, '203.0.113.10')).status).toBe(401);
    await here.close();
  });

  it('asks for the digits of whoever has a second factor, and gives another token at each step', async () => {
    const { id } = await anOrganisation(test);
    const person = await aPerson(test, id, { passwordHash });
    const first = tokenOf(await signIn(person.email))!;
    const { body: setUp } = await api.call('POST', 'account/second-factor', { token: first });
    const confirmed = await api.call('POST', 'account/second-factor/confirm', {
      token: first,
      body: { code: digits(setUp.secret) },
    });
    expect(confirmed.status).toBe(204);
    expect(tokenOf(confirmed)).not.toBe(first);
    expect((await api.call('GET', 'session', { token: first })).status).toBe(401);

    const half = await signIn(person.email);
    expect(half.body).toEqual({ state: 'second-factor' });
    const token = tokenOf(half)!;
    expect((await api.call('GET', 'caregivers', { token })).body.code).toBe('second-factor');
    const wrong = await api.call('POST', 'session/second-factor', { token, body: { code: '000000' } });
    expect(wrong.body.code).toBe('wrong-code');
    // The digits that confirmed it count once, so the next half minute's are sent.
    const whole = await api.call('POST', 'session/second-factor', {
      token,
      body: { code: digits(setUp.secret, Date.now() + 30_000) },
    });
    expect(whole.body).toEqual({ state: 'signed-in' });
    expect(tokenOf(whole)).not.toBe(token);
    expect((await api.call('GET', 'session', { token })).status).toBe(401);
    expect((await api.call('GET', 'caregivers', { token: tokenOf(whole)! })).status).toBe(200);
  });

  it('makes one set up a second factor where the organisation requires it', async () => {
    const { id } = await anOrganisation(test, { requiresSecondFactor: true });
    const person = await aPerson(test, id, { passwordHash });
    const answer = await signIn(person.email);
    expect(answer.body).toEqual({ state: 'second-factor-set-up' });
    const token = tokenOf(answer)!;
    expect((await api.call('GET', 'caregivers', { token })).body.code).toBe('second-factor-set-up');
    const { body: setUp } = await api.call('POST', 'account/second-factor', { token });
    const confirmed = await api.call('POST', 'account/second-factor/confirm', {
      token,
      body: { code: digits(setUp.secret) },
    });
    const after = tokenOf(confirmed)!;
    expect((await api.call('GET', 'caregivers', { token: after })).status).toBe(200);
    const removed = await api.call('POST', 'account/second-factor/remove', { token: after, body: { password } });
    expect(removed.body.code).toBe('second-factor-required');
  });

  it('lets who belongs to several organisations choose, and nobody choose another one', async () => {
    const [here, there, elsewhere] = [
      await anOrganisation(test),
      await anOrganisation(test),
      await anOrganisation(test),
    ];
    const email = 'twee@steunpunt.test';
    const accountId = await anAccount(test, email, passwordHash);
    await aPerson(test, here.id, { accountId, email });
    const second = await aPerson(test, there.id, { accountId, email });
    const answer = await signIn(email);
    expect(answer.body.state).toBe('choose-organisation');
    expect(answer.body.organisations.map((one: { id: string }) => one.id)).toEqual(
      jasmine.arrayWithExactContents([here.id, there.id]),
    );
    const token = tokenOf(answer)!;
    expect((await api.call('GET', 'caregivers', { token })).body.code).toBe('choose-organisation');
    const choose = (organisationId: string): Promise<Answer> =>
      api.call('POST', 'session/organisation', { token, body: { organisationId } });
    expect((await choose(elsewhere.id)).status).toBe(404);
    const chosen = await choose(there.id);
    expect(chosen.body).toEqual({ state: 'signed-in' });
    expect(tokenOf(chosen)).not.toBe(token);
    expect((await api.call('GET', 'session', { token: tokenOf(chosen)! })).body.person.id).toBe(second.id);
  });

  it('ends on every device when one signs out everywhere', async () => {
    const { id } = await anOrganisation(test);
    const person = await aPerson(test, id, { passwordHash });
    const [phone, desk] = [tokenOf(await signIn(person.email))!, tokenOf(await signIn(person.email))!];
    expect((await api.call('DELETE', 'sessions', { token: desk })).status).toBe(204);
    for (const token of [phone, desk]) expect((await api.call('GET', 'session', { token })).status).toBe(401);
  });

  it('ends here when one signs out here, and only here', async () => {
    const { id } = await anOrganisation(test);
    const person = await aPerson(test, id, { passwordHash });
    const [phone, desk] = [tokenOf(await signIn(person.email))!, tokenOf(await signIn(person.email))!];
    const out = await api.call('DELETE', 'session', { token: desk });
    expect(out.headers.getSetCookie()[0]).toMatch(/^voortuin=; .*Expires=Thu, 01 Jan 1970/);
    expect((await api.call('GET', 'session', { token: desk })).status).toBe(401);
    expect((await api.call('GET', 'session', { token: phone })).status).toBe(200);
    // Who is signed out already may sign out again.
    expect((await api.call('DELETE', 'session', { token: desk })).status).toBe(204);
  });

  it('ends elsewhere when the password changes', async () => {
    const { id } = await anOrganisation(test);
    const person = await aPerson(test, id, { passwordHash });
    const [phone, desk] = [tokenOf(await signIn(person.email))!, tokenOf(await signIn(person.email))!];
    const change = (current: string): Promise<Answer> =>
      api.call('POST', 'account/password', { token: desk, body: { current, next: 'een nieuw lang wachtwoord' } });
    expect((await change('niet dit')).body.errors).toEqual([{ field: 'current', rule: 'wrong-password' }]);
    expect((await change(password)).status).toBe(204);
    expect((await api.call('GET', 'session', { token: phone })).status).toBe(401);
    expect((await api.call('GET', 'session', { token: desk })).status).toBe(200);
    expect((await signIn(person.email)).status).toBe(401);
    expect((await signIn(person.email, 'een nieuw lang wachtwoord')).status).toBe(200);
  });
});
