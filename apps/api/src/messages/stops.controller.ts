import { Controller, Get } from '@nestjs/common';
import { StoppedNumber } from '@voortuin/contract/messages/messages';
import { HerStops } from '@voortuin/server/messages/her-stops';
import type { Actor } from '@voortuin/server/platform/actor';
import { Answers } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** Whether somebody said STOP. */
@Controller('caregivers/:id/stops')
export class StopsController {
  constructor(private readonly stops: HerStops) {}

  /** The numbers of hers from which STOP came, and no START since. */
  @Get()
  @Needs('caregivers:read')
  @Answers([StoppedNumber])
  list(@Asker() actor: Actor, @IdParam() id: string): Promise<StoppedNumber[]> {
    return this.stops.of(actor, id);
  }
}
