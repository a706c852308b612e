import { Body, Controller, Get, Param, Put } from '@nestjs/common';
import { PostcodeAreaDraft, PostcodeAreaView, PostcodeGap } from '@voortuin/contract/people/postcode-areas';
import type { Actor } from '@voortuin/server/platform/actor';
import { AreaPlan } from '@voortuin/server/people/area-plan.service';
import { Answers } from '../platform/answers.ts';
import { Asker, Needs } from '../platform/route.ts';

/** Who looks after which postcode. */
@Controller('postcode-areas')
export class PostcodeAreasController {
  constructor(private readonly areas: AreaPlan) {}

  /** Every postcode that is shared out. */
  @Get()
  @Needs('organisation:manage', 'caregivers:read')
  @Answers([PostcodeAreaView])
  list(@Asker() actor: Actor): Promise<PostcodeAreaView[]> {
    return this.areas.list(actor);
  }

  /** The postcodes of caregivers that are not shared out. */
  @Get('missing')
  @Needs('organisation:manage')
  @Answers([PostcodeGap])
  gaps(@Asker() actor: Actor): Promise<PostcodeGap[]> {
    return this.areas.gaps(actor);
  }

  /** Shares out one postcode. */
  @Put(':digits')
  @Needs('organisation:manage')
  @Answers(PostcodeAreaView)
  write(
    @Asker() actor: Actor,
    @Param('digits') digits: string,
    @Body() request: PostcodeAreaDraft,
  ): Promise<PostcodeAreaView> {
    return this.areas.write(actor, digits, request);
  }
}
