import { Body, Controller, Get, Put } from '@nestjs/common';
import { MorningMailView, MorningMailWish } from '@voortuin/contract/reminders/reminders';
import type { Actor } from '@voortuin/server/platform/actor';
import { MorningMails } from '@voortuin/server/reminders/morning-mails.service';
import { Answers } from '../platform/answers.ts';
import { Asker, SignedIn } from '../platform/route.ts';

/** One's own morning mail. */
@Controller('account/morning-mail')
@SignedIn()
export class MorningMailController {
  constructor(private readonly mails: MorningMails) {}

  /** At what hour it comes. */
  @Get()
  @Answers(MorningMailView)
  wish(@Asker() actor: Actor): Promise<MorningMailView> {
    return this.mails.wish(actor);
  }

  /** Another hour, or none. */
  @Put()
  @Answers(MorningMailView)
  want(@Asker() actor: Actor, @Body() request: MorningMailWish): Promise<MorningMailView> {
    return this.mails.want(actor, request);
  }
}
