import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { KeyScope } from '@voortuin/contract/partners/words';
import { permissionsOf } from '@voortuin/domain/people/permissions';
import type { Actor } from '@voortuin/server/platform/actor';
import { NotAllowed, NotSignedIn } from '@voortuin/server/platform/errors';
import { PartnerKeys, type KeyHolder } from '@voortuin/server/partners/partner-keys';
import { Sessions, stateOf, type Session } from '@voortuin/server/people/sessions';
import type { FastifyRequest } from 'fastify';
import { CarrierSignature } from './carrier-signature.ts';
import { ACCESS, SCOPE, fromOf, type Access, type AskedRequest } from './route.ts';
import { SessionCookie } from './session-cookie.ts';

const changesNothing = ['GET', 'HEAD', 'OPTIONS'];

/** Lets in who may come in, and finds out who that is. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    private readonly keys: PartnerKeys,
    private readonly carrier: CarrierSignature,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AskedRequest>();
    const scope = this.reflector.get<KeyScope | undefined>(SCOPE, context.getHandler());
    const bearer = /^Bearer (.+)$/i.exec(request.headers.authorization ?? '')?.[1];
    // No browser sends a key along by itself, so that a form on another site can do nothing with it.
    if (scope && bearer) return this.letKeyIn(request, bearer, scope);
    const access = this.reflector.getAllAndOverride<Access>(ACCESS, [context.getHandler(), context.getClass()]);
    const changes = !changesNothing.includes(request.method);
    if (access.for === 'carrier') {
      this.carrier.check(request);
      return true;
    }
    if (access.for === 'form') {
      if (changes && !comesFromHere(request)) throw new NotAllowed('from-elsewhere');
      return true;
    }
    // A form on another site can send our cookie along, and cannot set a header.
    if (changes && request.headers['x-voortuin'] !== '1') throw new NotAllowed('header-missing');
    if (access.for === 'everybody') return true;

    const token = this.cookie.read(request);
    const session = token ? await this.sessions.find(token) : null;
    if (!session) throw new NotSignedIn();
    const actor = actorOf(session, request);
    request.voortuin = { session, actor };
    if (access.for === 'session') return true;
    if (!actor) throw new NotSignedIn(stateOf(session));
    const { permissions } = access;
    // Whoever works at a partner comes in by the doors that name her permission, and by no other.
    if (actor.partnerId && permissions.length === 0) throw new NotAllowed();
    if (permissions.length > 0 && !permissions.some((permission) => actor.permissions.has(permission)))
      throw new NotAllowed();
    return true;
  }

  /** A key opens what it is for; one that is unknown, revoked or over answers as nobody does. */
  private async letKeyIn(request: AskedRequest, secret: string, scope: KeyScope): Promise<boolean> {
    const holder = await this.keys.find(secret);
    if (!holder) throw new NotSignedIn();
    if (!holder.scopes.includes(scope)) throw new NotAllowed();
    request.voortuin = { session: null, actor: holderOf(holder, request) };
    return true;
  }
}

function holderOf({ organisationId, partnerId, name }: KeyHolder, request: FastifyRequest): Actor {
  return {
    organisationId,
    personId: null,
    accountId: null,
    name,
    roles: [],
    teamId: null,
    partnerId,
    permissions: permissionsOf(['partner']),
    door: 'key',
    origin: request.ip,
    client: `key ${name}`,
  };
}

/** Whether a form was sent by a page of ours: browsers say so themselves, the older ones by their Origin alone. */
function comesFromHere({ headers }: AskedRequest): boolean {
  const site = headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  const origin = typeof headers.origin === 'string' ? URL.parse(headers.origin) : null;
  return origin !== null && origin.host === headers.host;
}

function actorOf(session: Session, request: FastifyRequest): Actor | null {
  const { person, organisation, accountId } = session;
  if (!person || !organisation || stateOf(session) !== 'signed-in') return null;
  return {
    organisationId: organisation.id,
    personId: person.id,
    accountId,
    name: `${person.firstName} ${person.lastName}`,
    roles: person.roles,
    teamId: person.teamId,
    partnerId: person.partnerId,
    permissions: permissionsOf(person.roles),
    ...fromOf(request),
  };
}
