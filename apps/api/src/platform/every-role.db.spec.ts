// long because: it is one table, of every route and every role, with what each cell is held to.
import { createHash, randomBytes } from 'node:crypto';
import { permissions, type Permission, type Role } from '@voortuin/contract/people/words';
import { permissionsOf } from '@voortuin/domain/people/permissions';
import { aCaregiver } from '@voortuin/server/caregivers/caregiver.builder';
import { actorOf, aPerson, anAccount } from '@voortuin/server/people/person.builder';
import { Sessions } from '@voortuin/server/people/sessions';
import { newId } from '@voortuin/server/platform/ids';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { testServices, type TestServices } from '@voortuin/server/platform/testing/test-services';
import { PartnerAnswers } from '@voortuin/server/referrals/partner-answers';
import { aPartner, aSentReferral, type BuiltPartner } from '@voortuin/server/referrals/referral.builder';
import { anOrganisationWithEverything, type Rows } from './testing/everything.ts';
import { addressed, bodyOf, mustAsk, operationsOf, rowAt, type Operation } from './testing/operations.ts';
import { everyRole, testApi, type TestApi } from './testing/test-api.ts';

/** Stands in everything of the other organisation, in what was asked of our partner, and in what was not shared with it. */
const [theirWord, ourWord, askedWord, unsharedWord] = ['Geheimwoord', 'Gewoonwoord', 'Vraagwoord', 'Zwijgwoord'];
const everybody =
  'consultant, lead, administrator, partner, other partner, other organisation, key, other key, link, expired link, nobody';

/** What came back, but for what differs between any two answers. */
interface Told {
  status: number;
  text: string;
  headers: Record<string, string>;
}

/** Whoever may come: with what she shows, and what she may do. */
interface Caller {
  headers: Record<string, string>;
  /** Null for who is not signed in. */
  permissions: ReadonlySet<Permission> | null;
  /** Whether she shows a key, which opens what tells a scope. */
  key?: boolean;
  partner?: boolean;
  /** The organisation she works at, when it is not ours. */
  home?: Rows;
  /** Words that may not be in any answer to her. */
  never: string[];
}

describe('Every route, for every role,', () => {
  let test: TestDatabase;
  let services: TestServices;
  let api: TestApi;
  let ours: Rows;
  let theirs: Rows;
  let partner: BuiltPartner;
  let otherPartner: BuiltPartner;
  /** Of the partner, of the other partner, and of the other organisation. */
  let referralId: string;
  let otherReferralId: string;
  let foreignReferralId: string;
  let links: { open: string; expired: string; other: string; announce: string };
  let callers: Record<string, Caller>;
  const roles = everybody.split(', ');

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    api = await testApi(test);
    [ours] = await anOrganisationWithEverything(test, api, ourWord);
    [theirs] = await anOrganisationWithEverything(test, api, theirWord);
    const organisationId = ours['organisation']!;
    partner = await aPartner(test, organisationId);
    otherPartner = await aPartner(test, organisationId);
    referralId = await refer(organisationId, partner.id, askedWord);
    otherReferralId = await refer(organisationId, otherPartner.id, 'Anders');
    foreignReferralId = await refer(
      theirs['organisation']!,
      (await aPartner(test, theirs['organisation']!)).id,
      theirWord,
    );
    // Both were read: a question that nobody opened yet has a second lock, which would hide that the first is missing.
    await services.get(PartnerAnswers).open(partner.actor, referralId);
    await services.get(PartnerAnswers).open(otherPartner.actor, otherReferralId);
    links = {
      open: await aLink(partner, referralId),
      expired: await aLink(partner, referralId, 'expired'),
      other: await aLink(otherPartner, otherReferralId),
      announce: randomBytes(32).toString('base64url'),
    };
    const signedIn = async (of: string, own: Role[]): Promise<Caller> => ({
      headers: cookie((await api.signedIn(of, { roles: own })).token),
      permissions: permissionsOf(own),
      never: [of === organisationId ? theirWord : ourWord],
    });
    const nobody = { headers: {}, permissions: null, never: [theirWord, ourWord, askedWord, unsharedWord] };
    callers = {
      consultant: await signedIn(organisationId, ['consultant']),
      lead: await signedIn(organisationId, ['team-lead']),
      administrator: await signedIn(organisationId, ['administrator']),
      partner: await inboxOf(partner, [theirWord, unsharedWord]),
      'other partner': await inboxOf(otherPartner, [theirWord, unsharedWord, askedWord]),
      'other organisation': {
        ...(await signedIn(theirs['organisation']!, everyRole)),
        home: theirs,
        never: [ourWord, askedWord, unsharedWord],
      },
      key: await keyOf(partner, [theirWord, unsharedWord]),
      'other key': await keyOf(otherPartner, [theirWord, unsharedWord, askedWord]),
      link: { ...nobody, headers: await visitAt(links.open), never: [theirWord, unsharedWord] },
      'expired link': { ...nobody, headers: await visitAt(links.expired) },
      nobody,
    };
  });
  afterAll(async () => {
    await api.close();
    await services.close();
    await test.close();
  });
  beforeEach(() => test.owner.query('DELETE FROM sign_in_try'));

  const needsPermission = ({ access }: Operation): boolean => (access.permissions?.length ?? 0) > 0;
  const name = ({ method, path }: Operation): string => `${method} ${path}`;
  const cookie = (token: string): Record<string, string> => ({ cookie: `voortuin=${token}` });
  const hashOf = (text: string): Buffer => createHash('sha256').update(text).digest();

  async function refer(organisationId: string, partnerId: string, question: string): Promise<string> {
    const sender = actorOf(await aPerson(test, organisationId, { roles: everyRole }));
    const caregiverId = await aCaregiver(services, sender, {
      note: unsharedWord,
      email: `${unsharedWord}@voorbeeld.test`,
    });
    return aSentReferral(services, sender, caregiverId, partnerId, { question });
  }

  async function aLink({ id, personId, actor }: BuiltPartner, referral: string, kind = 'open'): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    expect(id).toBeDefined();
    await test.owner.query(
      `INSERT INTO answer_link (organisation_id, token_hash, referral_id, person_id, expires_at) VALUES ($1, $2, $3, $4, now() + $5::interval)`,
      [actor.organisationId, hashOf(token), referral, personId, kind === 'open' ? '1 day' : '-1 day'],
    );
    return token;
  }

  /** A browser that opened a link with its code. */
  async function visitAt(token: string): Promise<Record<string, string>> {
    const visit = randomBytes(32).toString('base64url');
    await test.owner.query(
      `INSERT INTO answer_visit (organisation_id, visit_hash, token_hash, opened_at, ends_at) VALUES ($1, $2, $3, now(), now() + interval '1 hour')`,
      [partner.actor.organisationId, hashOf(visit), hashOf(token)],
    );
    return { cookie: `antwoord-${hashOf(token).toString('hex').slice(0, 12)}=${visit}` };
  }

  const accounts = new Map<string, string>();
  async function sessionOf({ actor }: BuiltPartner): Promise<string> {
    const accountId = accounts.get(actor.personId) ?? (await anAccount(test, `${newId()}@partner.test`));
    accounts.set(actor.personId, accountId);
    await test.owner.query('UPDATE person SET account_id = $2 WHERE id = $1', [actor.personId, accountId]);
    const membership = { organisationId: actor.organisationId, organisation: '', personId: actor.personId };
    return test.database.outside(() => new Sessions(test.database).begin(accountId, 'spec', membership));
  }

  async function inboxOf(of: BuiltPartner, never: string[]): Promise<Caller> {
    return { headers: cookie(await sessionOf(of)), permissions: permissionsOf(['partner']), partner: true, never };
  }

  async function keyOf(of: BuiltPartner, never: string[]): Promise<Caller> {
    const { token } = await api.signedIn(of.actor.organisationId, { roles: ['team-lead'] });
    const body = {
      id: newId(),
      name: 'Systeem',
      scopes: ['referrals:read', 'referrals:answer', 'announcements:write'],
      days: 9,
    };
    const made = await api.call('POST', `partners/${of.id}/keys`, { token, body });
    return {
      headers: { authorization: `Bearer ${made.body.secret}` },
      permissions: null,
      key: true,
      partner: true,
      never,
    };
  }

  async function send(
    caller: Caller,
    method: string,
    path: string,
    body?: object | string,
    more: object = {},
  ): Promise<Told> {
    const form = typeof body === 'string';
    const response = await fetch(`${api.url}${path}`, {
      method,
      redirect: 'manual',
      headers: {
        ...caller.headers,
        ...(method !== 'GET' && { 'x-voortuin': '1' }),
        ...(body !== undefined && { 'content-type': form ? 'application/x-www-form-urlencoded' : 'application/json' }),
        ...more,
      },
      body: body === undefined ? undefined : form ? body : JSON.stringify(body),
    });
    // What goes on for as long as one listens is read no further than its head.
    const goesOn = response.headers.get('content-type')?.includes('event-stream');
    const text = goesOn ? '' : await response.text();
    if (goesOn) await response.body?.cancel();
    const headers = Object.fromEntries(
      [...response.headers].filter(([name]) => !['date', 'request-id'].includes(name)),
    );
    for (const word of caller.never)
      expect(`${text} ${JSON.stringify(headers)}`)
        .withContext(`${method} ${path}`)
        .not.toContain(word);
    expect(response.status).withContext(`${method} ${path}: ${text}`).toBeLessThan(500);
    return { status: response.status, text, headers };
  }

  const call = async (caller: Caller, operation: Operation, id: string, rows: Rows): Promise<Told> => {
    const { method, path } = operation;
    const address = `/api/v1/${addressed(path, id, rows)}${method === 'GET' ? mustAsk(path, caller.home ?? ours) : ''}`;
    // For another as for one's own: the same request, so that nothing but the id differs.
    const body = needsPermission(operation)
      ? bodyOf(operation, caller.home ?? ours)
      : method === 'GET'
        ? undefined
        : {};
    return send(caller, method, address, body && 'id' in body && body.id ? { ...body, id: newId() } : body);
  };

  /** Whether a route lets somebody in, and how it says no. */
  function judged({ access, scope }: Operation, caller: Caller): 'in' | 401 | 403 {
    if (caller.key) return scope ? 'in' : access.for === 'everybody' ? 'in' : 401;
    if (access.for === 'everybody') return 'in';
    if (!caller.permissions) return 401;
    if (access.for === 'session') return 'in';
    const needed = access.permissions ?? [];
    if (needed.length === 0) return caller.partner ? 403 : 'in';
    return needed.some((one) => caller.permissions!.has(one)) ? 'in' : 403;
  }

  /** The ids of what is hers, of what is another's, and of what is not there. */
  function idsFor(operation: Operation, role: string): { own: string; ownRows: Rows; others: [string, Rows][] } {
    const { path } = operation;
    if (path.startsWith('/partner/')) {
      const mine = role.startsWith('other ') ? otherReferralId : referralId;
      const notMine = role.startsWith('other ') ? referralId : otherReferralId;
      return {
        own: mine,
        ownRows: ours,
        others: [[notMine, ours], [foreignReferralId, theirs], [ours['referrals']!, ours]],
      }; // prettier-ignore
    }
    const row = rowAt(path, ours);
    const [hers, not] = role === 'other organisation' ? [theirs, ours] : [ours, theirs];
    if (path.includes('{id}')) expect(not[row]).withContext(`a row for ${path}`).toBeDefined();
    return { own: hers[row] ?? '', ownRows: hers, others: [[not[row] ?? '', not]] };
  }

  it('is known here: what is not in the description of the API stands among the pages below', () => {
    const described = operationsOf(api);
    expect(described.length).toBeGreaterThan(120);
    const known = new Set([
      ...described.map(({ method, path }) => `${method} ${path}`),
      ...Object.keys(pages),
      ...plain,
      ...carried,
    ]);
    const told = api.addresses.map((one) =>
      one
        .replace(/^(\w+) \/api\/v1/, '$1 ')
        .replace(/:(\w+)/g, '{$1}')
        .replace(/ \/?/, ' /'),
    );
    expect(told.filter((one) => !known.has(one))).toEqual([]);
    expect(Object.keys(pages).filter((one) => !told.includes(one))).toEqual([]);
    expect(
      described.flatMap(({ access }) => access.permissions ?? []).every((one) => permissions.includes(one)),
    ).toBeTrue();
  });

  for (const role of roles)
    it(`lets a caller in or not as it says, and tells nothing of another’s: ${role}`, async () => {
      const caller = callers[role]!;
      const signedIn = operationsOf(api).filter(needsPermission);
      let compared = 0;
      for (const operation of signedIn) {
        const named = name(operation);
        const verdict = judged(operation, caller);
        const { own, ownRows, others } = idsFor(operation, role);
        if (!operation.path.includes('{id}')) {
          if (verdict !== 'in')
            expect((await call(caller, operation, '', ours)).status)
              .withContext(named)
              .toBe(verdict);
          continue;
        }
        const absent = await call(caller, operation, newId(), ownRows);
        // A file has to come along before it is looked whose referral it is.
        const expected =
          verdict !== 'in' ? verdict : operation.path.endsWith('/files') && operation.method === 'POST' ? 400 : 404;
        expect(absent.status).withContext(`${named}: ${absent.text}`).toBe(expected);
        for (const [other, rows] of others) {
          expect(await call(caller, operation, other, rows))
            .withContext(named)
            .toEqual(absent);
          compared++;
        }
        if (verdict !== 'in')
          expect(await call(caller, operation, own, ownRows))
            .withContext(named)
            .toEqual(absent);
      }
      expect(compared).toBeGreaterThan(80);
    });

  // What changes something is done with rows of their own, so that no spec finds what another has changed.
  for (const role of ['consultant', 'lead', 'administrator', 'other organisation', 'partner', 'key'])
    it(`serves whoever may come with what is hers: ${role}`, async () => {
      const { caller, rows } = await withRowsOfItsOwn(role);
      let served = 0;
      for (const operation of operationsOf(api).filter(needsPermission)) {
        if (judged(operation, caller) !== 'in') continue;
        const own = operation.path.startsWith('/partner/')
          ? rows['partner-referral']!
          : rows[rowAt(operation.path, rows)];
        const { status, text } = await call(caller, operation, own ?? '', rows);
        expect(text)
          .withContext(name(operation))
          .not.toMatch(/"(not-allowed|not-signed-in|header-missing)"/);
        const reads = operation.method === 'GET' && !/files|imports/.test(operation.path);
        if (reads) expect(status).withContext(`${operation.path}: ${text}`).toBe(200);
        served++;
      }
      expect(served).toBeGreaterThan(7);
    });

  async function withRowsOfItsOwn(role: string): Promise<{ caller: Caller; rows: Rows }> {
    if (role === 'partner' || role === 'key') {
      const own = await refer(partner.actor.organisationId, partner.id, askedWord);
      return { caller: callers[role]!, rows: { ...ours, 'partner-referral': own } };
    }
    const [rows] = await anOrganisationWithEverything(test, api, 'Eigenwoord');
    const may: Record<string, Role[]> = {
      consultant: ['consultant'],
      lead: ['team-lead'],
      administrator: ['administrator'],
    };
    const { token } = await api.signedIn(rows['organisation']!, { roles: may[role] ?? everyRole });
    return { caller: { ...callers[role]!, headers: cookie(token), home: rows, never: [ourWord, theirWord] }, rows };
  }

  it('tells no more while somebody signs in, or when nobody has to', async () => {
    for (const role of roles)
      for (const operation of operationsOf(api).filter((one) => !needsPermission(one))) {
        const caller = { ...callers[role]! };
        // Signing out ends a session: each call has one of its own.
        if (caller.permissions && !caller.partner) {
          const of = role === 'other organisation' ? theirs : ours;
          caller.headers = cookie((await api.signedIn(of['organisation']!, { roles: ['consultant'] })).token);
        } else if (caller.permissions)
          caller.headers = cookie(await sessionOf(role === 'partner' ? partner : otherPartner));
        const { status } = await call(caller, operation, newId(), ours);
        const verdict = judged(operation, caller);
        if (verdict !== 'in') expect(status).withContext(`${role} ${operation.method} ${operation.path}`).toBe(verdict);
      }
  });

  /** What is there for everybody, and tells nothing of anybody. */
  const plain = [
    'POST /carrier/texts',
    'GET /healthz',
    'GET /readyz',
    'GET /metrics',
    'GET /openapi.json',
    'GET /antwoord',
    'GET /aanmelden',
    'GET /antwoord/kopieer.js',
    'GET /mijn',
  ];
  /** What the carrier alone may tell. */
  const carried = [
    'POST /carrier/texts/{organisationId}/{id}',
    'POST /carrier/calls',
    'POST /carrier/calls/{organisationId}/{id}/status',
    'POST /carrier/calls/{organisationId}/{id}/legs/{who}',
    'POST /carrier/calls/{organisationId}/{id}/after',
    'POST /carrier/calls/{organisationId}/{id}/started',
    'POST /carrier/calls/{organisationId}/{id}/legs/{who}/asked',
    'POST /carrier/calls/{organisationId}/{id}/legs/{who}/taken',
  ];
  /** The pages without JavaScript, with a form for what takes one; `T` stands for a token. */
  const pages: Record<string, string | null> = {
    'GET /antwoord/{token}': null,
    'POST /antwoord/{token}/code': 'way=text',
    'POST /antwoord/{token}/open': 'code=000000',
    'POST /antwoord/{token}/antwoord': `id=${newId()}&version=1&answer=accept`,
    'GET /antwoord/{token}/gedaan/{eventId}': null,
    'POST /antwoord/{token}/bestanden': '',
    'GET /antwoord/{token}/bestanden/{fileId}': null,
    'GET /mijn/{token}': null,
    'POST /mijn/{token}/uren': 'dag1=ja',
    'POST /mijn/{token}/kanaal': 'kanaal=phone',
    'POST /mijn/{token}/ritme': 'ritme=more',
    'POST /mijn/{token}/pauze': 'pauze=14',
    'POST /mijn/{token}/hervat': '',
    'GET /mijn/{token}/wakker': null,
    'GET /mijn/{token}/{elsewhere}': null,
    'POST /mijn/{token}/bel-mij': '',
    'GET /mijn/{token}/gedeeld': null,
    'POST /mijn/{token}/code': 'nummer=0',
    'POST /mijn/{token}/open': 'code=000000',
    'POST /mijn/{token}/intrekken': `toestemming=${newId()}`,
    'GET /aanmelden/{token}': null,
    'POST /aanmelden/{token}': 'lastName=Jansen',
  };

  for (const role of roles)
    it(`hears of texts and calls from the carrier alone, and not from: ${role}`, async () => {
      for (const name of carried) {
        const [method, path] = name.split(' ') as [string, string];
        const at = path
          .replace('{organisationId}', ours['organisation']!)
          .replace('{id}', ours[path.includes('texts') ? 'parked-texts/drop' : 'calls']!);
        const { status, text } = await send(callers[role]!, method, at, 'MessageSid=SM1&MessageStatus=delivered');
        expect([status, JSON.parse(text).code]).toEqual([403, 'not-signed']);
      }
    });

  for (const role of roles)
    it(`answers on the pages of a link alike for one that is over, guessed, or another’s: ${role}`, async () => {
      // Who asked is told to whoever has the link: the name of the organisation.
      const { never, ...shows } = callers[role]!;
      const caller = { ...shows, never: never.filter((word) => word !== ourWord) };
      const holds = role === 'link';
      for (const [name, form] of Object.entries(pages)) {
        await test.owner.query('DELETE FROM sign_in_try');
        const [method, path] = name.split(' ') as [string, string];
        const at = (token: string) =>
          send(caller, method, path.replace('{token}', token).replace(/\{\w+\}/, newId()), form ?? undefined, {
            'sec-fetch-site': 'same-origin',
          });
        const guessed = await at(randomBytes(32).toString('base64url'));
        expect(guessed.status)
          .withContext(name)
          .toBe(path.endsWith('/bestanden') && method === 'POST' ? 400 : 404);
        if (name.includes('/antwoord/')) {
          expect(await at(links.expired))
            .withContext(name)
            .toEqual(guessed);
          // The link of another partner asks for a code of its own, whatever one holds.
          const other = await at(links.other);
          expect(other.text)
            .withContext(name)
            .not.toMatch(/Anders|Anneke|0612345678/);
          const own = method === 'GET' ? await at(links.open) : null;
          if (own && !holds)
            expect(own.text)
              .withContext(name)
              .not.toMatch(/Vraagwoord|Anneke|0612345678/);
          if (holds && name === 'GET /antwoord/{token}') expect(own!.text).toContain(askedWord);
        }
      }
    });
});
