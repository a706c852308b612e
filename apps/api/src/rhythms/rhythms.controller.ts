import { Body, Controller, Get, HttpCode, Post, Put } from '@nestjs/common';
import { RhythmDraft, RhythmView } from '@voortuin/contract/rhythms/rhythms';
import type { Actor } from '@voortuin/server/platform/actor';
import { Rhythms } from '@voortuin/server/rhythms/rhythms.service';
import { Answers } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** The rhythms of an organisation. */
@Controller('rhythms')
export class RhythmsController {
  constructor(private readonly rhythms: Rhythms) {}

  /** All of them, the usual one first. */
  @Get()
  @Needs('organisation:manage', 'caregivers:read')
  @Answers([RhythmView])
  list(@Asker() actor: Actor): Promise<RhythmView[]> {
    return this.rhythms.list(actor);
  }

  /** Adds one. */
  @Post()
  @HttpCode(201)
  @Needs('organisation:manage')
  @Answers(RhythmView, 201)
  add(@Asker() actor: Actor, @Body() request: RhythmDraft): Promise<RhythmView> {
    return this.rhythms.add(actor, request);
  }

  /** Changes one. */
  @Put(':id')
  @Needs('organisation:manage')
  @Answers(RhythmView)
  change(@Asker() actor: Actor, @IdParam() id: string, @Body() request: RhythmDraft): Promise<RhythmView> {
    return this.rhythms.change(actor, id, request);
  }
}
