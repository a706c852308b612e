import { Body, Controller, Get, HttpCode, Post, Query } from '@nestjs/common';
import {
  DemoCall,
  DemoPhonesQuery,
  DemoPhonesView,
  DemoPress,
  DemoText,
} from '@voortuin/contract/messages/demo-phones';
import { DemoPhones } from '@voortuin/server/messages/demo-phones.service';
import type { Actor } from '@voortuin/server/platform/actor';
import { Answers, AnswersNothing } from '../platform/answers.ts';
import { Asker, Needs } from '../platform/route.ts';

/** The phones of the demo town; where this is no demo there is no such route. */
@Controller('demo/phones')
@Needs('caregivers:read')
export class DemoPhonesController {
  constructor(private readonly phones: DemoPhones) {}

  /** What they show, the latest first. */
  @Get()
  @Answers(DemoPhonesView)
  list(@Asker() actor: Actor, @Query() query: DemoPhonesQuery): Promise<DemoPhonesView> {
    return this.phones.list(actor, query);
  }

  /** A text to the organisation. */
  @Post('texts')
  @HttpCode(204)
  @AnswersNothing()
  text(@Asker() actor: Actor, @Body() request: DemoText): Promise<void> {
    return this.phones.text(actor, request);
  }

  /** A call to the organisation. */
  @Post('calls')
  @HttpCode(204)
  @AnswersNothing()
  call(@Asker() actor: Actor, @Body() request: DemoCall): Promise<void> {
    return this.phones.call(actor, request.from);
  }

  /** A button of a phone. */
  @Post('buttons')
  @HttpCode(204)
  @AnswersNothing()
  press(@Asker() actor: Actor, @Body() request: DemoPress): Promise<void> {
    return this.phones.press(actor, request);
  }
}
