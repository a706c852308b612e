import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { SharedWithView } from '@voortuin/contract/referrals/referrals';
import type { Actor } from '@voortuin/server/platform/actor';
import { SharedWith } from '@voortuin/server/referrals/shared-with';
import { Answers } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** What of a caregiver was shared with partners, and her consent to it. */
@Controller('caregivers/:id')
export class SharedController {
  constructor(private readonly shared: SharedWith) {}

  /** What was shared with whom, on which ground, and whether it still stands there. */
  @Get('shared')
  @Needs('caregivers:read')
  @Answers([SharedWithView])
  of(@Asker() actor: Actor, @IdParam() id: string): Promise<SharedWithView[]> {
    return this.shared.of(actor, id);
  }

  /** She takes a consent back: what stands on it stops within this request. */
  @Post('consents/:consentId/withdraw')
  @HttpCode(200)
  @Needs('caregivers:write')
  @Answers([SharedWithView])
  withdraw(
    @Asker() actor: Actor,
    @IdParam() id: string,
    @IdParam('consentId') consentId: string,
  ): Promise<SharedWithView[]> {
    return this.shared.withdraw(actor, id, consentId);
  }
}
