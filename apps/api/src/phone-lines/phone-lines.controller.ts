import { Body, Controller, Get, Put } from '@nestjs/common';
import { PhoneLineDraft, PhoneLineView } from '@voortuin/contract/phone-lines/phone-lines';
import type { Actor } from '@voortuin/server/platform/actor';
import { PhoneLines } from '@voortuin/server/phone-lines/phone-lines.service';
import { Answers } from '../platform/answers.ts';
import { Asker, Needs } from '../platform/route.ts';

/** The phone line of the organisation, as administrators set it and everybody who texts or calls reads it. */
@Controller('phone-line')
export class PhoneLinesController {
  constructor(private readonly lines: PhoneLines) {}

  /** Its number, hours and limits, and what it cost today. */
  @Get()
  @Needs('organisation:manage', 'caregivers:read')
  @Answers(PhoneLineView)
  open(@Asker() actor: Actor): Promise<PhoneLineView> {
    return this.lines.open(actor);
  }

  /** Sets or changes it. */
  @Put()
  @Needs('organisation:manage')
  @Answers(PhoneLineView)
  change(@Asker() actor: Actor, @Body() request: PhoneLineDraft): Promise<PhoneLineView> {
    return this.lines.change(actor, request);
  }
}
