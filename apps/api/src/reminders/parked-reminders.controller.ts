import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { ParkedMailView, ParkedView } from '@voortuin/contract/reminders/parked';
import type { Actor } from '@voortuin/server/platform/actor';
import { ParkedReminders } from '@voortuin/server/reminders/parked.service';
import { Answers } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** Reminders and mails that nobody could finish. */
@Controller('parked-reminders')
@Needs('audit:read', 'organisation:manage', 'work:share')
export class ParkedRemindersController {
  constructor(private readonly parked: ParkedReminders) {}

  /** The parked ones, the oldest first. */
  @Get()
  @Answers([ParkedView])
  list(@Asker() actor: Actor): Promise<ParkedView[]> {
    return this.parked.list(actor);
  }

  /** What a mail among them says. */
  @Get(':id/mail')
  @Answers(ParkedMailView)
  mail(@Asker() actor: Actor, @IdParam() id: string): Promise<ParkedMailView> {
    return this.parked.mail(actor, id);
  }

  /** Tries one again, and answers what is still parked. */
  @Post(':id/again')
  @HttpCode(200)
  @Answers([ParkedView])
  again(@Asker() actor: Actor, @IdParam() id: string): Promise<ParkedView[]> {
    return this.parked.again(actor, id);
  }

  /** Puts one away that need not go out any more, and answers what is still parked. */
  @Post(':id/put-away')
  @HttpCode(200)
  @Answers([ParkedView])
  putAway(@Asker() actor: Actor, @IdParam() id: string): Promise<ParkedView[]> {
    return this.parked.putAway(actor, id);
  }
}
