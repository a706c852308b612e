import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { permissionsOf } from '@voortuin/domain/people/permissions';
import type { Actor } from '@voortuin/server/platform/actor';
import { NotAllowed, NotSignedIn } from '@voortuin/server/platform/errors';
import { Sessions, stateOf, type Session } from '@voortuin/server/people/sessions';
import type { FastifyRequest } from 'fastify';
import { ACCESS, fromOf, type Access, type AskedRequest } from './route.ts';
import { SessionCookie } from './session-cookie.ts';

const changesNothing = ['GET', 'HEAD', 'OPTIONS'];

/** Lets in who may come in, and finds out who that is. */
@Injectable()
export class SessionGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    const request = context.switchToHttp().getRequest<AskedRequest>();
    // A form on another site can send our cookie along, and cannot set a header.
    if (!changesNothing.includes(request.method) && request.headers['x-voortuin'] !== '1')
      throw new NotAllowed('header-missing');
    const access = this.reflector.getAllAndOverride<Access>(ACCESS, [context.getHandler(), context.getClass()]);
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
