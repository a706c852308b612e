import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { ApproachChange, Closure, Pause } from '@voortuin/contract/caregivers/planned-contacts';
import type { Actor } from '@voortuin/server/platform/actor';
import { Standing } from '@voortuin/server/caregivers/standing';
import { Answers } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** Where a caregiver stands: paused, closed, only on her request, never. */
@Controller('caregivers/:id')
export class StandingController {
  constructor(private readonly standing: Standing) {}

  /** In peace until a date. */
  @Post('pause')
  @HttpCode(200)
  @Needs('caregivers:write')
  @Answers(CaregiverView)
  pause(@Asker() actor: Actor, @IdParam() id: string, @Body() request: Pause): Promise<CaregiverView> {
    return this.standing.pause(actor, id, request);
  }

  /** The pause ends now. */
  @Post('resume')
  @HttpCode(200)
  @Needs('caregivers:write')
  @Answers(CaregiverView)
  resume(@Asker() actor: Actor, @IdParam() id: string): Promise<CaregiverView> {
    return this.standing.resume(actor, id);
  }

  /** No longer in sight. */
  @Post('close')
  @HttpCode(200)
  @Needs('caregivers:write')
  @Answers(CaregiverView)
  close(@Asker() actor: Actor, @IdParam() id: string, @Body() request: Closure): Promise<CaregiverView> {
    return this.standing.close(actor, id, request);
  }

  /** In sight again. */
  @Post('reopen')
  @HttpCode(200)
  @Needs('caregivers:write')
  @Answers(CaregiverView)
  reopen(@Asker() actor: Actor, @IdParam() id: string): Promise<CaregiverView> {
    return this.standing.reopen(actor, id);
  }

  /** Whether one may approach her. */
  @Post('approach')
  @HttpCode(200)
  @Needs('caregivers:write')
  @Answers(CaregiverView)
  approach(@Asker() actor: Actor, @IdParam() id: string, @Body() request: ApproachChange): Promise<CaregiverView> {
    return this.standing.approach(actor, id, request);
  }
}
