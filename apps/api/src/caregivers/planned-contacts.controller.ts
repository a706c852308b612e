import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import {
  Appointment,
  HandOver,
  HandOverMany,
  HandedOver,
  Replan,
  Snooze,
} from '@voortuin/contract/caregivers/planned-contacts';
import type { Actor } from '@voortuin/server/platform/actor';
import { HandOvers } from '@voortuin/server/caregivers/hand-overs';
import { Moments } from '@voortuin/server/caregivers/moments.service';
import { Answers } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** The next moment of a caregiver: another day, later, a time agreed, another consultant. */
@Controller()
export class PlannedContactsController {
  constructor(
    private readonly moments: Moments,
    private readonly handOvers: HandOvers,
  ) {}

  /** Another day, day part or channel. */
  @Post('caregivers/:id/replan')
  @HttpCode(200)
  @Needs('contacts:log')
  @Answers(CaregiverView)
  replan(@Asker() actor: Actor, @IdParam() id: string, @Body() request: Replan): Promise<CaregiverView> {
    return this.moments.replan(actor, id, request);
  }

  /** Later, with the reason. */
  @Post('caregivers/:id/snooze')
  @HttpCode(200)
  @Needs('contacts:log')
  @Answers(CaregiverView)
  snooze(@Asker() actor: Actor, @IdParam() id: string, @Body() request: Snooze): Promise<CaregiverView> {
    return this.moments.snooze(actor, id, request);
  }

  /** A time agreed with her. */
  @Post('caregivers/:id/appointment')
  @HttpCode(200)
  @Needs('contacts:log')
  @Answers(CaregiverView)
  appoint(@Asker() actor: Actor, @IdParam() id: string, @Body() request: Appointment): Promise<CaregiverView> {
    return this.moments.appoint(actor, id, request);
  }

  /** The appointment is off. */
  @Post('caregivers/:id/cancel-appointment')
  @HttpCode(200)
  @Needs('contacts:log')
  @Answers(CaregiverView)
  cancelAppointment(@Asker() actor: Actor, @IdParam() id: string): Promise<CaregiverView> {
    return this.moments.cancelAppointment(actor, id);
  }

  /** The yearly look at who may not be approached was taken. */
  @Post('caregivers/:id/reviewed')
  @HttpCode(200)
  @Needs('work:share')
  @Answers(CaregiverView)
  reviewed(@Asker() actor: Actor, @IdParam() id: string): Promise<CaregiverView> {
    return this.moments.reviewed(actor, id);
  }

  /** To a colleague, or to nobody yet. */
  @Post('caregivers/:id/hand-over')
  @HttpCode(200)
  @Needs('contacts:log')
  @Answers(CaregiverView)
  handOver(@Asker() actor: Actor, @IdParam() id: string, @Body() request: HandOver): Promise<CaregiverView> {
    return this.handOvers.one(actor, id, request.consultantId ?? null, request.note);
  }

  /** Several at once. */
  @Post('hand-overs')
  @HttpCode(200)
  @Needs('work:share')
  @Answers(HandedOver)
  async handOverMany(@Asker() actor: Actor, @Body() request: HandOverMany): Promise<HandedOver> {
    return {
      caregivers: await this.handOvers.many(actor, request.caregiverIds, request.consultantId ?? null, request.note),
    };
  }
}
