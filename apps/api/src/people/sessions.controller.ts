import { Body, Controller, Delete, Get, HttpCode, Inject, Post, Req, Res } from '@nestjs/common';
import { ChooseOrganisation, SecondFactor, SessionStep, SessionView, SignIn } from '@voortuin/contract/people/session';
import { CONFIG, type Config } from '@voortuin/server/platform/config';
import { Accounts } from '@voortuin/server/people/accounts.service';
import { Sessions, type Session } from '@voortuin/server/people/sessions';
import { SignIns, type From } from '@voortuin/server/people/sign-in.service';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { Answers, AnswersNothing } from '../platform/answers.ts';
import { Current, NeedsSession, Open, SignedIn, Whence } from '../platform/route.ts';
import { SessionCookie } from '../platform/session-cookie.ts';

/** Signing in, step by step, and signing out. Each step gives the browser another token. */
@Controller()
export class SessionsController {
  constructor(
    private readonly signIns: SignIns,
    private readonly accounts: Accounts,
    private readonly sessions: Sessions,
    private readonly cookie: SessionCookie,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Who is signed in, how far, and what that person may do. */
  @Get('session')
  @NeedsSession()
  @Answers(SessionView)
  read(@Current() session: Session): Promise<SessionView> {
    return this.accounts.view(session, this.config.demo);
  }

  /** E-mail and password. */
  @Post('session')
  @HttpCode(200)
  @Open()
  @Answers(SessionStep)
  async signIn(
    @Whence() from: From,
    @Body() request: SignIn,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionStep> {
    return this.cookie.step(reply, await this.signIns.signIn(from, request));
  }

  /** The digits of the authenticator app. */
  @Post('session/second-factor')
  @HttpCode(200)
  @NeedsSession()
  @Answers(SessionStep)
  async giveSecondFactor(
    @Whence() from: From,
    @Current() session: Session,
    @Body() { code }: SecondFactor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionStep> {
    return this.cookie.step(reply, await this.signIns.secondFactor(from, session, code));
  }

  /** The organisation to work in; also to change to another one. */
  @Post('session/organisation')
  @HttpCode(200)
  @NeedsSession()
  @Answers(SessionStep)
  async chooseOrganisation(
    @Whence() from: From,
    @Current() session: Session,
    @Body() { organisationId }: ChooseOrganisation,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SessionStep> {
    return this.cookie.step(reply, await this.signIns.chooseOrganisation(from, session, organisationId));
  }

  /** Signs out here; whoever is signed out already stays so. */
  @Delete('session')
  @HttpCode(204)
  @Open()
  @AnswersNothing()
  async signOut(
    @Whence() from: From,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    const token = this.cookie.read(request);
    const session = token ? await this.sessions.find(token) : null;
    if (session) await this.signIns.signOut(from, session);
    this.cookie.forget(reply);
  }

  /** Signs out on every device. */
  @Delete('sessions')
  @HttpCode(204)
  @SignedIn()
  @AnswersNothing()
  async signOutEverywhere(
    @Whence() from: From,
    @Current() session: Session,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    await this.signIns.signOutEverywhere(from, session);
    this.cookie.forget(reply);
  }
}
