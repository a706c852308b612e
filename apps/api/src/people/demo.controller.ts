import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { DemoPerson, DemoSignIn, SessionStep } from '@voortuin/contract/people/session';
import { Demo } from '@voortuin/server/people/demo';
import type { From } from '@voortuin/server/people/sign-in.service';
import type { FastifyReply } from 'fastify';
import { Answers } from '../platform/answers.ts';
import { Open, Whence } from '../platform/route.ts';
import { SessionCookie } from '../platform/session-cookie.ts';

/** Signing in with one click; where this is no demo there is no such route. */
@Controller('demo')
@Open()
export class DemoController {
  constructor(
    private readonly demo: Demo,
    private readonly cookie: SessionCookie,
  ) {}

  /** The people of the demo town. */
  @Get('people')
  @Answers([DemoPerson])
  people(): Promise<DemoPerson[]> {
    return this.demo.people();
  }

  /** Signs in as one of them. */
  @Post('session')
  @HttpCode(200)
  @Answers(SessionStep)
  async signIn(
    @Whence() from: From,
    @Body() { personId }: DemoSignIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionStep> {
    return this.cookie.step(reply, await this.demo.signIn(from, personId));
  }
}
