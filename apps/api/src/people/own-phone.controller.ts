import { Body, Controller, Get, Put } from '@nestjs/common';
import { OwnPhone, OwnPhoneView } from '@voortuin/contract/people/account';
import { OwnPhones } from '@voortuin/server/people/own-phones';
import type { Actor } from '@voortuin/server/platform/actor';
import { Answers } from '../platform/answers.ts';
import { Asker, Needs } from '../platform/route.ts';

/** One's own phone, which rings first when one calls through the line of the organisation. */
@Controller('account/phone')
@Needs('contacts:log')
export class OwnPhoneController {
  constructor(private readonly phones: OwnPhones) {}

  /** The phone as it stands. */
  @Get()
  @Answers(OwnPhoneView)
  open(@Asker() actor: Actor): Promise<OwnPhoneView> {
    return this.phones.open(actor);
  }

  /** Sets it, or takes it away. */
  @Put()
  @Answers(OwnPhoneView)
  change(@Asker() actor: Actor, @Body() { phone }: OwnPhone): Promise<OwnPhoneView> {
    return this.phones.change(actor, phone ?? null);
  }
}
