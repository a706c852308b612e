import { Body, Controller, HttpCode, Post, Put, Res } from '@nestjs/common';
import { AddOffer, OfferDraft, OfferView } from '@voortuin/contract/partners/partners';
import type { Actor } from '@voortuin/server/platform/actor';
import { Offers } from '@voortuin/server/partners/offers.service';
import type { FastifyReply } from 'fastify';
import { Answers, AnswersNothing } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';

/** What a partner offers. */
@Controller('partners/:id/offers')
@Needs('caregivers:write', 'partners:manage')
export class OffersController {
  constructor(private readonly offers: Offers) {}

  /** Adds one: 201, and 200 when the same was added before. */
  @Post()
  @Answers(OfferView, 201)
  async add(
    @Asker() actor: Actor,
    @IdParam() partnerId: string,
    @Body() request: AddOffer,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<OfferView> {
    const { view, isNew } = await this.offers.add(actor, partnerId, request);
    reply.status(isNew ? 201 : 200);
    return view;
  }

  /** Changes one. */
  @Put(':offerId')
  @Answers(OfferView)
  change(
    @Asker() actor: Actor,
    @IdParam() partnerId: string,
    @IdParam('offerId') id: string,
    @Body() request: OfferDraft,
  ): Promise<OfferView> {
    return this.offers.change(actor, partnerId, id, request);
  }

  /** Ends one. */
  @Post(':offerId/end')
  @HttpCode(204)
  @AnswersNothing()
  end(@Asker() actor: Actor, @IdParam() partnerId: string, @IdParam('offerId') id: string): Promise<void> {
    return this.offers.end(actor, partnerId, id);
  }
}
