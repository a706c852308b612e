import type { Permission } from '@voortuin/contract/people/words';
import { requests } from './requests.ts';
import type { Rows } from './everything.ts';
import type { TestApi } from './test-api.ts';

/** A route as the description of the API tells it. */
export interface Operation {
  method: string;
  /** Without what every address begins with. */
  path: string;
  access: { for: 'everybody' | 'session' | 'signed-in'; permissions?: Permission[] };
  /** What a key must be for to open it; null when no key does. */
  scope: string | null;
  /** Fields of its request that hold ids, and ids in its query. */
  fields: string[];
  query: string[];
  /** Whether it answers for as long as one listens. */
  goesOn: boolean;
}

interface Described {
  parameters?: { name: string; in: string; schema?: { format?: string } }[];
  requestBody?: unknown;
  responses: Record<string, { content?: Record<string, unknown> }>;
  'x-access'?: Operation['access'];
  'x-scope'?: string;
}

/** Every route of the API. */
export function operationsOf({ openApi }: TestApi): Operation[] {
  return Object.entries(openApi.paths).flatMap(([address, item]) =>
    (['get', 'post', 'put', 'delete', 'patch'] as const).flatMap((method) => {
      const operation = item[method] as Described | undefined;
      if (!operation) return [];
      const query = (operation.parameters ?? []).filter((one) => one.in === 'query' && one.schema?.format === 'uuid');
      return [
        {
          method: method.toUpperCase(),
          path: address.replace('/api/v1', ''),
          access: operation['x-access'] ?? { for: 'everybody' as const },
          scope: operation['x-scope'] ?? null,
          fields: idsOf(openApi, operation.requestBody).filter((field) => field !== 'id'),
          query: query.map(({ name }) => name),
          goesOn: Object.values(operation.responses).some(({ content }) => content?.['text/event-stream']),
        },
      ];
    }),
  );
}

function idsOf(openApi: TestApi['openApi'], body: unknown): string[] {
  const name = /schemas\/(\w+)"/.exec(JSON.stringify(body) ?? '')?.[1];
  const schema = name ? openApi.components!.schemas![name] : undefined;
  const properties = (schema as { properties?: Record<string, { format?: string; items?: { format?: string } }> })
    ?.properties;
  return Object.entries(properties ?? {})
    .filter(([, one]) => one.format === 'uuid' || one.items?.format === 'uuid')
    .map(([field]) => field);
}

/** Ids in an address below the first one. */
export const belows = ['offerId', 'personId', 'keyId', 'webhookId', 'deliveryId', 'fileId', 'consentId'];

/** Which row the first id of an address is: its own, or one that has what is named below it. */
export function rowAt(path: string, rows: Rows): string {
  const [, first, , second] = path.split('/');
  return `${first}/${second}` in rows ? `${first}/${second}` : first!;
}

/** An address with its ids filled in; those below the first from `rows`. */
export function addressed(path: string, id: string, rows: Rows): string {
  const first = path.replace('{id}', id).replace('{row}', '2').replace('{digits}', '4611').slice(1);
  return belows.reduce((so, name) => so.replace(`{${name}}`, rows[name]!), first);
}

/** What a list cannot be asked without. */
export function mustAsk(path: string, rows: Rows): string {
  const asked: Record<string, string> = {
    '/partners/suggestions': '?need=respite',
    '/referrals/known-already': `?need=respite&caregiverId=${rows['caregivers']}`,
  };
  return asked[path] ?? '';
}

/** A request that is right in itself; a route that takes one and has none in `requests` is an error. */
export function bodyOf({ method, path }: Pick<Operation, 'method' | 'path'>, rows: Rows): object | undefined {
  if (method === 'GET') return undefined;
  // A file is no JSON: the specs of imports and of the files of referrals try those.
  if (path === '/imports' || path.endsWith('/files')) return undefined;
  const request = requests[`${method} ${path}`];
  if (!request) throw new Error(`requests.ts has no request for ${method} ${path}`);
  return request({ caregiverId: rows['caregivers']!, personId: rows['people']! });
}
