import type { Log } from '@voortuin/server/platform/log';
import type { FastifyInstance } from 'fastify';
import type { AskedRequest } from './route.ts';
import { isScreen } from './security-headers.ts';

/** A line for each request to the API: the route as it is declared, so that no search word stands in the log. */
export function logRequests(fastify: FastifyInstance, log: Log): void {
  fastify.addHook('onResponse', (request, reply, done) => {
    const { voortuin } = request as AskedRequest;
    const line = {
      request: request.id,
      method: request.method,
      route: request.routeOptions.url,
      status: reply.statusCode,
      ms: Math.round(reply.elapsedTime),
      organisation: voortuin?.actor?.organisationId,
      person: voortuin?.actor?.personId,
    };
    if (isScreen(request.url) || !request.url.startsWith('/api')) log.debug('request', line);
    else log.info('request', line);
    done();
  });
}
