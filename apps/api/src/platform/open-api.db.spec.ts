import { testDatabase, type TestDatabase } from '@voortuin/server/platform/testing/test-database';
import { testApi, type TestApi } from './testing/test-api.ts';

interface Operation {
  name: string;
  responses: Record<string, { content?: Record<string, { schema?: object }> }>;
}

describe('The description of the API', () => {
  let test: TestDatabase;
  let api: TestApi;

  beforeAll(async () => {
    test = await testDatabase();
    api = await testApi(test);
  });

  afterAll(async () => {
    await api.close();
    await test.close();
  });

  const operations = (): Operation[] =>
    Object.entries(api.openApi.paths).flatMap(([path, item]) =>
      Object.entries(item as Record<string, Omit<Operation, 'name'>>).map(([method, operation]) => ({
        ...operation,
        name: `${method.toUpperCase()} ${path}`,
      })),
    );

  it('is there without signing in', async () => {
    const answer = await api.call('GET', 'openapi.json');
    expect(answer.status).toBe(200);
    expect(answer.body).toEqual(JSON.parse(JSON.stringify(api.openApi)));
    expect(operations().length).toBeGreaterThan(50);
  });

  it('refers to nothing that it does not hold', () => {
    const all = JSON.stringify(api.openApi);
    const wanted = new Set([...all.matchAll(/"\$ref":"#\/components\/schemas\/([^"]*)"/g)].map(([, name]) => name!));
    expect(wanted.size).toBeGreaterThan(20);
    expect([...wanted].filter((name) => !api.openApi.components?.schemas?.[name])).toEqual([]);
  });

  it('tells of every field of every request and answer', () => {
    const bare = Object.entries(api.openApi.components?.schemas ?? {})
      .filter(([, schema]) => Object.keys((schema as { properties?: object }).properties ?? {}).length === 0)
      .map(([name]) => name);
    expect(bare).toEqual([]);
  });

  it('tells what every route answers, and how it refuses', () => {
    for (const { name, responses } of operations()) {
      const good = Object.keys(responses).filter((status) => status.startsWith('2'));
      expect(good.length).withContext(name).toBeGreaterThan(0);
      const answers = good.map((status) => responses[status]!);
      if (!name.endsWith('.csv') && !good.includes('204'))
        expect(
          answers.every(({ content }) =>
            ['application/json', 'text/event-stream', 'application/octet-stream', 'application/fhir+json'].some(
              (type) => content?.[type]?.schema,
            ),
          ),
        )
          .withContext(name)
          .toBeTrue();
      const refusals = Object.entries(responses).filter(([status]) => /^[45]/.test(status));
      expect(refusals.length).withContext(name).toBeGreaterThan(0);
      for (const [, { content }] of refusals) expect(Object.keys(content ?? {})).toEqual(['application/problem+json']);
    }
  });
});
