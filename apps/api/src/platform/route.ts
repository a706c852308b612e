import {
  applyDecorators,
  createParamDecorator,
  HttpCode,
  HttpStatus,
  Param,
  SetMetadata,
  type ExecutionContext,
} from '@nestjs/common';
import { ApiBearerAuth, ApiCookieAuth, ApiExtension } from '@nestjs/swagger';
import type { KeyScope } from '@voortuin/contract/partners/words';
import type { Permission } from '@voortuin/contract/people/words';
import { id as isId } from '@voortuin/contract/platform/rules';
import type { Actor } from '@voortuin/server/platform/actor';
import { NotFound } from '@voortuin/server/platform/errors';
import type { Session } from '@voortuin/server/people/sessions';
import type { From } from '@voortuin/server/people/sign-in.service';
import type { FastifyRequest } from 'fastify';

/** What a route asks of whoever calls it; a route that says nothing keeps the API from starting. */
export type Access =
  | { for: 'everybody' }
  /** Whoever fills in a form of our own pages without JavaScript; what she may do, her link and her visit decide. */
  | { for: 'form' }
  /** The carrier of texts and calls, which signs what it sends. */
  | { for: 'carrier' }
  /** A session, however far signing in has come. */
  | { for: 'session' }
  /** Somebody who is signed in all the way and has one of these permissions; none named: anybody. */
  | { for: 'signed-in'; permissions: readonly Permission[] };

/** Under this name a route's access is kept. */
export const ACCESS = 'voortuin:access';

/** Whoever may do one of these. */
export const Needs = (...permissions: [Permission, ...Permission[]]): MethodDecorator & ClassDecorator =>
  access({ for: 'signed-in', permissions });

/** Everybody, signed in or not. */
export const Open = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, { for: 'everybody' } satisfies Access);

/** Whoever fills in a form of our own pages; the browser must say that it comes from there. */
export const Form = (): MethodDecorator & ClassDecorator => SetMetadata(ACCESS, { for: 'form' } satisfies Access);

/** The carrier alone; what it did not sign is refused before the route sees it. */
export const FromCarrier = (): MethodDecorator =>
  applyDecorators(SetMetadata(ACCESS, { for: 'carrier' } satisfies Access), HttpCode(HttpStatus.OK)) as MethodDecorator;

/** Whoever is signed in all the way, whatever she may do. */
export const SignedIn = (): MethodDecorator & ClassDecorator => access({ for: 'signed-in', permissions: [] });

/** Whoever has begun to sign in; the service judges how far one must be. */
export const NeedsSession = (): MethodDecorator & ClassDecorator => access({ for: 'session' });

/** Under this name is kept what a key must be for to open a route; a key opens no other. */
export const SCOPE = 'voortuin:scope';

/** Lets a partner's own system in as well, with a key that is for this. */
export const Scope = (scope: KeyScope): MethodDecorator =>
  applyDecorators(SetMetadata(SCOPE, scope), ApiBearerAuth(), ApiExtension('x-scope', scope)) as MethodDecorator;

/** Declares it to the guard, and tells it in the description of the API. */
function access(declared: Access): MethodDecorator & ClassDecorator {
  return applyDecorators(
    SetMetadata(ACCESS, declared),
    ApiCookieAuth(),
    ApiExtension('x-access', declared),
  ) as MethodDecorator & ClassDecorator;
}

/** A request with what the guard found out about who asks. */
export interface AskedRequest extends FastifyRequest {
  voortuin?: { session: Session | null; actor: Actor | null };
}

/** Where a request came from, for the audit line; the client's own word is cut off. */
export function fromOf(request: FastifyRequest): From {
  return { origin: request.ip, client: request.headers['user-agent']?.slice(0, 200) ?? null };
}

const asked = (context: ExecutionContext): AskedRequest => context.switchToHttp().getRequest<AskedRequest>();

/** Who asks. */
export const Asker = createParamDecorator((_: unknown, context: ExecutionContext): Actor => {
  const actor = asked(context).voortuin?.actor;
  if (!actor) throw new Error('only a route with @Needs knows who asks');
  return actor;
});

/** The session of who asks, however far signing in has come. */
export const Current = createParamDecorator((_: unknown, context: ExecutionContext): Session => {
  const session = asked(context).voortuin?.session;
  if (!session) throw new Error('only a route with @NeedsSession or @Needs has a session');
  return session;
});

/** Where the request came from. */
export const Whence = createParamDecorator((_: unknown, context: ExecutionContext): From => fromOf(asked(context)));

/** An id in the path; what is no id answers as an id that is not there. */
export const IdParam = (name = 'id'): ParameterDecorator =>
  Param(name, {
    transform: (value: string) => {
      if (isId(value) !== null) throw new NotFound();
      return value.toLowerCase();
    },
  });
