import { Body, Controller, HttpCode, Inject, Post, Put, Res } from '@nestjs/common';
import {
  AddPartnerPerson, PartnerInvitationView, PartnerPersonDraft, PartnerPersonView,
} from '@voortuin/contract/partners/partners'; // prettier-ignore
import type { Actor } from '@voortuin/server/platform/actor';
import { CONFIG, type Config } from '@voortuin/server/platform/config';
import { PartnerPeople } from '@voortuin/server/partners/partner-people';
import type { FastifyReply } from 'fastify';
import { Answers, AnswersNothing } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** The people who work at a partner. */
@Controller('partners/:id/people')
@Needs('caregivers:write', 'partners:manage')
export class PartnerPeopleController {
  constructor(
    private readonly people: PartnerPeople,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** Adds somebody: 201, and 200 when the same was added before. */
  @Post()
  @Answers(PartnerPersonView, 201)
  async add(
    @Asker() actor: Actor,
    @IdParam() partnerId: string,
    @Body() request: AddPartnerPerson,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<PartnerPersonView> {
    const { view, isNew } = await this.people.add(actor, partnerId, request);
    reply.status(isNew ? 201 : 200);
    return view;
  }

  /** Changes what is known of her. */
  @Put(':personId')
  @Answers(PartnerPersonView)
  change(
    @Asker() actor: Actor,
    @IdParam() partnerId: string,
    @IdParam('personId') id: string,
    @Body() request: PartnerPersonDraft,
  ): Promise<PartnerPersonView> {
    return this.people.change(actor, partnerId, id, request);
  }

  /** A link with which she makes her account; it is shown once, and older ones end. */
  @Post(':personId/invitation')
  @HttpCode(200)
  @Answers(PartnerInvitationView)
  async invite(
    @Asker() actor: Actor,
    @IdParam() partnerId: string,
    @IdParam('personId') id: string,
  ): Promise<PartnerInvitationView> {
    const { person, token, expiresAt } = await this.people.invite(actor, partnerId, id);
    // Behind the #, so that no server, proxy or log sees the token.
    return { person, expiresAt, link: new URL(`/uitnodiging#${token}`, this.config.publicUrl).href };
  }

  /** Lets her go. */
  @Post(':personId/leave')
  @HttpCode(204)
  @AnswersNothing()
  leave(@Asker() actor: Actor, @IdParam() partnerId: string, @IdParam('personId') id: string): Promise<void> {
    return this.people.leave(actor, partnerId, id);
  }
}
