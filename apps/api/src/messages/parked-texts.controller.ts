import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import { SendAgain } from '@voortuin/contract/messages/messages';
import { ParkedTextQuery, ParkedTextView } from '@voortuin/contract/messages/parked-texts';
import type { Page } from '@voortuin/contract/platform/page';
import { ParkedTexts } from '@voortuin/server/messages/parked-texts.service';
import type { Actor } from '@voortuin/server/platform/actor';
import { Answers, AnswersPage } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** Texts that nobody could finish; what they say stands with the caregiver. */
@Controller('parked-texts')
@Needs('audit:read', 'organisation:manage', 'work:share')
export class ParkedTextsController {
  constructor(private readonly parked: ParkedTexts) {}

  /** The parked ones, and those of which nobody knows whether they are out; the oldest first. */
  @Get()
  @AnswersPage(ParkedTextView)
  list(@Asker() actor: Actor, @Query() query: ParkedTextQuery): Promise<Page<ParkedTextView>> {
    return this.parked.page(actor, query);
  }

  /** Lets go all that waited for another day's money, and answers what is still parked. */
  @Post('go-on')
  @HttpCode(200)
  @Needs('organisation:manage', 'work:share')
  @Answers([ParkedTextView])
  goOn(@Asker() actor: Actor): Promise<ParkedTextView[]> {
    return this.parked.goOn(actor);
  }

  /** Has one sent again, and answers what is still parked. */
  @Post(':id/again')
  @HttpCode(200)
  @Answers([ParkedTextView])
  again(@Asker() actor: Actor, @IdParam() id: string, @Body() { claim }: SendAgain): Promise<ParkedTextView[]> {
    return this.parked.again(actor, id, claim);
  }

  /** Lets one be that need not go out any more, and answers what is still parked. */
  @Post(':id/drop')
  @HttpCode(200)
  @Answers([ParkedTextView])
  drop(@Asker() actor: Actor, @IdParam() id: string): Promise<ParkedTextView[]> {
    return this.parked.drop(actor, id);
  }
}
