import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { Announce } from '@voortuin/contract/referrals/announcements';
import type { From } from '@voortuin/server/people/sign-in.service';
import { BadField, BadFields, Conflict, NotFound } from '@voortuin/server/platform/errors';
import { newId } from '@voortuin/server/platform/ids';
import { PartnerAnnouncements } from '@voortuin/server/referrals/partner-announcements';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { RequestPipe } from '../platform/request.pipe.ts';
import { Form, Whence } from '../platform/route.ts';
import { announcedPage, announcePage, trap } from './answer-page/announce-page.ts';
import { goTo, sendPage } from '../platform/plain-pages/layout.ts';
import { PageFilter } from '../platform/plain-pages/page.filter.ts';
import { readForm, typedIn, wrongIn } from '../platform/plain-pages/typed-form.ts';

/** The page of a partner's standing link, on which it announces a caregiver without an account. */
@ApiExcludeController()
@Controller('aanmelden')
@Form()
@UseFilters(PageFilter)
export class AnnouncePageController {
  private readonly pipe = new RequestPipe();

  constructor(private readonly announcements: PartnerAnnouncements) {}

  /** An address that lost its token. */
  @Get()
  lost(): never {
    throw new NotFound();
  }

  /** The form, or the word that it came in. */
  @Get(':token')
  async look(
    @Whence() from: From,
    @Param('token') token: string,
    @Query('gedaan') done: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const at = addressOf(token);
    const link = await this.announcements.at(from, token);
    if (done !== undefined) return sendPage(reply, announcedPage({ ...link, at }));
    return sendPage(reply, announcePage({ ...link, at, id: newId(), typed: {}, wrong: {} }));
  }

  /** Takes an announcement in. */
  @Post(':token')
  @HttpCode(303)
  async announce(
    @Whence() from: From,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const at = addressOf(token);
    const link = await this.announcements.at(from, token);
    const { [trap]: trapped, ...typed } = typedIn(request);
    try {
      // A program that fills in everything hears that all went well.
      if (!trapped) await this.announcements.announceByLink(link, await readForm(this.pipe, Announce, typed));
    } catch (error) {
      // The same form sent once more after a change is another announcement.
      if (error instanceof Conflict) return this.again(reply, { ...link, at, typed, wrong: {} }, 409);
      if (!(error instanceof BadFields || error instanceof BadField)) throw error;
      const wrong = wrongIn(error instanceof BadFields ? error.fields : [{ ...error, rule: wordOf(error) }]);
      return this.again(reply, { ...link, at, typed, wrong }, 422);
    }
    return goTo(reply, `${at}?gedaan`);
  }

  private again(reply: FastifyReply, page: Omit<Parameters<typeof announcePage>[0], 'id'>, status: number): string {
    return sendPage(reply, announcePage({ ...page, id: newId() }), status);
  }
}

/** That she can be reached in no way at all is told beside the phone. */
const wordOf = ({ field, rule }: BadField): string => (field === 'phone' && rule === 'required' ? 'no-way' : rule);

const addressOf = (token: string): string => `/aanmelden/${encodeURIComponent(token)}`;
