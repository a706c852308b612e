import type { Config } from '@voortuin/server/platform/config';
import type { FastifyInstance } from 'fastify';

const policy = [
  `default-src 'self'`,
  `script-src 'self'`,
  `style-src 'self' 'unsafe-inline'`,
  `img-src 'self' data:`,
  `font-src 'self'`,
  `connect-src 'self'`,
  `object-src 'none'`,
  `frame-ancestors 'none'`,
  `base-uri 'self'`,
  `form-action 'self'`,
];

/** What browsers need to know to keep an answer safe. */
export function securityHeaders({ publicUrl }: Pick<Config, 'publicUrl'>): Record<string, string> {
  const tls = publicUrl.protocol === 'https:';
  return {
    'Content-Security-Policy': [...policy, ...(tls ? ['upgrade-insecure-requests'] : [])].join('; '),
    'X-Content-Type-Options': 'nosniff',
    'X-Frame-Options': 'DENY',
    'Referrer-Policy': 'same-origin',
    'Permissions-Policy': 'camera=(), microphone=(), payment=(), usb=(), geolocation=(self)',
    'Cross-Origin-Opener-Policy': 'same-origin',
    'Cross-Origin-Resource-Policy': 'same-origin',
    ...(tls && { 'Strict-Transport-Security': 'max-age=31536000; includeSubDomains' }),
  };
}

/** Puts them on every answer, and on those of the API that nothing keeps them. */
export function addSecurityHeaders(fastify: FastifyInstance, config: Pick<Config, 'publicUrl'>): void {
  const always = securityHeaders(config);
  const ofApi = { 'API-Version': '1', 'Cache-Control': 'no-store' };
  fastify.addHook('onRequest', (request, reply, done) => {
    void reply.headers(always).header('Request-Id', request.id);
    if (!isScreen(request.url)) void reply.headers(ofApi);
    done();
  });
}

/** Whether an address is one of the screens rather than of the API or its health. */
export function isScreen(url: string): boolean {
  return !/^\/(api|antwoord|aanmelden|healthz|readyz|metrics)(\/|\?|$)/.test(url);
}
