import { Controller, Get, Res } from '@nestjs/common';
import { ApiProduces, ApiResponse } from '@nestjs/swagger';
import type { Session } from '@voortuin/server/people/sessions';
import type { Actor } from '@voortuin/server/platform/actor';
import type { FastifyReply } from 'fastify';
import { Asker, Current, SignedIn } from '../route.ts';
import { NewsStreams } from './news-streams.ts';

/** Tells an open browser that there is something new; what it is, the browser asks. */
@Controller('news')
export class NewsController {
  constructor(private readonly streams: NewsStreams) {}

  /** Server-sent events named `news`, with what is new as data: `reminders`, `signals`, or `again` when some may have been missed. */
  @Get()
  @SignedIn()
  @ApiProduces('text/event-stream')
  @ApiResponse({ status: 200, description: 'A stream that lasts as long as the session.', schema: { type: 'string' } })
  listen(@Asker() actor: Actor, @Current() session: Session, @Res() reply: FastifyReply): void {
    void reply
      .type('text/event-stream; charset=utf-8')
      .header('X-Accel-Buffering', 'no')
      .send(this.streams.begin(actor, session));
  }
}
