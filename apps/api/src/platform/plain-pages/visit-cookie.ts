import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import { visitHours } from '@voortuin/server/people/link-visits';
import { CONFIG, type Config } from '@voortuin/server/platform/config';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The part of the site that a visit is at; its cookie goes nowhere else. */
export type VisitPlace = 'antwoord' | 'mijn';

/** The cookie with which one browser holds its visit at one link; no other site can have it sent along. */
@Injectable()
export class VisitCookie {
  private readonly secure: boolean;

  constructor(@Inject(CONFIG) config: Config) {
    this.secure = config.publicUrl.protocol === 'https:';
  }

  read(request: FastifyRequest, place: VisitPlace, tokenHash: Buffer): string | null {
    return request.cookies[this.nameOf(place, tokenHash)] || null;
  }

  keep(reply: FastifyReply, place: VisitPlace, tokenHash: Buffer, visit: string): void {
    const { secure } = this;
    const attributes = { path: `/${place}`, httpOnly: true, sameSite: 'strict', secure } as const;
    void reply.setCookie(this.nameOf(place, tokenHash), visit, { ...attributes, maxAge: visitHours * 3600 });
  }

  /** One for each link, so that two can be open beside each other. */
  private nameOf(place: VisitPlace, tokenHash: Buffer): string {
    return `${this.secure ? '__Secure-' : ''}${place}-${tokenHash.toString('hex').slice(0, 12)}`;
  }
}
