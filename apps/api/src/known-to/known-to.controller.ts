import { Body, Controller, Delete, Get, HttpCode, Post } from '@nestjs/common';
import { AllowKnownTo, AskKnownTo, KnownToAnswer, KnownToView } from '@voortuin/contract/known-to/known-to';
import { KnownTo } from '@voortuin/server/known-to/known-to.service';
import type { Actor } from '@voortuin/server/platform/actor';
import { Answers } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** Whether another organisation knows a caregiver as well, on her consent alone. */
@Controller('caregivers/:id/known-to')
export class KnownToController {
  constructor(private readonly knownTo: KnownTo) {}

  /** Whether she allows that it is asked. */
  @Get()
  @Needs('caregivers:read')
  @Answers(KnownToView)
  open(@Asker() actor: Actor, @IdParam() id: string): Promise<KnownToView> {
    return this.knownTo.open(actor, id);
  }

  /** Asks who else knows her, on a ground that is written down; so many times a day. */
  @Post()
  @HttpCode(200)
  @Needs('caregivers:write')
  @Answers(KnownToAnswer)
  ask(@Asker() actor: Actor, @IdParam() id: string, @Body() request: AskKnownTo): Promise<KnownToAnswer> {
    return this.knownTo.ask(actor, id, request);
  }

  /** Writes down that she allows it. */
  @Post('consent')
  @HttpCode(200)
  @Needs('caregivers:write')
  @Answers(KnownToView)
  allow(@Asker() actor: Actor, @IdParam() id: string, @Body() request: AllowKnownTo): Promise<KnownToView> {
    return this.knownTo.allow(actor, id, request);
  }

  /** She takes it back. */
  @Delete('consent')
  @Needs('caregivers:write')
  @Answers(KnownToView)
  withdraw(@Asker() actor: Actor, @IdParam() id: string): Promise<KnownToView> {
    return this.knownTo.withdraw(actor, id);
  }
}
