import { Body, Controller, Get, Post, Put, Query, Res } from '@nestjs/common';
import {
  AddCaregiver,
  CaregiverLine,
  CaregiverQuery,
  CaregiverView,
  ChangeCaregiver,
} from '@voortuin/contract/caregivers/caregivers';
import type { Page } from '@voortuin/contract/platform/page';
import type { Actor } from '@voortuin/server/platform/actor';
import { CaregiverList } from '@voortuin/server/caregivers/caregiver-list';
import { Caregivers } from '@voortuin/server/caregivers/caregivers.service';
import type { FastifyReply } from 'fastify';
import { Answers, AnswersPage } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** Caregivers: listing, opening, adding and changing them. */
@Controller('caregivers')
export class CaregiversController {
  constructor(
    private readonly caregivers: Caregivers,
    private readonly all: CaregiverList,
  ) {}

  /** A page of the caregivers that fit, by name. */
  @Get()
  @Needs('caregivers:read')
  @AnswersPage(CaregiverLine)
  list(@Asker() actor: Actor, @Query() query: CaregiverQuery): Promise<Page<CaregiverLine>> {
    return this.all.list(actor, query);
  }

  /** Adds one: 201, and 200 when the same was added before. */
  @Post()
  @Needs('caregivers:write')
  @Answers(CaregiverView, 201)
  async add(
    @Asker() actor: Actor,
    @Body() request: AddCaregiver,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<CaregiverView> {
    const { view, isNew } = await this.caregivers.add(actor, request);
    reply.status(isNew ? 201 : 200);
    return view;
  }

  /** Her page. */
  @Get(':id')
  @Needs('caregivers:read')
  @Answers(CaregiverView)
  open(@Asker() actor: Actor, @IdParam() id: string): Promise<CaregiverView> {
    return this.caregivers.open(actor, id);
  }

  /** Changes her. */
  @Put(':id')
  @Needs('caregivers:write')
  @Answers(CaregiverView)
  change(@Asker() actor: Actor, @IdParam() id: string, @Body() request: ChangeCaregiver): Promise<CaregiverView> {
    return this.caregivers.change(actor, id, request);
  }
}
