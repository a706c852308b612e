import { Controller, Get, Query } from '@nestjs/common';
import { FiguresQuery, PartnerFigures, ReferralFigures } from '@voortuin/contract/referrals/figures';
import type { Actor } from '@voortuin/server/platform/actor';
import { ReferralCounts } from '@voortuin/server/referrals/figures.service';
import { Answers } from '../platform/answers.ts';
import { Asker, Needs, Scope } from '../platform/route.ts';

/** How many referrals came how far. */
@Controller()
export class ReferralFiguresController {
  constructor(private readonly counts: ReferralCounts) {}

  /** Per partner and need: sent, answered in time, taken up, and helped according to her. */
  @Get('referrals/figures')
  @Needs('overview:read')
  @Answers([ReferralFigures])
  overview(@Asker() actor: Actor, @Query() query: FiguresQuery): Promise<ReferralFigures[]> {
    return this.counts.overview(actor, query);
  }

  /** Of one's own partner alone; counts under ten are null. */
  @Get('partner/figures')
  @Needs('referrals:answer')
  @Scope('referrals:read')
  @Answers([PartnerFigures])
  own(@Asker() actor: Actor, @Query() query: FiguresQuery): Promise<PartnerFigures[]> {
    return this.counts.own(actor, query);
  }
}
