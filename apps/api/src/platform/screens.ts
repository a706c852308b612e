import { existsSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import fastifyStatic from '@fastify/static';
import type { Config } from '@voortuin/server/platform/config';
import type { FastifyInstance, FastifyReply } from 'fastify';

const year = 365 * 24 * 60 * 60 * 1000;
/** Angular puts a hash of the content in the name of what it builds. */
const hashed = /(^|\/)[\w-]+-[\w-]{8}\.(js|css|woff2)(\.(br|gz))?$/;

/**
 * The built screens: Dutch at the root, English below /en/. An address without a file in it belongs to the router of
 * the screens, and gets the page they start in.
 */
export async function serveScreens(fastify: FastifyInstance, { webRoot }: Pick<Config, 'webRoot'>): Promise<void> {
  await fastify.register(fastifyStatic, {
    root: webRoot,
    serve: false,
    preCompressed: true,
    suppressWarning: true,
    cacheControl: false,
  });
  fastify.get('/*', (request, reply) => {
    const path = pathOf(request.url);
    if (path === null || /^(api|antwoord|aanmelden|carrier)(\/|$)/.test(path)) return reply.callNotFound();
    if (isFile(webRoot, path)) return send(reply, path);
    const wantsPage = !path.split('/').at(-1)!.includes('.') && /text\/html|\*\/\*/.test(request.headers.accept ?? '');
    const index = /^en(\/|$)/.test(path) ? 'en/index.html' : 'index.html';
    if (!wantsPage || !isFile(webRoot, index)) return reply.callNotFound();
    return send(reply, index);
  });
}

function send(reply: FastifyReply, path: string): FastifyReply {
  const keeps = hashed.test(path);
  void reply.header('Cache-Control', keeps ? 'public, max-age=31536000, immutable' : 'no-cache');
  return reply.sendFile(path, { cacheControl: false, maxAge: keeps ? year : 0 });
}

/** The path below the root, or null for one that cannot be read or leads out of it. */
function pathOf(url: string): string | null {
  try {
    const path = normalize(decodeURIComponent(url.split('?')[0]!)).replace(/^\/+/, '');
    return path.startsWith('..') || path.includes('\0') ? null : path;
  } catch {
    return null;
  }
}

function isFile(root: string, path: string): boolean {
  const file = join(root, path);
  return path !== '' && existsSync(file) && statSync(file).isFile();
}
