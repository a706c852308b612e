import { Controller, Get, HttpCode, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { wishedChannels, wishedParts, type WishedChannel } from '@voortuin/contract/own-pages/words';
import { day as isDay } from '@voortuin/contract/platform/rules';
import { partAt } from '@voortuin/domain/caregivers/suitable-hours';
import { addDays, hourOf } from '@voortuin/domain/platform/days';
import { AwakePeers } from '@voortuin/server/own-pages/awake-peers';
import { CallBacks } from '@voortuin/server/own-pages/call-backs';
import { OwnPageViews } from '@voortuin/server/own-pages/own-page-views';
import { OwnPages, type AtPage } from '@voortuin/server/own-pages/own-pages.service';
import { OwnWishes } from '@voortuin/server/own-pages/own-wishes';
import type { From } from '@voortuin/server/people/sign-in.service';
import { Clock } from '@voortuin/server/platform/clock';
import { BadField, NotFound, RuleBroken } from '@voortuin/server/platform/errors';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { Typed } from '../platform/plain-pages/fields.ts';
import { goTo, sendPage } from '../platform/plain-pages/layout.ts';
import { typedIn } from '../platform/plain-pages/typed-form.ts';
import { Form, Whence } from '../platform/route.ts';
import { OwnPageFilter } from './own-page.filter.ts';
import { awakePage } from './pages/awake-page.ts';
import { ownPage } from './pages/own-page.ts';
import type { OwnPageOf } from './pages/own-page-of.ts';

/** A caregiver's own page: the link in a text opens it, without an account or a script. Looking changes nothing. */
@ApiExcludeController()
@Controller('mijn')
@Form()
@UseFilters(OwnPageFilter)
export class OwnPageController {
  constructor(
    private readonly pages: OwnPages,
    private readonly views: OwnPageViews,
    private readonly wishes: OwnWishes,
    private readonly callBacks: CallBacks,
    private readonly peers: AwakePeers,
    private readonly clock: Clock,
  ) {}

  /** An address that lost its token. */
  @Get()
  lost(): never {
    throw new NotFound();
  }

  /** A page of hers that there is not. */
  @Get(':token/:elsewhere')
  elsewhere(): never {
    throw new NotFound();
  }

  /** When she hears from whom, and what she can change. */
  @Get(':token')
  async look(
    @Whence() from: From,
    @Param('token') token: string,
    @Query('gedaan') done: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = await this.pages.at(from, token);
    return sendPage(reply, ownPage({ ...(await this.of(page, token)), done: done ?? null, attempt: null }));
  }

  /** Other days and parts of the day. */
  @Post(':token/uren')
  @HttpCode(303)
  hours(
    @Whence() from: From,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.change(from, token, request, reply, 'uren', (page, typed) => {
      const days = [1, 2, 3, 4, 5, 6, 7].filter((day) => typed[`dag${day}`]);
      const parts = wishedParts.filter((part) => typed[part]);
      return this.wishes.hours(page, { days, parts });
    });
  }

  /** Another channel. */
  @Post(':token/kanaal')
  @HttpCode(303)
  channel(
    @Whence() from: From,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.change(from, token, request, reply, 'kanaal', (page, typed) => {
      const wish = typed['kanaal'] ?? '';
      if (wish !== 'any' && !wishedChannels.includes(wish as WishedChannel))
        throw new BadField('kanaal', 'not-a-choice');
      return this.wishes.channel(page, wish === 'any' ? null : (wish as WishedChannel));
    });
  }

  /** More or less often. */
  @Post(':token/ritme')
  @HttpCode(303)
  pace(
    @Whence() from: From,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.change(from, token, request, reply, 'ritme', async (page, typed) => {
      const wish = typed['ritme'];
      if (wish === 'as-now') return;
      if (wish !== 'more' && wish !== 'less') throw new BadField('ritme', 'not-a-choice');
      await this.wishes.pace(page, wish, Number(typed['nu']) || undefined);
    });
  }

  /** Leaves her in peace until a date. */
  @Post(':token/pauze')
  @HttpCode(303)
  pause(
    @Whence() from: From,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.change(from, token, request, reply, 'pauze', (page, typed) => {
      const { pauze = '', datum = '' } = typed;
      const days = ['14', '30', '91'].includes(pauze) ? Number(pauze) : null;
      if (days === null && pauze !== 'datum') throw new BadField('pauze', 'not-a-choice');
      if (days === null && isDay(datum) !== null) throw new BadField('datum', 'not-a-date');
      return this.wishes.pause(page, days === null ? datum : addDays(this.clock.today().toString(), days));
    });
  }

  /** Ends her pause. */
  @Post(':token/hervat')
  @HttpCode(303)
  resume(
    @Whence() from: From,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    return this.change(from, token, request, reply, 'hervat', (page) => this.wishes.resume(page));
  }

  /** For the night. */
  @Get(':token/wakker')
  async awake(
    @Whence() from: From,
    @Param('token') token: string,
    @Query('gedaan') done: string | undefined,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const page = await this.pages.at(from, token);
    const peers = await this.peers.now(page.actor);
    return sendPage(reply, awakePage({ ...(await this.of(page, token)), done: done ?? null }, peers));
  }

  /** Places a call tomorrow before everything else; twice is once. */
  @Post(':token/bel-mij')
  @HttpCode(303)
  async callMe(
    @Whence() from: From,
    @Param('token') token: string,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    await this.callBacks.ask(await this.pages.at(from, token));
    return goTo(reply, `${addressOf(token)}/wakker?gedaan=bel`);
  }

  private async change(
    from: From,
    token: string,
    request: FastifyRequest,
    reply: FastifyReply,
    form: string,
    work: (page: AtPage, typed: Typed) => Promise<void>,
  ): Promise<string> {
    const page = await this.pages.at(from, token);
    const typed = typedIn(request);
    try {
      await work(page, typed);
      return goTo(reply, `${addressOf(token)}?gedaan=${form}`);
    } catch (error) {
      const wrong = wrongOf(error, form);
      if (!wrong) throw error;
      return sendPage(
        reply,
        ownPage({ ...(await this.of(page, token)), done: null, attempt: { form, typed, wrong } }),
        422,
      );
    }
  }

  private async of(page: AtPage, token: string): Promise<Pick<OwnPageOf, 'page' | 'shown' | 'at' | 'night'>> {
    const shown = await this.views.of(page.actor, page.caregiverId);
    if (!shown) throw new NotFound();
    const night = partAt(hourOf(this.clock.now())) === 'night';
    return { page, shown, at: addressOf(token), night };
  }
}

/** The address of a page. */
export const addressOf = (token: string): string => `/mijn/${encodeURIComponent(token)}`;

const rules: Record<string, string> = {
  required: 'Kies ten minste één dag en één deel van de dag.',
  'in-the-past': 'Kies een latere dag.',
  'too-far': 'Een pauze duurt hooguit een jaar.',
  'not-a-date': 'Kies een dag.',
  'has-appointment': 'U hebt nog een afspraak. Bel ons om die te verzetten; daarna kan een pauze.',
  'no-other-pace': 'Dat kan hier niet. Bel ons: dan kijken wij samen.',
  'not-to-be-approached': 'U hoort al alleen van ons als u dat vraagt.',
};

/** What is wrong in a form, beside the field it is about; null for what is no fault of the form. */
function wrongOf(error: unknown, form: string): Record<string, string> | null {
  if (error instanceof BadField) {
    const field = ['untilOn', 'datum'].includes(error.field) ? 'datum' : form;
    return { [field]: rules[error.rule] ?? 'Maak een keuze.' };
  }
  return error instanceof RuleBroken ? { [form]: rules[error.code] ?? 'Dit kan nu niet. Bel ons.' } : null;
}
