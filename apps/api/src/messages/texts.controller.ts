import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import {
  AssignText, IncomingTextQuery, IncomingTextView, SendAgain, SendTexts, SentTexts, TextDraft, TextsPreview,
} from '@voortuin/contract/messages/messages'; // prettier-ignore
import type { Page } from '@voortuin/contract/platform/page';
import { IncomingList } from '@voortuin/server/messages/incoming-list';
import { ParkedTexts } from '@voortuin/server/messages/parked-texts.service';
import { TextWriting } from '@voortuin/server/messages/text-writing';
import type { Actor } from '@voortuin/server/platform/actor';
import type { FastifyReply } from 'fastify';
import { Answers, AnswersNothing, AnswersPage } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** Texts to caregivers, and those that came in. */
@Controller('texts')
export class TextsController {
  constructor(
    private readonly writing: TextWriting,
    private readonly incoming: IncomingList,
    private readonly parked: ParkedTexts,
  ) {}

  /** Those that came in, the newest first. */
  @Get()
  @Needs('caregivers:read')
  @AnswersPage(IncomingTextView)
  list(@Asker() actor: Actor, @Query() query: IncomingTextQuery): Promise<Page<IncomingTextView>> {
    return this.incoming.list(actor, query);
  }

  /** How texts will be, what they cost and who gets none; nothing is sent. */
  @Post('preview')
  @HttpCode(200)
  @Needs('contacts:log')
  @Answers(TextsPreview)
  preview(@Asker() actor: Actor, @Body() request: TextDraft): Promise<TextsPreview> {
    return this.writing.preview(actor, request);
  }

  /** Sends to one or to many: 201, and 200 when the same was sent before. */
  @Post()
  @Needs('contacts:log')
  @Answers(SentTexts, 201)
  async send(
    @Asker() actor: Actor,
    @Body() request: SendTexts,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SentTexts> {
    const { isNew, ...sent } = await this.writing.send(actor, request);
    reply.status(isNew ? 201 : 200);
    return sent;
  }

  /** Says whose one was that came in. */
  @Post(':id/assign')
  @HttpCode(200)
  @Needs('contacts:log')
  @Answers(IncomingTextView)
  assign(@Asker() actor: Actor, @IdParam() id: string, @Body() request: AssignText): Promise<IncomingTextView> {
    return this.incoming.assign(actor, id, request.caregiverId);
  }

  /** One that came in was read, and what it asks is done. */
  @Post(':id/handled')
  @HttpCode(200)
  @Needs('contacts:log')
  @Answers(IncomingTextView)
  handled(@Asker() actor: Actor, @IdParam() id: string): Promise<IncomingTextView> {
    return this.incoming.handled(actor, id);
  }

  /** Has one sent again that surely is not out, or that may be out and a person says may go twice. */
  @Post(':id/again')
  @HttpCode(204)
  @Needs('contacts:log')
  @AnswersNothing()
  async again(@Asker() actor: Actor, @IdParam() id: string, @Body() request: SendAgain): Promise<void> {
    await this.parked.again(actor, id, request.claim);
  }

  /** Lets one be that waits, or that need not go out any more. */
  @Post(':id/drop')
  @HttpCode(204)
  @Needs('contacts:log')
  @AnswersNothing()
  async drop(@Asker() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.parked.drop(actor, id);
  }
}
