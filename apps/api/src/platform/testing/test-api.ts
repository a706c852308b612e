import { RequestMethod } from '@nestjs/common';
import { METHOD_METADATA, PATH_METADATA } from '@nestjs/common/constants.js';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { Role } from '@voortuin/contract/people/words';
import { aPerson, type BuiltPerson, type PersonBuild } from '@voortuin/server/people/person.builder';
import { Sessions } from '@voortuin/server/people/sessions';
import { readConfig, type Config } from '@voortuin/server/platform/config';
import { Log } from '@voortuin/server/platform/log';
import type { TestDatabase } from '@voortuin/server/platform/testing/test-database';
import type { DataSource } from 'typeorm';
import { makeApi } from '../api.ts';
import { OpenApi } from '../open-api.ts';

/** What came back. */
export interface Answer {
  status: number;
  headers: Headers;
  text: string;
  /** The JSON of the answer; null when there was none. */
  body: any; // oxlint-disable-line typescript/no-explicit-any
}

/** How a call differs from a plain one. */
export interface Call {
  /** The token of a session. */
  token?: string;
  body?: unknown;
  headers?: Record<string, string>;
}

/** The real API on a free port, with a database of the spec's own behind it. */
export interface TestApi {
  url: string;
  /** Every line of the log, in order. */
  lines: string[];
  openApi: OpenAPIObject;
  /** Every route there is, also what the description leaves out. */
  addresses: string[];
  call(method: string, path: string, call?: Call): Promise<Answer>;
  /** A new person who is signed in. */
  signedIn(organisationId: string, own?: PersonBuild): Promise<BuiltPerson & { token: string }>;
  close(): Promise<void>;
}

/** Starts it; `source` stands in for the way to Postgres where a spec cuts that off. */
export async function testApi(
  test: TestDatabase,
  own: Partial<Config> = {},
  source: DataSource = test.dataSource,
): Promise<TestApi> {
  const config: Config = {
    ...readConfig({ DATABASE_URL: test.appUrl, VOORTUIN_SECRET: 'a secret that is only used in tests', PORT: '0' }),
    ...own,
  };
  const lines: string[] = [];
  const app = await makeApi(config, source, new Log('debug', (line) => lines.push(line)));
  await app.listen(0, '127.0.0.1');
  const url = await app.getUrl();
  return {
    url,
    lines,
    openApi: app.get(OpenApi).document,
    addresses: addressesOf(app),
    call: (method, path, call) => send(url, method, path, call),
    signedIn: async (organisationId, build) => signedIn(test, await aPerson(test, organisationId, build)),
    close: () => app.close(),
  };
}

/** The routes of every controller, with their method. */
function addressesOf(app: NestFastifyApplication): string[] {
  const scanner = new MetadataScanner();
  const controllers = app.get(DiscoveryService, { strict: false }).getControllers();
  return controllers.flatMap(({ instance, metatype }) => {
    const prototype = Object.getPrototypeOf(instance) as Record<string, object>;
    return scanner.getAllMethodNames(prototype).flatMap((name) => {
      const method = Reflect.getMetadata(METHOD_METADATA, prototype[name]!) as RequestMethod | undefined;
      if (method === undefined) return [];
      const paths = [
        Reflect.getMetadata(PATH_METADATA, metatype!),
        Reflect.getMetadata(PATH_METADATA, prototype[name]!),
      ];
      const path = paths.filter((part) => part && part !== '/').join('/');
      return [`${RequestMethod[method]} /${path}`.replace('//', '/')];
    });
  });
}

/** Whoever may do everything in an organisation. */
export const everyRole: Role[] = ['consultant', 'team-lead', 'administrator'];

async function send(url: string, method: string, path: string, { token, body, headers }: Call = {}): Promise<Answer> {
  const response = await fetch(`${url}${path.startsWith('/') ? path : `/api/v1/${path}`}`, {
    method,
    redirect: 'manual',
    headers: {
      ...(token && { cookie: `voortuin=${token}` }),
      ...(body !== undefined && { 'content-type': 'application/json' }),
      ...(method !== 'GET' && { 'x-voortuin': '1' }),
      ...headers,
    },
    body: body === undefined ? undefined : typeof body === 'string' ? body : JSON.stringify(body),
  });
  const text = await response.text();
  const isJson = /json/.test(response.headers.get('content-type') ?? '') && text !== '';
  return { status: response.status, headers: response.headers, text, body: isJson ? JSON.parse(text) : null };
}

async function signedIn(test: TestDatabase, person: BuiltPerson): Promise<BuiltPerson & { token: string }> {
  const membership = { organisationId: person.organisationId, organisation: '', personId: person.id };
  const sessions = new Sessions(test.database);
  const token = await test.database.outside(() => sessions.begin(person.accountId!, 'spec', membership));
  return { ...person, token };
}

/** The token that an answer gives the browser to keep; null when it gives none. */
export function tokenOf({ headers }: Answer): string | null {
  const cookie = headers.getSetCookie().find((one) => /^(__Host-)?voortuin=/.test(one));
  return cookie ? cookie.split(';')[0]!.split('=')[1]! || null : null;
}
