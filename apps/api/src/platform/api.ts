import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { largestFile } from '@voortuin/contract/imports/words';
import type { Config } from '@voortuin/server/platform/config';
import type { Log } from '@voortuin/server/platform/log';
import { NestLog } from '@voortuin/server/platform/nest-log';
import { providers } from '@voortuin/server/providers';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { DataSource } from 'typeorm';
import { AppModule } from '../app.module.ts';
import { OpenApi } from './open-api.ts';
import { problemOf } from './problem-of.ts';
import { answerProblem } from './problem.filter.ts';
import { logRequests } from './request-log.ts';
import { serveScreens } from './screens.ts';
import { addSecurityHeaders, securityHeaders } from './security-headers.ts';

const largestBody = 1024 * 1024;
/** Pages for who has a link and no account stand beside the screens, and so does what the carrier tells. */
const pages = ['antwoord', 'antwoord/*path', 'aanmelden', 'aanmelden/*path', 'mijn', 'mijn/*path', 'carrier/*path'];

/** The API, whole and ready to listen. */
export async function makeApi(config: Config, source: DataSource, log: Log): Promise<NestFastifyApplication> {
  const adapter = new FastifyAdapter({
    trustProxy: (_address, hop) => hop < config.trustProxy,
    bodyLimit: largestBody,
    genReqId: () => randomUUID(),
    requestIdHeader: false,
    // The router refuses an address that cannot be read before any hook or filter runs.
    frameworkErrors: (error: Error, _request: FastifyRequest, reply: FastifyReply) => {
      void reply.headers(securityHeaders(config));
      answerProblem(reply, problemOf(error));
    },
    forceCloseConnections: 'idle',
    // Long enough for a large list over a poor line.
    requestTimeout: 120_000,
    routerOptions: { ignoreTrailingSlash: true, maxParamLength: 200 },
  });
  const app = await NestFactory.create<NestFastifyApplication>(
    AppModule.of(config, providers(config, source, log)),
    adapter,
    {
      logger: new NestLog(log),
      abortOnError: false,
    },
  );
  const fastify = adapter.getInstance();
  addSecurityHeaders(fastify, config);
  logRequests(fastify, log);
  letGoOfIdleConnections(fastify);
  await fastify.register(cookie);
  await fastify.register(multipart, { limits: { files: 1, fileSize: largestFile, fields: 10, fieldSize: 10_000 } });
  app.setGlobalPrefix('api/v1', { exclude: ['healthz', 'readyz', 'metrics', ...pages] });
  await serveScreens(fastify, config);
  await app.get(OpenApi).describe(app);
  await app.init();
  await fastify.ready();
  return app;
}

/** A browser keeps its connection open after the last answer: once we stop, each is closed as soon as it is idle. */
function letGoOfIdleConnections(fastify: FastifyInstance): void {
  let closing: NodeJS.Timeout | undefined;
  fastify.addHook('preClose', (done) => {
    closing = setInterval(() => fastify.server.closeIdleConnections(), 50);
    done();
  });
  fastify.addHook('onClose', (_, done) => {
    clearInterval(closing);
    done();
  });
}
