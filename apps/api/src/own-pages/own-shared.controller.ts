import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { id as isId } from '@voortuin/contract/platform/rules';
import { OwnPageCodes } from '@voortuin/server/own-pages/own-page-codes';
import { OwnPages, type AtPage } from '@voortuin/server/own-pages/own-pages.service';
import { OwnShared } from '@voortuin/server/own-pages/own-shared';
import type { From } from '@voortuin/server/people/sign-in.service';
import { NotFound, RuleBroken } from '@voortuin/server/platform/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { goTo, sendPage } from '../platform/plain-pages/layout.ts';
import { onwardPage } from '../platform/plain-pages/stop-pages.ts';
import { typedIn } from '../platform/plain-pages/typed-form.ts';
import { VisitCookie } from '../platform/plain-pages/visit-cookie.ts';
import { Form, Whence } from '../platform/route.ts';
import { OwnPageFilter } from './own-page.filter.ts';
import { addressOf } from './own-page.controller.ts';
import { askCodePage, giveCodePage, sharedPage } from './pages/shared-pages.ts';

/** What was shared with whom: opens with a code to her own number, in the browser that asked. */
@ApiExcludeController()
@Controller('mijn')
@Form()
@UseFilters(OwnPageFilter)
export class OwnSharedController {
  constructor(
    private readonly pages: OwnPages,
    private readonly codes: OwnPageCodes,
    private readonly shared: OwnShared,
    private readonly cookie: VisitCookie,
  ) {}

  /** As far as this browser has come: asking for a code, filling it in, or what was shared. */
  @Get(':token/gedeeld')
  async look(
    @Whence() from: From,
    @Param('token') token: string,
    @Query('gedaan') done: string | undefined,
    @Query('verder') onward: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const at = addressOf(token);
    // From elsewhere a strict cookie does not come along: one step from here it does.
    if (onward === undefined && request.headers['sec-fetch-site'] === 'cross-site')
      return sendPage(reply, onwardPage(`${at}/gedeeld?verder`));
    const page = await this.pages.at(from, token);
    const visit = await this.codes.state(page, this.visitOf(request, page));
    if (visit.state === 'none') return sendPage(reply, askCodePage({ page, at }));
    if (visit.state === 'asked') return sendPage(reply, giveCodePage({ page, at, codeTo: visit.codeTo }));
    return sendPage(reply, sharedPage(page, at, await this.shared.of(page), done !== undefined));
  }

  /** Sends a code to one of her own numbers, and gives this browser a visit that it opens. */
  @Post(':token/code')
  @HttpCode(303)
  async askCode(
    @Whence() from: From,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const at = addressOf(token);
    const page = await this.pages.at(from, token);
    try {
      const visit = await this.codes.ask(page, Number(typedIn(request)['nummer'] || 0));
      this.cookie.keep(reply, 'mijn', page.tokenHash, visit);
      return goTo(reply, `${at}/gedeeld`);
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      const wrong =
        error.code === 'day-limit-reached'
          ? 'Vandaag kunnen wij u geen code meer sturen. Wij weten nu dat u keek, en bellen u. U kunt ons ook zelf bellen: dan vertellen wij wat er gedeeld is, of stoppen wij het.'
          : 'De code kon niet worden verstuurd. Probeer het straks nog eens, of bel ons.';
      return sendPage(reply, askCodePage({ page, at, wrong }), 422);
    }
  }

  /** Opens the visit of this browser with the code. */
  @Post(':token/open')
  @HttpCode(303)
  async open(
    @Whence() from: From,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const at = addressOf(token);
    const page = await this.pages.at(from, token);
    const visit = this.visitOf(request, page);
    const code = (typedIn(request)['code'] ?? '').replace(/\s/g, '');
    const given = await this.codes.give(page, visit, code);
    if (given.is === 'right') return goTo(reply, `${at}/gedeeld`);
    const now = await this.codes.state(page, visit);
    if (given.is === 'wrong' && now.state === 'asked') {
      const wrong = `Deze code klopt niet. U kunt het nog ${given.left} keer proberen.`;
      return sendPage(reply, giveCodePage({ page, at, wrong, codeTo: now.codeTo }), 422);
    }
    return sendPage(reply, askCodePage({ page, at, wrong: 'Deze code werkt niet meer. Vraag een nieuwe.' }), 422);
  }

  /** She takes a consent back; what stands on it stops at once. */
  @Post(':token/intrekken')
  @HttpCode(303)
  async withdraw(
    @Whence() from: From,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const at = addressOf(token);
    const page = await this.pages.at(from, token);
    const visit = await this.codes.state(page, this.visitOf(request, page));
    if (visit.state !== 'open') return goTo(reply, `${at}/gedeeld`);
    const consentId = typedIn(request)['toestemming'] ?? '';
    if (isId(consentId) !== null) throw new NotFound();
    await this.shared.withdraw(page, consentId.toLowerCase());
    return goTo(reply, `${at}/gedeeld?gedaan`);
  }

  private visitOf(request: FastifyRequest, { tokenHash }: AtPage): string | null {
    return this.cookie.read(request, 'mijn', tokenHash);
  }
}
