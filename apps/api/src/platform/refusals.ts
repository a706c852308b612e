import type { OpenAPIObject } from '@nestjs/swagger';

const problem = {
  type: 'object',
  description: 'A refusal (RFC 9457).',
  required: ['type', 'title', 'status', 'code'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string' },
    status: { type: 'integer' },
    code: { type: 'string', description: 'Names the rule.' },
    params: { type: 'object', additionalProperties: { oneOf: [{ type: 'string' }, { type: 'number' }] } },
    errors: { type: 'array', items: { $ref: '#/components/schemas/BrokenField' } },
  },
};
const brokenField = {
  type: 'object',
  required: ['field', 'rule'],
  properties: {
    field: { type: 'string', description: 'A dotted path in the request.' },
    rule: { type: 'string' },
    limit: { oneOf: [{ type: 'string' }, { type: 'number' }] },
  },
};

const words = {
  400: 'A field breaks a rule; `errors` names it.',
  401: 'Nobody is signed in, or not far enough.',
  403: 'This person may not do this, or the header X-Voortuin is missing.',
  404: 'It is not there, or not for this organisation.',
  409: 'It clashes with what is there.',
  413: 'The request is too large.',
  422: 'It breaks a rule of the house.',
  429: 'Too many tries; Retry-After says when again.',
  503: 'The database cannot be reached now; Retry-After says when to try again.',
};

/** Where something can be guessed, tries are counted. */
const guesses = /session|account|invitations/;

type Status = keyof typeof words;

/** Adds to every operation the refusals it can answer. */
export function describeRefusals(document: OpenAPIObject): OpenAPIObject {
  Object.assign(((document.components ??= {}).schemas ??= {}), { Problem: problem, BrokenField: brokenField });
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of ['get', 'post', 'put', 'delete'] as const) {
      const operation = item[method];
      if (!operation) continue;
      const reads = method === 'get';
      const statuses: Status[] = [503];
      if (operation.security) statuses.push(401, 403);
      if (!reads) statuses.push(403);
      if (operation.requestBody || operation.parameters?.length) statuses.push(400);
      if (path.includes('{')) statuses.push(404);
      if (!reads) statuses.push(409, 413, 422);
      if (!reads && guesses.test(path)) statuses.push(429, 401);
      for (const status of statuses) {
        operation.responses[status] ??= {
          description: words[status],
          content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
        };
      }
    }
  }
  return document;
}
