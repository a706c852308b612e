import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import type { Page } from '@voortuin/contract/platform/page';
import {
  GiveTo,
  HandleSignal,
  RaiseSignal,
  SignalQuery,
  SignalView,
  TakeStep,
} from '@voortuin/contract/signals/signals';
import type { Actor } from '@voortuin/server/platform/actor';
import { Signals } from '@voortuin/server/signals/signals.service';
import type { FastifyReply } from 'fastify';
import { Answers, AnswersPage } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** Signals: each has an owner, and stays until someone writes what was done. */
@Controller('signals')
export class SignalsController {
  constructor(private readonly signals: Signals) {}

  /** A page of signals, the newest first. */
  @Get()
  @Needs('caregivers:read')
  @AnswersPage(SignalView)
  list(@Asker() actor: Actor, @Query() query: SignalQuery): Promise<Page<SignalView>> {
    return this.signals.list(actor, query);
  }

  /** Raises one: 201, and 200 when the same was raised before. */
  @Post()
  @Needs('contacts:log')
  @Answers(SignalView, 201)
  async raise(
    @Asker() actor: Actor,
    @Body() request: RaiseSignal,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<SignalView> {
    const { view, isNew } = await this.signals.raise(actor, request);
    reply.status(isNew ? 201 : 200);
    return view;
  }

  /** What was done. */
  @Post(':id/handle')
  @HttpCode(200)
  @Needs('contacts:log')
  @Answers(SignalView)
  handle(@Asker() actor: Actor, @IdParam() id: string, @Body() request: HandleSignal): Promise<SignalView> {
    return this.signals.handle(actor, id, request);
  }

  /** A step of the reporting code was taken. */
  @Post(':id/steps')
  @HttpCode(200)
  @Needs('contacts:log')
  @Answers(SignalView)
  takeStep(@Asker() actor: Actor, @IdParam() id: string, @Body() request: TakeStep): Promise<SignalView> {
    return this.signals.takeStep(actor, id, request);
  }

  /** To another owner. */
  @Post(':id/give')
  @HttpCode(200)
  @Needs('contacts:log')
  @Answers(SignalView)
  give(@Asker() actor: Actor, @IdParam() id: string, @Body() request: GiveTo): Promise<SignalView> {
    return this.signals.give(actor, id, request.ownerId);
  }
}
