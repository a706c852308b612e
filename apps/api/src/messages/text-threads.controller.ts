import { Controller, Get, Query } from '@nestjs/common';
import { TextQuery, TextView } from '@voortuin/contract/messages/messages';
import type { Page } from '@voortuin/contract/platform/page';
import { TextThreads } from '@voortuin/server/messages/text-threads';
import type { Actor } from '@voortuin/server/platform/actor';
import { AnswersPage } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** Everything that was texted to and fro with one caregiver. */
@Controller('caregivers/:id/texts')
export class TextThreadsController {
  constructor(private readonly threads: TextThreads) {}

  /** The newest first. */
  @Get()
  @Needs('caregivers:read')
  @AnswersPage(TextView)
  list(@Asker() actor: Actor, @IdParam() id: string, @Query() query: TextQuery): Promise<Page<TextView>> {
    return this.threads.of(actor, id, query);
  }
}
