import { Body, Controller, Get, HttpCode, Post, Query, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import type { Page } from '@voortuin/contract/platform/page';
import {
  PartnerAnswer, PartnerReferralLine, PartnerReferralQuery, PartnerReferralView,
} from '@voortuin/contract/referrals/answers'; // prettier-ignore
import { ReferralFileView } from '@voortuin/contract/referrals/referrals';
import type { HandedFile } from '@voortuin/server/imports/imports.service';
import type { Actor } from '@voortuin/server/platform/actor';
import { PartnerAnswers } from '@voortuin/server/referrals/partner-answers';
import { ReferralFiles } from '@voortuin/server/referrals/referral-files';
import type { FastifyReply } from 'fastify';
import { UploadedFile } from '../imports/uploaded-file.ts';
import { Answers, AnswersFile, AnswersPage } from '../platform/answers.ts';
import { Asker, IdParam, Needs, Scope } from '../platform/route.ts';
import { fileBody, sendFile } from './file-answer.ts';

/** The referrals of whoever works at a partner: an inbox of its own. */
@Controller('partner/referrals')
@Needs('referrals:answer')
export class PartnerReferralsController {
  constructor(
    private readonly answers: PartnerAnswers,
    private readonly files: ReferralFiles,
  ) {}

  /** A page of what was sent to the partner, the newest first. */
  @Get()
  @Scope('referrals:read')
  @AnswersPage(PartnerReferralLine)
  list(@Asker() actor: Actor, @Query() query: PartnerReferralQuery): Promise<Page<PartnerReferralLine>> {
    return this.answers.list(actor, query);
  }

  /** One of them with its thread; whoever sent it learns that it is read. */
  @Get(':id')
  @Scope('referrals:read')
  @Answers(PartnerReferralView)
  open(@Asker() actor: Actor, @IdParam() id: string): Promise<PartnerReferralView> {
    return this.answers.open(actor, id);
  }

  /** Answers it. */
  @Post(':id/answers')
  @Scope('referrals:answer')
  @HttpCode(200)
  @Answers(PartnerReferralView)
  answer(@Asker() actor: Actor, @IdParam() id: string, @Body() answer: PartnerAnswer): Promise<PartnerReferralView> {
    return this.answers.answer(actor, id, answer);
  }

  /** Sends a document or a scan along. */
  @Post(':id/files')
  @Scope('referrals:answer')
  @ApiConsumes('multipart/form-data')
  @ApiBody(fileBody)
  @HttpCode(201)
  @Answers(ReferralFileView, 201)
  send(@Asker() actor: Actor, @IdParam() id: string, @UploadedFile() file: HandedFile): Promise<ReferralFileView> {
    return this.files.add(actor, id, file);
  }

  /** A file that belongs to it. */
  @Get(':id/files/:fileId')
  @Scope('referrals:read')
  @AnswersFile()
  async file(
    @Asker() actor: Actor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sendFile(reply, await this.files.read(actor, id, fileId));
  }
}
