import { Controller, Get } from '@nestjs/common';
import { KeptMailView } from '@voortuin/contract/reminders/reminders';
import type { Actor } from '@voortuin/server/platform/actor';
import { MorningMails } from '@voortuin/server/reminders/morning-mails.service';
import { Answers } from '../platform/answers.ts';
import { Asker, SignedIn } from '../platform/route.ts';

/** The mails that the demo keeps instead of sending them; where this is no demo there is no such route. */
@Controller('demo/mails')
@SignedIn()
export class KeptMailsController {
  constructor(private readonly mails: MorningMails) {}

  /** One's own, the latest first. */
  @Get()
  @Answers([KeptMailView])
  list(@Asker() actor: Actor): Promise<KeptMailView[]> {
    return this.mails.kept(actor);
  }
}
