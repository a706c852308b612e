import { Controller, Get, Header } from '@nestjs/common';
import type { Actor } from '@voortuin/server/platform/actor';
import { ReferralFhir } from '@voortuin/server/referrals/referral-fhir';
import { AnswersFhir } from '../platform/answers.ts';
import { Asker, IdParam, Needs, Scope } from '../platform/route.ts';

/** Referrals for other systems, as FHIR R4. */
@Controller()
export class ReferralFhirController {
  constructor(private readonly fhir: ReferralFhir) {}

  /** A referral as its partner reads it: a Bundle of a ServiceRequest and a Task. */
  @Get('partner/referrals/:id/fhir')
  @Needs('referrals:answer')
  @Scope('referrals:read')
  @Header('content-type', 'application/fhir+json; charset=utf-8')
  @AnswersFhir()
  async forPartner(@Asker() actor: Actor, @IdParam() id: string): Promise<string> {
    return JSON.stringify(await this.fhir.forPartner(actor, id));
  }

  /** A referral as it was sent: a Bundle of a ServiceRequest and a Task. */
  @Get('referrals/:id/fhir')
  @Needs('caregivers:read')
  @Header('content-type', 'application/fhir+json; charset=utf-8')
  @AnswersFhir()
  async forConsultant(@Asker() actor: Actor, @IdParam() id: string): Promise<string> {
    return JSON.stringify(await this.fhir.forConsultant(actor, id));
  }
}
