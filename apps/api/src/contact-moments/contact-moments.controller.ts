import { Body, Controller, Get, HttpCode, Post, Put, Res } from '@nestjs/common';
import { CaregiverView } from '@voortuin/contract/caregivers/caregivers';
import { ContactMomentView, CorrectContact, LoggedContact } from '@voortuin/contract/contact-moments/contact-moments';
import { LogVisit } from '@voortuin/contract/today/log-visit';
import type { Actor } from '@voortuin/server/platform/actor';
import { ContactMomentViews } from '@voortuin/server/contact-moments/contact-moment-view';
import { Corrections } from '@voortuin/server/contact-moments/corrections';
import { VisitLog } from '@voortuin/server/today/visit-log';
import type { FastifyReply } from 'fastify';
import { Answers } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** Contact moments: logging, taking back, correcting. */
@Controller('contact-moments')
export class ContactMomentsController {
  constructor(
    private readonly visits: VisitLog,
    private readonly corrections: Corrections,
    private readonly views: ContactMomentViews,
  ) {}

  /** Logs one with all that came of it: 201, and 200 when the same was logged before. */
  @Post()
  @Needs('contacts:log')
  @Answers(LoggedContact, 201)
  async log(
    @Asker() actor: Actor,
    @Body() request: LogVisit,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<LoggedContact> {
    const { isNew, ...logged } = await this.visits.log(actor, request);
    reply.status(isNew ? 201 : 200);
    return logged;
  }

  /** Undo, within ten minutes. */
  @Post(':id/retract')
  @HttpCode(200)
  @Needs('contacts:log')
  @Answers(CaregiverView)
  retract(@Asker() actor: Actor, @IdParam() id: string): Promise<CaregiverView> {
    return this.visits.retract(actor, id);
  }

  /** Corrects one; the first version stays. */
  @Put(':id')
  @Needs('contacts:log')
  @Answers(ContactMomentView)
  correct(@Asker() actor: Actor, @IdParam() id: string, @Body() request: CorrectContact): Promise<ContactMomentView> {
    return this.corrections.correct(actor, id, request);
  }

  /** Every version, the newest first. */
  @Get(':id/versions')
  @Needs('caregivers:read')
  @Answers([ContactMomentView])
  versions(@Asker() actor: Actor, @IdParam() id: string): Promise<ContactMomentView[]> {
    return this.views.versions(actor, id);
  }
}
