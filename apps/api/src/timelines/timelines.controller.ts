import { Controller, Get, Query } from '@nestjs/common';
import { PageQuery, type Page } from '@voortuin/contract/platform/page';
import { HowItGoesPicture, TimelineItem } from '@voortuin/contract/timelines/timelines';
import type { Actor } from '@voortuin/server/platform/actor';
import { Timelines } from '@voortuin/server/timelines/timelines.service';
import { Answers, AnswersPage } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** Everything that happened around one caregiver. */
@Controller('caregivers/:id')
export class TimelinesController {
  constructor(private readonly timelines: Timelines) {}

  /** One line of time, the newest first. */
  @Get('timeline')
  @Needs('caregivers:read')
  @AnswersPage(TimelineItem)
  timeline(@Asker() actor: Actor, @IdParam() id: string, @Query() query: PageQuery): Promise<Page<TimelineItem>> {
    return this.timelines.of(actor, id, query);
  }

  /** How it goes over time. */
  @Get('how-it-goes')
  @Needs('caregivers:read')
  @Answers(HowItGoesPicture)
  howItGoes(@Asker() actor: Actor, @IdParam() id: string): Promise<HowItGoesPicture> {
    return this.timelines.howItGoes(actor, id);
  }
}
