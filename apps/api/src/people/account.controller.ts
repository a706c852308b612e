import { Body, Controller, HttpCode, Post, Res } from '@nestjs/common';
import { ChangePassword, PasswordProof, SecondFactorSetUp } from '@voortuin/contract/people/account';
import { SecondFactor } from '@voortuin/contract/people/session';
import { Accounts } from '@voortuin/server/people/accounts.service';
import type { Session } from '@voortuin/server/people/sessions';
import type { FastifyReply } from 'fastify';
import { Answers, AnswersNothing } from '../platform/answers.ts';
import { Current, NeedsSession, SignedIn } from '../platform/route.ts';
import { SessionCookie } from '../platform/session-cookie.ts';

/** One's own account: the password and the second factor. */
@Controller('account')
export class AccountController {
  constructor(
    private readonly accounts: Accounts,
    private readonly cookie: SessionCookie,
  ) {}

  /** Another password; every other session ends. */
  @Post('password')
  @HttpCode(204)
  @SignedIn()
  @AnswersNothing()
  changePassword(@Current() session: Session, @Body() request: ChangePassword): Promise<void> {
    return this.accounts.changePassword(session, request);
  }

  /** A secret for the authenticator app; also for who has to set one up before going on. */
  @Post('second-factor')
  @HttpCode(200)
  @NeedsSession()
  @Answers(SecondFactorSetUp)
  setUpSecondFactor(@Current() session: Session): Promise<SecondFactorSetUp> {
    return this.accounts.setUpSecondFactor(session);
  }

  /** Shows that the app has the secret; every other session ends. */
  @Post('second-factor/confirm')
  @HttpCode(204)
  @NeedsSession()
  @AnswersNothing()
  async confirmSecondFactor(
    @Current() session: Session,
    @Body() { code }: SecondFactor,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<void> {
    this.cookie.keep(reply, await this.accounts.confirmSecondFactor(session, code));
  }

  /** Takes the second factor away. */
  @Post('second-factor/remove')
  @HttpCode(204)
  @SignedIn()
  @AnswersNothing()
  removeSecondFactor(@Current() session: Session, @Body() { password }: PasswordProof): Promise<void> {
    return this.accounts.removeSecondFactor(session, password);
  }
}
