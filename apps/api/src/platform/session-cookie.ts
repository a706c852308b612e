import '@fastify/cookie';
import { Inject, Injectable } from '@nestjs/common';
import type { SessionStep } from '@voortuin/contract/people/session';
import { CONFIG, type Config } from '@voortuin/server/platform/config';
import type { Signed } from '@voortuin/server/people/sign-in.service';
import type { FastifyReply, FastifyRequest } from 'fastify';

const sevenDays = 7 * 24 * 60 * 60;

/** The cookie that holds the token of a session; where there is TLS no other host can set it. */
@Injectable()
export class SessionCookie {
  readonly name: string;
  private readonly secure: boolean;

  constructor(@Inject(CONFIG) config: Config) {
    this.secure = config.publicUrl.protocol === 'https:';
    this.name = this.secure ? '__Host-voortuin' : 'voortuin';
  }

  read(request: FastifyRequest): string | null {
    return request.cookies[this.name] || null;
  }

  /** The server ends the session sooner; the browser just keeps the token no longer than that can be. */
  keep(reply: FastifyReply, token: string): void {
    void reply.setCookie(this.name, token, { ...this.attributes(), maxAge: sevenDays });
  }

  /** Keeps the token of a step of signing in, and answers the step. */
  step(reply: FastifyReply, { token, step }: Signed): SessionStep {
    this.keep(reply, token);
    return step;
  }

  forget(reply: FastifyReply): void {
    void reply.clearCookie(this.name, this.attributes());
  }

  private attributes() {
    return { path: '/', httpOnly: true, sameSite: 'lax', secure: this.secure } as const;
  }
}
