import { Body, Controller, Get, HttpCode, Post, Put, Query, Res } from '@nestjs/common';
import type { Page } from '@voortuin/contract/platform/page';
import {
  AddReferral,
  ChangeReferral,
  HearHerWord,
  KnownAlready,
  KnownAlreadyQuery,
  OtherHelp,
  ReferralCopy,
  ReferralLine,
  ReferralQuery,
  ReferralView,
  ReopenReferral,
  ReplyToPartner,
  SendReferral,
  WithdrawReferral,
} from '@voortuin/contract/referrals/referrals';
import type { Actor } from '@voortuin/server/platform/actor';
import { ReferralDrafts } from '@voortuin/server/referrals/drafts';
import { KnownAlready as KnownAlreadyService } from '@voortuin/server/referrals/known-already';
import { ReferralViews } from '@voortuin/server/referrals/referral-views';
import { Referrals } from '@voortuin/server/referrals/referrals.service';
import type { FastifyReply } from 'fastify';
import { Answers, AnswersPage } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** Referrals as a consultant makes and follows them. */
@Controller('referrals')
export class ReferralsController {
  constructor(
    private readonly referrals: Referrals,
    private readonly drafts: ReferralDrafts,
    private readonly known: KnownAlreadyService,
    private readonly views: ReferralViews,
  ) {}

  /** A page of referrals, the newest first: one's own unless asked otherwise, and the open ones. */
  @Get()
  @Needs('caregivers:read')
  @AnswersPage(ReferralLine)
  list(@Asker() actor: Actor, @Query() query: ReferralQuery): Promise<Page<ReferralLine>> {
    return this.views.list(actor, query);
  }

  /** A new draft: 201, and 200 when the same was added before. */
  @Post()
  @Needs('caregivers:write')
  @Answers(ReferralView, 201)
  async add(
    @Asker() actor: Actor,
    @Body() request: AddReferral,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<ReferralView> {
    const { view, isNew } = await this.drafts.add(actor, request);
    reply.status(isNew ? 201 : 200);
    return view;
  }

  /** What was referred for her already: the same need or partner, open or of the last months. */
  @Get('known-already')
  @Needs('caregivers:read')
  @Answers([KnownAlready])
  knownAlready(@Asker() actor: Actor, @Query() query: KnownAlreadyQuery): Promise<KnownAlready[]> {
    return this.known.of(actor, query);
  }

  /** One with its thread. */
  @Get(':id')
  @Needs('caregivers:read')
  @Answers(ReferralView)
  open(@Asker() actor: Actor, @IdParam() id: string): Promise<ReferralView> {
    return this.views.open(actor, id);
  }

  /** A draft changed. */
  @Put(':id')
  @Needs('caregivers:write')
  @Answers(ReferralView)
  change(@Asker() actor: Actor, @IdParam() id: string, @Body() request: ChangeReferral): Promise<ReferralView> {
    return this.drafts.change(actor, id, request);
  }

  /** To the partner; a conflict `known-already` lists what was referred before, unless one sends it even so. */
  @Post(':id/send')
  @HttpCode(200)
  @Needs('caregivers:write')
  @Answers(ReferralView)
  send(@Asker() actor: Actor, @IdParam() id: string, @Body() request: SendReferral): Promise<ReferralView> {
    return this.drafts.send(actor, id, request);
  }

  /** Taken back, with the reason. */
  @Post(':id/withdraw')
  @HttpCode(200)
  @Needs('caregivers:write')
  @Answers(ReferralView)
  withdraw(@Asker() actor: Actor, @IdParam() id: string, @Body() request: WithdrawReferral): Promise<ReferralView> {
    return this.referrals.withdraw(actor, id, request);
  }

  /** An answer to what the partner asked, or a word to the partner. */
  @Post(':id/reply')
  @HttpCode(200)
  @Needs('caregivers:write')
  @Answers(ReferralView)
  reply(@Asker() actor: Actor, @IdParam() id: string, @Body() request: ReplyToPartner): Promise<ReferralView> {
    return this.referrals.reply(actor, id, request);
  }

  /** What she answered to "did it help". */
  @Post(':id/her-word')
  @HttpCode(200)
  @Needs('contacts:log')
  @Answers(ReferralView)
  herWord(@Asker() actor: Actor, @IdParam() id: string, @Body() request: HearHerWord): Promise<ReferralView> {
    return this.referrals.herWord(actor, id, request);
  }

  /** To the same partner once more. */
  @Post(':id/reopen')
  @HttpCode(200)
  @Needs('caregivers:write')
  @Answers(ReferralView)
  reopen(@Asker() actor: Actor, @IdParam() id: string, @Body() request: ReopenReferral): Promise<ReferralView> {
    return this.referrals.reopen(actor, id, request);
  }

  /** Other help than a partner's. */
  @Post(':id/other-help')
  @HttpCode(200)
  @Needs('caregivers:write')
  @Answers(ReferralView)
  otherHelp(@Asker() actor: Actor, @IdParam() id: string, @Body() request: OtherHelp): Promise<ReferralView> {
    return this.referrals.otherHelp(actor, id, request);
  }

  /** The partner's links open it no more. */
  @Post(':id/revoke-link')
  @HttpCode(200)
  @Needs('caregivers:write')
  @Answers(ReferralView)
  revokeLink(@Asker() actor: Actor, @IdParam() id: string): Promise<ReferralView> {
    return this.referrals.revokeLink(actor, id);
  }

  /** The copy for her in plain words. */
  @Get(':id/copy')
  @Needs('caregivers:read')
  @Answers(ReferralCopy)
  copy(@Asker() actor: Actor, @IdParam() id: string): Promise<ReferralCopy> {
    return this.referrals.copy(actor, id);
  }
}
