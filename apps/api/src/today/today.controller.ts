import { Controller, Get, Query } from '@nestjs/common';
import { TodayQuery, TodayView } from '@voortuin/contract/today/today';
import type { Actor } from '@voortuin/server/platform/actor';
import { Today } from '@voortuin/server/today/today.service';
import { Answers } from '../platform/answers.ts';
import { Asker, Needs } from '../platform/route.ts';

/** Vandaag: one consultant's day. */
@Controller('today')
export class TodayController {
  constructor(private readonly today: Today) {}

  /** One's own day, or that of a colleague. */
  @Get()
  @Needs('caregivers:read')
  @Answers(TodayView)
  read(@Asker() actor: Actor, @Query() query: TodayQuery): Promise<TodayView> {
    return this.today.of(actor, query.consultantId ?? undefined);
  }
}
