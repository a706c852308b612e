import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@voortuin/server/platform/config';
import { visitHours, type AtLink } from '@voortuin/server/referrals/answer-visits';
import type { FastifyReply, FastifyRequest } from 'fastify';

/** The cookie with which one browser holds its visit at one link; no other site can have it sent along. */
@Injectable()
export class AnswerCookie {
  private readonly secure: boolean;

  constructor(@Inject(CONFIG) config: Config) {
    this.secure = config.publicUrl.protocol === 'https:';
  }

  read(request: FastifyRequest, link: AtLink): string | null {
    return request.cookies[this.nameOf(link)] || null;
  }

  keep(reply: FastifyReply, link: AtLink, visit: string): void {
    const { secure } = this;
    const attributes = { path: '/antwoord', httpOnly: true, sameSite: 'strict', secure } as const;
    void reply.setCookie(this.nameOf(link), visit, { ...attributes, maxAge: visitHours * 3600 });
  }

  /** One for each link, so that two referrals can be open beside each other. */
  private nameOf({ tokenHash }: AtLink): string {
    return `${this.secure ? '__Secure-' : ''}antwoord-${tokenHash.toString('hex').slice(0, 12)}`;
  }
}
