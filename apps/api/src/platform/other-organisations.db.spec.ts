import { newId } from '@voortuin/server/platform/ids';
import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { anOrganisationWithEverything, type Rows } from './testing/everything.ts';
import { addressed, belows, bodyOf, mustAsk, operationsOf, rowAt, type Operation } from './testing/operations.ts';
import { testApi, type Answer, type TestApi } from './testing/test-api.ts';

const secret = 'Geheimwoord';

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
    [ours, token] = await anOrganisationWithEverything(test, api, 'Gewoon');
    [theirs, theirToken] = await anOrganisationWithEverything(test, api, secret);
  });

  afterAll(async () => {
    await api.close();
    await test.close();
  });

  /** Every route with an id in its address, from the description of the API. */
  function namedInAddresses(): Naming[] {
    return (
      operations()
        // Without a file an upload is refused before it is looked whose it is; the spec of the files of referrals tries it with one.
        .filter(({ path }) => path.includes('{id}') && !path.endsWith('/files'))
        .map(({ method, path }) => ({
          name: `${method} ${path}`,
          row: rowAt(path, ours),
          make: (id) => ({ method, path: addressed(path, id, theirs), body: bodyOf({ method, path }, ours) }),
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
        path: addressed(path.replace(`{${below}}`, id), ours[rowAt(path, ours)]!, theirs),
        body: bodyOf({ method, path }, ours),
      });
      return [{ name: `${method} ${path} below our own`, row: below, make }];
    });
  }

  /** Every field of a request that holds the id of something else, and every id in a query. */
  function namedInRequests(): Naming[] {
    return operations().flatMap(({ method, path, fields, query }) => {
      const at = addressed(path, ours[rowAt(path, ours)] ?? newId(), ours);
      const inBodies = fields.map((field) => ({
        name: `${method} ${path} with ${field}`,
        row: rowOf(field),
        make: (id: string) => {
          const value = field.endsWith('Ids') ? [id] : id;
          // Whom it is for counts when it is for a recipient.
          const more = field === 'careSituationId' ? { forWhom: 'recipient' } : {};
          return { method, path: at, body: { ...fresh(bodyOf({ method, path }, ours)!), ...more, [field]: value } };
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

  /** What somebody of an organisation may call; what only a partner may do is tried by the specs of the partner's side. */
  const operations = (): Operation[] =>
    operationsOf(api).filter(({ access }) => access.permissions?.some((one) => one !== 'referrals:answer'));

  function rowOf(field: string): string {
    const rows: Record<string, string> = {
      consultantId: 'people', personId: 'people', ownerId: 'people', keeperId: 'people', teamId: 'teams', rhythmId: 'rhythms',
      municipalityId: 'municipalities', caregiverId: 'caregivers', caregiverIds: 'caregivers',
      partnerId: 'partners', offerId: 'offerId', partnerPersonId: 'personId', previousId: 'referrals', careSituationId: 'careSituationId', callId: 'calls', seenId: 'texts',
    }; // prettier-ignore
    return rows[field] ?? `a row for the field ${field}`;
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
        const { status, text } = await api.call('GET', `${path.slice(1)}${mustAsk(path, ours)}`, { token });
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
