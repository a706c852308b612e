import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import type { Page } from '@voortuin/contract/platform/page';
import {
  AnnouncementQuery,
  AnnouncementView,
  DropAnnouncement,
  TakeIn,
} from '@voortuin/contract/referrals/announcements';
import type { Actor } from '@voortuin/server/platform/actor';
import { TakingIn } from '@voortuin/server/referrals/taking-in';
import { Answers, AnswersPage } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** Caregivers whom partners announced. */
@Controller('announcements')
export class AnnouncementsController {
  constructor(private readonly takingIn: TakingIn) {}

  /** A page of announcements: those that wait, the longest first; or those handled, the latest first. */
  @Get()
  @Needs('caregivers:read')
  @AnswersPage(AnnouncementView)
  list(@Asker() actor: Actor, @Query() query: AnnouncementQuery): Promise<Page<AnnouncementView>> {
    return this.takingIn.list(actor, query);
  }

  /** In sight from now on; a conflict `likely-same` shows who may be the same. */
  @Post(':id/take-in')
  @HttpCode(200)
  @Needs('caregivers:write')
  @Answers(AnnouncementView)
  takeIn(@Asker() actor: Actor, @IdParam() id: string, @Body() request: TakeIn): Promise<AnnouncementView> {
    return this.takingIn.takeIn(actor, id, request);
  }

  /** Not taken in, with the reason. */
  @Post(':id/drop')
  @HttpCode(200)
  @Needs('caregivers:write')
  @Answers(AnnouncementView)
  drop(@Asker() actor: Actor, @IdParam() id: string, @Body() request: DropAnnouncement): Promise<AnnouncementView> {
    return this.takingIn.drop(actor, id, request);
  }
}
