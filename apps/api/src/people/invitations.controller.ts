import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { AcceptInvitation } from '@voortuin/contract/people/account';
import { SessionStep } from '@voortuin/contract/people/session';
import { Invitations } from '@voortuin/server/people/invitations';
import type { From } from '@voortuin/server/people/sign-in.service';
import type { FastifyReply } from 'fastify';
import { Answers } from '../platform/answers.ts';
import { Open, Whence } from '../platform/route.ts';
import { SessionCookie } from '../platform/session-cookie.ts';

/** Joining an organisation. */
@Controller('invitations')
export class InvitationsController {
  constructor(
    private readonly invitations: Invitations,
    private readonly cookie: SessionCookie,
  ) {}

  /** With the link of an invitation and a password. */
  @Post('accept')
  @HttpCode(200)
  @Open()
  @Answers(SessionStep)
  async accept(
    @Whence() from: From,
    @Body() request: AcceptInvitation,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionStep> {
    return this.cookie.step(reply, await this.invitations.accept(from, request));
  }
}
