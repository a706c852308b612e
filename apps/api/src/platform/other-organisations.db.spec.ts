// long because: it knows everything of an organisation that an address or a request can name.
import { aMunicipality, anOrganisation, aTeam } from '@voortuin/server/organisations/organisation.builder';
import { newId } from '@voortuin/server/platform/ids';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { aRhythm } from '@voortuin/server/rhythms/rhythm.builder';
import { aCaregiverDraft, aVisit } from './testing/drafts.ts';
import { requests } from './testing/requests.ts';
import { everyRole, testApi, type Answer, type TestApi } from './testing/test-api.ts';

const secret = 'Geheimwoord';

/** Everything of an organisation that an address or a request can name; the key is the words of the address before it. */
type Rows = Record<string, string>;

/** A call that names a row: how to make it with a given id. */
interface Naming {
  name: string;
  make(id: string): { method: string; path: string; body?: object };
  /** Which of the other organisation's rows it may name. */
  row: string;
}

describe('A row of another organisation', () => {
  let test: TestDatabase;
  let api: TestApi;
  let token: string;
  let ours: Rows;
  let theirs: Rows;
  let theirToken: string;

  beforeAll(async () => {
    test = await testDatabase();
    api = await testApi(test);
    [ours, token] = await anOrganisationWithEverything('Gewoon');
    [theirs, theirToken] = await anOrganisationWithEverything(secret);
  });

  afterAll(async () => {
    await api.close();
    await test.close();
  });

  async function anOrganisationWithEverything(word: string): Promise<[Rows, string]> {
    const { id } = await anOrganisation(test, { name: `Steunpunt ${word} ${newId()}` });
    const me = await api.signedIn(id, { roles: everyRole, lastName: word });
    const colleague = await api.signedIn(id, { lastName: word });
    const caregiver = aCaregiverDraft({ lastName: word, consultantId: me.id });
    const rows: Rows = {
      organisation: id,
      rhythms: (await aRhythm(test, id, { name: word })).id,
      teams: (await aTeam(test, id, word)).id,
      municipalities: (await aMunicipality(test, id, { name: word })).id,
      people: colleague.id,
      caregivers: caregiver.id,
      'contact-moments': newId(),
      signals: newId(),
      tasks: newId(),
      imports: newId(),
      'parked-reminders': newId(),
      'parked-reminders/mail': newId(),
      partners: newId(),
      // A partner of their own, as one that was ended has nobody any more.
      'partners/offers': newId(),
      'partners/people': newId(),
      'partners/keys': newId(),
      offerId: newId(),
      keyId: newId(),
      webhookId: newId(),
      deliveryId: newId(),
      fileId: newId(),
      consentId: newId(),
      careSituationId: newId(),
      referrals: newId(),
      announcements: newId(),
      personId: newId(),
    };
    const { signals, tasks } = rows;
    const { body } = await api.call('POST', 'caregivers', { token: me.token, body: caregiver });
    expect(body.id).toBe(caregiver.id);
    const named = { caregiverId: caregiver.id, personId: colleague.id };
    const add = async (path: string, content: object): Promise<void> => {
      const { status, text } = await api.call('POST', path, { token: me.token, body: content });
      expect(status).withContext(`${path}: ${text}`).toBe(201);
    };
    const visit = aVisit(caregiver.id, {
      id: rows['contact-moments'],
      note: word,
      signal: { id: signals!, kind: 'safety', what: word },
      task: { id: tasks!, what: word, dueOn: '2030-01-01' },
    });
    expect((await api.call('POST', 'contact-moments', { token: me.token, body: visit })).status).toBe(201);
    for (const row of ['partners', 'partners/offers', 'partners/people', 'partners/keys'])
      await add('partners', { ...requests['POST /partners']!(named), id: rows[row], name: `${word} ${row}` });
    const offer = requests['POST /partners/{id}/offers']!(named);
    await add(`partners/${rows['partners/offers']}/offers`, { ...offer, id: rows['offerId'], name: word });
    const person = requests['POST /partners/{id}/people']!(named);
    await add(`partners/${rows['partners/people']}/people`, { ...person, id: rows['personId'], lastName: word });
    rows['partners/webhooks'] = rows['partners/webhook-deliveries'] = rows['partners/keys']!;
    const key = requests['POST /partners/{id}/keys']!(named);
    await add(`partners/${rows['partners/keys']}/keys`, { ...key, id: rows['keyId'], name: word });
    const webhook = requests['POST /partners/{id}/webhooks']!(named);
    await add(`partners/${rows['partners/keys']}/webhooks`, {
      ...webhook,
      id: rows['webhookId'],
      url: `https://${word}.example`,
    });
    const told = [id, newId(), caregiver.id, me.id, newId(), rows['deliveryId'], rows['webhookId']];
    await test.owner.query(
      `WITH r AS (INSERT INTO referral (organisation_id, id, caregiver_id, consultant_id, need, question, for_whom, urgency, callee, expects, because)
         VALUES ($1, $2, $3, $4, 'respite', 'Rust', 'herself', 'this-month', 'herself', true, 'draft')),
       e AS (INSERT INTO referral_event (organisation_id, id, referral_id, caregiver_id, version, kind, door) VALUES ($1, $5, $2, $3, 1, 'made', 'app'))
       INSERT INTO webhook_delivery (organisation_id, id, webhook_id, event_id, event, referral_id, happened_at, state, look_at, cause)
         VALUES ($1, $6, $7, $5, 'referral.sent', $2, now(), 'dead', NULL, 'http-500')`,
      told,
    );
    await test.owner.query(
      `WITH r AS (INSERT INTO care_recipient (organisation_id, id, name) VALUES ($1, $2, $5))
       INSERT INTO care_situation (organisation_id, id, caregiver_id, recipient_id) VALUES ($1, $4, $3, $2)`,
      [id, newId(), caregiver.id, rows['careSituationId'], word],
    );
    await test.owner.query(
      `INSERT INTO consent (organisation_id, id, caregiver_id, purpose, for_what, said_by, said_on, way, recorded_by)
       VALUES ($1, $2, $3, 'referral', $5, 'zij', current_date, 'by-phone', $4)`,
      [id, rows['consentId'], caregiver.id, me.id, word],
    );
    await add('referrals', { ...requests['POST /referrals']!(named), id: rows['referrals'], question: word });
    await test.owner.query(
      `INSERT INTO announcement (organisation_id, id, partner_id, announced_by, details, consent, door)
       VALUES ($1, $2, $3, $4, jsonb_build_object('lastName', $4::text), 'knows-and-may-call', 'inbox')`,
      [id, rows['announcements'], rows['partners/keys'], word],
    );
    await test.owner.query(
      `INSERT INTO referral_file (organisation_id, id, referral_id, name, kind, content) VALUES ($1, $2, $3, $4, 'txt', 'x')`,
      [id, rows['fileId'], rows['referrals'], `${word}.txt`],
    );
    await test.owner.query(
      `INSERT INTO import (organisation_id, id, person_id, file_name, encoding, delimiter, columns) VALUES ($1, $2, $3, $4, 'utf-8', ';', '[]')`,
      [id, rows['imports'], me.id, word],
    );
    await test.owner.query(
      `INSERT INTO reminder (organisation_id, id, kind, about_id, caregiver_id, due_on, due_at, person_id, state, cause)
       VALUES ($1, $2, 'contact', gen_random_uuid(), $3, current_date, now(), $4, 'parked', 'never-finished')`,
      [id, rows['parked-reminders'], caregiver.id, me.id],
    );
    await test.owner.query(
      `INSERT INTO outgoing_mail (organisation_id, id, kind, to_address, subject, text, send_from_at, state, cause)
       VALUES ($1, $2, 'referral', 'balie@partner.test', $3, $3, now(), 'unknown', 'stopped-while-sending')`,
      [id, rows['parked-reminders/mail'], word],
    );
    return [rows, me.token];
  }

  /** Every route with an id in its address, from the description of the API. */
  function namedInAddresses(): Naming[] {
    return (
      operations()
        // Without a file an upload is refused before it is looked whose it is; the spec of the files of referrals tries it with one.
        .filter(({ path }) => path.includes('{id}') && !path.endsWith('/files'))
        .map(({ method, path }) => ({
          name: `${method} ${path}`,
          row: rowAt(path),
          make: (id) => ({ method, path: addressed(path, id), body: bodyOf(method, path) }),
        }))
    );
  }

  /** Every route with a second id in its address, below a row of our own. */
  function namedBelow(): Naming[] {
    return operations().flatMap(({ method, path }) => {
      const below = belows.find((one) => path.includes(`{${one}}`));
      if (!below) return [];
      const make = (id: string) => ({
        method,
        path: addressed(path.replace(`{${below}}`, id), ours[rowAt(path)]!),
        body: bodyOf(method, path),
      });
      return [{ name: `${method} ${path} below our own`, row: below, make }];
    });
  }

  /** Every field of a request that holds the id of something else, and every id in a query. */
  function namedInRequests(): Naming[] {
    return operations().flatMap(({ method, path, fields, query }) => {
      const at = addressed(path, ours[rowAt(path)] ?? newId(), ours);
      const inBodies = fields.map((field) => ({
        name: `${method} ${path} with ${field}`,
        row: rowOf(field),
        make: (id: string) => {
          const value = field.endsWith('Ids') ? [id] : id;
          // Whom it is for counts when it is for a recipient.
          const more = field === 'careSituationId' ? { forWhom: 'recipient' } : {};
          return { method, path: at, body: { ...fresh(bodyOf(method, path)!), ...more, [field]: value } };
        },
      }));
      const inQueries = query.map((field) => ({
        name: `${method} ${path}?${field}`,
        row: rowOf(field),
        make: (id: string) => ({ method, path: `${at}?${field}=${id}` }),
      }));
      return [...inBodies, ...inQueries];
    });
  }

  interface Operation {
    method: string;
    path: string;
    fields: string[];
    query: string[];
  }

  function operations(): Operation[] {
    return Object.entries(api.openApi.paths).flatMap(([address, item]) =>
      (['get', 'post', 'put', 'delete'] as const).flatMap((method) => {
        const operation = item[method];
        const access = (operation as { 'x-access'?: { for: string; permissions?: string[] } })?.['x-access'];
        if (!operation || access?.for !== 'signed-in' || !access.permissions?.length) return [];
        // What only a partner may do, nobody here comes at; the specs of the partner's side try it.
        if (access.permissions.every((one) => one === 'referrals:answer')) return [];
        const path = address.replace('/api/v1', '');
        const parameters = (operation.parameters ?? []) as { name: string; in: string; schema?: { format?: string } }[];
        const query = parameters.filter((one) => one.in === 'query' && one.schema?.format === 'uuid');
        const fields = idsOf(operation.requestBody).filter((field) => field !== 'id');
        return [{ method: method.toUpperCase(), path, fields, query: query.map(({ name }) => name) }];
      }),
    );
  }

  function idsOf(body: unknown): string[] {
    const name = /schemas\/(\w+)"/.exec(JSON.stringify(body) ?? '')?.[1];
    const schema = name ? api.openApi.components!.schemas![name] : undefined;
    const properties = (schema as { properties?: Record<string, { format?: string; items?: { format?: string } }> })
      ?.properties;
    return Object.entries(properties ?? {})
      .filter(([, one]) => one.format === 'uuid' || one.items?.format === 'uuid')
      .map(([field]) => field);
  }

  function rowOf(field: string): string {
    const rows: Record<string, string> = {
      consultantId: 'people', personId: 'people', ownerId: 'people', teamId: 'teams', rhythmId: 'rhythms',
      municipalityId: 'municipalities', caregiverId: 'caregivers', caregiverIds: 'caregivers',
      partnerId: 'partners', offerId: 'offerId', partnerPersonId: 'personId', previousId: 'referrals', careSituationId: 'careSituationId',
    }; // prettier-ignore
    return rows[field] ?? `a row for the field ${field}`;
  }

  /** Ids in an address below the first one. */
  const belows = ['offerId', 'personId', 'keyId', 'webhookId', 'deliveryId', 'fileId', 'consentId'];

  /** Which row the first id of an address is: its own, or one that has what is named below it. */
  const rowAt = (path: string): string => {
    const [, first, , second] = path.split('/');
    return `${first}/${second}` in ours ? `${first}/${second}` : first!;
  };

  function addressed(path: string, id: string, rows: Rows = theirs): string {
    const first = path.replace('{id}', id).replace('{row}', '2').replace('{digits}', '4611').slice(1);
    return belows.reduce((so, name) => so.replace(`{${name}}`, rows[name]!), first);
  }

  /** What a list cannot be asked without. */
  const mustAsk = (path: string): string => {
    const asked: Record<string, string> = {
      '/partners/suggestions': '?need=respite',
      '/referrals/known-already': `?need=respite&caregiverId=${ours['caregivers']}`,
    };
    return asked[path] ?? '';
  };

  function bodyOf(method: string, path: string): object | undefined {
    if (method === 'GET') return undefined;
    // A file is no JSON: the specs of the imports try that one.
    if (path === '/imports' || path.endsWith('/files')) return undefined;
    const request = requests[`${method} ${path}`];
    if (!request) throw new Error(`requests.ts has no request for ${method} ${path}`);
    return request({ caregiverId: ours['caregivers']!, personId: ours['people']! });
  }

  /** The same request as something new, so that the second of a pair is no repetition of the first. */
  const fresh = (body: object): object => ('id' in body && body.id ? { ...body, id: newId() } : body);

  async function send(naming: Naming, id: string, as = token): Promise<Answer> {
    const { method, path, body } = naming.make(id);
    return api.call(method, path, { token: as, body });
  }

  /** What an answer tells, but for what differs between any two. */
  function told({ status, headers, text }: Answer): object {
    const rest = Object.fromEntries([...headers].filter(([name]) => !['date', 'request-id'].includes(name)));
    return { status, text, headers: rest };
  }

  it('is answered for exactly like one that is not there, on every route with an id', async () => {
    const routes = namedInAddresses();
    expect(routes.length).toBeGreaterThan(25);
    for (const naming of routes) {
      const there = theirs[naming.row];
      expect(there).withContext(`a row for ${naming.name}`).toBeDefined();
      const absent = await send(naming, newId());
      const foreign = await send(naming, there!);
      const malformed = await send(naming, 'no-id');
      expect(absent.status).withContext(naming.name).toBe(404);
      expect(told(foreign)).withContext(naming.name).toEqual(told(absent));
      expect(told(malformed)).withContext(naming.name).toEqual(told(absent));
      for (const refusal of [absent, foreign, malformed]) tellsNothing(refusal);
    }
  });

  it('is answered for exactly like one that is not there, below a row of our own', async () => {
    const routes = namedBelow();
    expect(routes.length).toBeGreaterThan(4);
    for (const naming of routes) {
      const [absent, foreign] = [await send(naming, newId()), await send(naming, theirs[naming.row]!)];
      expect(absent.status).withContext(naming.name).toBe(404);
      expect(told(foreign)).withContext(naming.name).toEqual(told(absent));
      tellsNothing(foreign);
    }
  });

  it('is answered for exactly like one that is not there, in every field and query that names one', async () => {
    const routes = namedInRequests();
    expect(routes.length).toBeGreaterThan(15);
    for (const naming of routes) {
      const there = theirs[naming.row];
      expect(there).withContext(`${naming.row} for ${naming.name}`).toBeDefined();
      const absent = await send(naming, newId());
      const foreign = await send(naming, there!);
      expect(foreign.status).withContext(`${naming.name}: ${foreign.text}`).toBeLessThan(500);
      expect(told(foreign)).withContext(naming.name).toEqual(told(absent));
      if (!naming.name.startsWith('GET')) {
        expect(foreign.status).withContext(naming.name).toBeGreaterThanOrEqual(400);
        for (const refusal of [absent, foreign]) tellsNothing(refusal);
      } else expect(foreign.text).withContext(naming.name).not.toContain(secret);
    }
  });

  it('stands in no list', async () => {
    for (const { method, path } of operations())
      if (method === 'GET' && !path.includes('{')) {
        const { status, text } = await api.call('GET', `${path.slice(1)}${mustAsk(path)}`, { token });
        expect(status).withContext(path).toBe(200);
        expect(text).withContext(path).not.toContain(secret);
      }
  });

  it('is really there for whoever may see it, so that the above says something', async () => {
    for (const naming of namedInAddresses()) {
      if (naming.row === 'imports') continue;
      const { status } = await send(naming, theirs[naming.row]!, theirToken);
      expect(status).withContext(naming.name).not.toBe(404);
    }
  });
});

/** A refusal tells what it is made to tell, and nothing of rows, tables or code. */
function tellsNothing({ text, body, headers, status }: Answer): void {
  const spoken = ['type', 'title', 'status', 'code', 'params', 'errors'];
  expect(headers.get('content-type')).toContain('application/problem+json');
  expect(Object.keys(body as object).filter((key) => !spoken.includes(key)))
    .withContext(text)
    .toEqual([]);
  expect(body.status).toBe(status);
  expect(text).not.toMatch(
    /Geheimwoord|Gewoon|Bakker|SELECT|INSERT|UPDATE|constraint|relation|violates|node_modules|\.js|\.ts|voortuin_|at \w/,
  );
}
