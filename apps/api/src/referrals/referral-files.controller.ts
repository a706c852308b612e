import { Controller, Get, HttpCode, Post, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes } from '@nestjs/swagger';
import { ReferralFileView } from '@voortuin/contract/referrals/referrals';
import type { HandedFile } from '@voortuin/server/imports/imports.service';
import type { Actor } from '@voortuin/server/platform/actor';
import { ReferralFiles } from '@voortuin/server/referrals/referral-files';
import type { FastifyReply } from 'fastify';
import { UploadedFile } from '../imports/uploaded-file.ts';
import { Answers, AnswersFile } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';
import { fileBody, sendFile } from './file-answer.ts';

/** Documents and scans that go with a referral, for who sends it. */
@Controller('referrals/:id/files')
export class ReferralFilesController {
  constructor(private readonly files: ReferralFiles) {}

  /** Adds a document or a scan; the partner reads it once the referral is sent. */
  @Post()
  @Needs('caregivers:write')
  @ApiConsumes('multipart/form-data')
  @ApiBody(fileBody)
  @HttpCode(201)
  @Answers(ReferralFileView, 201)
  add(@Asker() actor: Actor, @IdParam() id: string, @UploadedFile() file: HandedFile): Promise<ReferralFileView> {
    return this.files.add(actor, id, file);
  }

  /** A file that belongs to it. */
  @Get(':fileId')
  @Needs('caregivers:read')
  @AnswersFile()
  async read(
    @Asker() actor: Actor,
    @IdParam() id: string,
    @IdParam('fileId') fileId: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer> {
    return sendFile(reply, await this.files.read(actor, id, fileId));
  }
}
