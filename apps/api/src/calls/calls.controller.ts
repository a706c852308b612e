import { Body, Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { CallsView, CallView, PlaceCall } from '@voortuin/contract/calls/calls';
import { CallViews } from '@voortuin/server/calls/call-views';
import { Calls } from '@voortuin/server/calls/calls.service';
import type { Actor } from '@voortuin/server/platform/actor';
import type { FastifyReply } from 'fastify';
import { Answers } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** Calls of whoever is signed in: placing one, what goes on, and what is still to be logged. */
@Controller('calls')
@Needs('contacts:log')
export class CallsController {
  constructor(
    private readonly calls: Calls,
    private readonly views: CallViews,
  ) {}

  /** How one calls here, one's own calls that go on or just ended, and those that are still to be logged. */
  @Get()
  @Answers(CallsView)
  mine(@Asker() actor: Actor): Promise<CallsView> {
    return this.views.mine(actor);
  }

  /** Calls a caregiver: one's own phone rings first. 201, and 200 when the same call was placed before. */
  @Post()
  @Answers(CallView, 201)
  async place(
    @Asker() actor: Actor,
    @Body() request: PlaceCall,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CallView> {
    const { view, isNew } = await this.calls.place(actor, request);
    reply.status(isNew ? 201 : 200);
    return view;
  }

  /** Ends a call that goes on. */
  @Post(':id/hang-up')
  @HttpCode(200)
  @Answers(CallView)
  hangUp(@Asker() actor: Actor, @IdParam() id: string): Promise<CallView> {
    return this.calls.hangUp(actor, id);
  }

  /** Puts away a call that needs no log. */
  @Post(':id/put-away')
  @HttpCode(200)
  @Answers(CallView)
  putAway(@Asker() actor: Actor, @IdParam() id: string): Promise<CallView> {
    return this.calls.putAway(actor, id);
  }
}
