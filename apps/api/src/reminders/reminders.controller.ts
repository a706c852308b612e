import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import type { Page } from '@voortuin/contract/platform/page';
import { ReminderQuery, ReminderView, SeeReminders, UnseenView } from '@voortuin/contract/reminders/reminders';
import type { Actor } from '@voortuin/server/platform/actor';
import { Reminders } from '@voortuin/server/reminders/reminders.service';
import { Answers, AnswersPage } from '../platform/answers.ts';
import { Asker, Needs } from '../platform/route.ts';

/** What one is reminded of, for as long as it still asks something. */
@Controller('reminders')
@Needs('caregivers:read')
export class RemindersController {
  constructor(private readonly reminders: Reminders) {}

  /** A page, the latest first. Who shares the work out also gets what nobody is responsible for, and signals about safety. */
  @Get()
  @AnswersPage(ReminderView)
  list(@Asker() actor: Actor, @Query() query: ReminderQuery): Promise<Page<ReminderView>> {
    return this.reminders.list(actor, query);
  }

  /** How many one has not seen. */
  @Get('unseen')
  @Answers(UnseenView)
  unseen(@Asker() actor: Actor): Promise<UnseenView> {
    return this.reminders.unseen(actor);
  }

  /** One has seen one, or all of them. */
  @Post('seen')
  @HttpCode(200)
  @Answers(UnseenView)
  see(@Asker() actor: Actor, @Body() request: SeeReminders): Promise<UnseenView> {
    return this.reminders.see(actor, request);
  }
}
