import { Body, Controller, Delete, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import {
  AgreementDraft, AgreementView, AddPartner, ChangePartner, CheckPartner, OldPartners, PartnerLine, PartnerQuery, PartnerView,
  Suggestion, SuggestionQuery,
} from '@voortuin/contract/partners/partners'; // prettier-ignore
import type { Page } from '@voortuin/contract/platform/page';
import type { Actor } from '@voortuin/server/platform/actor';
import { Agreements } from '@voortuin/server/partners/agreements.service';
import { PartnerList } from '@voortuin/server/partners/partner-list';
import { Partners } from '@voortuin/server/partners/partners.service';
import { Suggestions } from '@voortuin/server/partners/suggestions.service';
import type { FastifyReply } from 'fastify';
import { Answers, AnswersNothing, AnswersPage } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** The organisations that take up referrals, and what was agreed with them. */
@Controller('partners')
export class PartnersController {
  constructor(
    private readonly partners: Partners,
    private readonly all: PartnerList,
    private readonly agreements: Agreements,
    private readonly suggestions: Suggestions,
  ) {}

  /** A page of the partners that fit, by name. */
  @Get()
  @Needs('caregivers:read', 'partners:manage')
  @AnswersPage(PartnerLine)
  list(@Asker() actor: Actor, @Query() query: PartnerQuery): Promise<Page<PartnerLine>> {
    return this.all.list(actor, query);
  }

  /** The offers that suit a need, the best first, each with why. */
  @Get('suggestions')
  @Needs('caregivers:read')
  @Answers([Suggestion])
  suggest(@Asker() actor: Actor, @Query() query: SuggestionQuery): Promise<Suggestion[]> {
    return this.suggestions.suggest(actor, query);
  }

  /** How much has to be checked again. */
  @Get('old')
  @Needs('caregivers:read', 'partners:manage')
  @Answers(OldPartners)
  old(@Asker() actor: Actor): Promise<OldPartners> {
    return this.all.old(actor);
  }

  /** Adds one: 201, and 200 when the same was added before. */
  @Post()
  @Needs('caregivers:write', 'partners:manage')
  @Answers(PartnerView, 201)
  async add(
    @Asker() actor: Actor,
    @Body() request: AddPartner,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerView> {
    const { view, isNew } = await this.partners.add(actor, request);
    reply.status(isNew ? 201 : 200);
    return view;
  }

  /** Everything known about one. */
  @Get(':id')
  @Needs('caregivers:read', 'partners:manage')
  @Answers(PartnerView)
  open(@Asker() actor: Actor, @IdParam() id: string): Promise<PartnerView> {
    return this.partners.open(actor, id);
  }

  /** Changes it. */
  @Put(':id')
  @Needs('caregivers:write', 'partners:manage')
  @Answers(PartnerView)
  change(@Asker() actor: Actor, @IdParam() id: string, @Body() request: ChangePartner): Promise<PartnerView> {
    return this.partners.change(actor, id, request);
  }

  /** Notes that it was checked today. */
  @Post(':id/check')
  @HttpCode(200)
  @Needs('caregivers:write', 'partners:manage')
  @Answers(PartnerView)
  check(@Asker() actor: Actor, @IdParam() id: string, @Body() request: CheckPartner): Promise<PartnerView> {
    return this.partners.check(actor, id, request);
  }

  /** Ends working with it. */
  @Post(':id/end')
  @HttpCode(200)
  @Needs('partners:manage')
  @Answers(PartnerView)
  end(@Asker() actor: Actor, @IdParam() id: string): Promise<PartnerView> {
    return this.partners.end(actor, id);
  }

  /** Works with it again. */
  @Post(':id/reopen')
  @HttpCode(200)
  @Needs('partners:manage')
  @Answers(PartnerView)
  reopen(@Asker() actor: Actor, @IdParam() id: string): Promise<PartnerView> {
    return this.partners.reopen(actor, id);
  }

  /** Writes what was agreed. */
  @Put(':id/agreement')
  @Needs('partners:manage')
  @Answers(AgreementView)
  agree(@Asker() actor: Actor, @IdParam() id: string, @Body() request: AgreementDraft): Promise<AgreementView> {
    return this.agreements.write(actor, id, request);
  }

  /** Takes the agreement away. */
  @Delete(':id/agreement')
  @HttpCode(204)
  @Needs('partners:manage')
  @AnswersNothing()
  dropAgreement(@Asker() actor: Actor, @IdParam() id: string): Promise<void> {
    return this.agreements.drop(actor, id);
  }
}
