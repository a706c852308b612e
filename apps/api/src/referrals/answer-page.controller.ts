import { Controller, Get, Header, HttpCode, Param, Post, Query, Req, Res, UseFilters } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import { PartnerAnswer } from '@voortuin/contract/referrals/answers';
import { codeWays, type CodeWay } from '@voortuin/contract/people/words';
import type { HandedFile } from '@voortuin/server/imports/imports.service';
import type { From } from '@voortuin/server/people/sign-in.service';
import { Clock } from '@voortuin/server/platform/clock';
import { BadField, BadFields, Conflict, NotFound, RuleBroken, Unreadable } from '@voortuin/server/platform/errors';
import { newId } from '@voortuin/server/platform/ids';
import { AnswerVisits, type AtLink } from '@voortuin/server/referrals/answer-visits';
import { PartnerAnswers } from '@voortuin/server/referrals/partner-answers';
import { ReferralFiles } from '@voortuin/server/referrals/referral-files';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UploadedFile } from '../imports/uploaded-file.ts';
import { RequestPipe } from '../platform/request.pipe.ts';
import { Form, IdParam, Whence } from '../platform/route.ts';
import { VisitCookie } from '../platform/plain-pages/visit-cookie.ts';
import { answerPage, type AnswerPageOf } from './answer-page/answer-page.ts';
import { askPage, codePage, notSentWords } from './answer-page/code-pages.ts';
import { copyScript } from './answer-page/copy-script.ts';
import { donePage } from './answer-page/done-page.ts';
import type { Typed } from '../platform/plain-pages/fields.ts';
import { goTo, sendPage } from '../platform/plain-pages/layout.ts';
import { PageFilter } from '../platform/plain-pages/page.filter.ts';
import { onwardPage } from '../platform/plain-pages/stop-pages.ts';
import { readForm, typedIn, wrongIn } from '../platform/plain-pages/typed-form.ts';
import { sendFile } from './file-answer.ts';

/** The pages of a link: a code first, then her question and the answers to it. Looking changes nothing. */
@ApiExcludeController()
@Controller('antwoord')
@Form()
@UseFilters(PageFilter)
export class AnswerPageController {
  private readonly pipe = new RequestPipe();

  constructor(
    private readonly visits: AnswerVisits,
    private readonly answers: PartnerAnswers,
    private readonly files: ReferralFiles,
    private readonly cookie: VisitCookie,
    private readonly clock: Clock,
  ) {}

  /** An address that lost its token. */
  @Get()
  lost(): never {
    throw new NotFound();
  }

  /** The small script with which a press copies. */
  @Get('kopieer.js')
  @Header('Content-Type', 'text/javascript; charset=utf-8')
  @Header('Cache-Control', 'public, max-age=86400')
  script(): string {
    return copyScript;
  }

  /** As far as this browser has come: asking for a code, filling it in, or the referral itself. */
  @Get(':token')
  async look(
    @Whence() from: From,
    @Param('token') token: string,
    @Query('verder') onward: string | undefined,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const at = addressOf(token);
    // From elsewhere, such as a mail in a browser, a strict cookie does not come along: one step from here it does.
    if (onward === undefined && request.headers['sec-fetch-site'] === 'cross-site')
      return sendPage(reply, onwardPage(`${at}?verder`));
    const link = await this.visits.at(from, token);
    const visit = await this.visits.state(link, this.visitOf(request, link));
    if (visit.state === 'none') return sendPage(reply, askPage({ ...link, at }));
    if (visit.state === 'asked') return sendPage(reply, codePage({ ...link, at, codeTo: visit.codeTo }));
    return sendPage(reply, await this.page(link, at));
  }

  /** Sends a code, and gives this browser a visit that it opens. */
  @Post(':token/code')
  @HttpCode(303)
  async askCode(
    @Whence() from: From,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const at = addressOf(token);
    const link = await this.visits.at(from, token);
    const way = typedIn(request)['way'] as CodeWay;
    try {
      const visit = await this.visits.askCode(link, codeWays.includes(way) ? way : 'text');
      this.cookie.keep(reply, 'antwoord', link.tokenHash, visit);
      return goTo(reply, at);
    } catch (error) {
      if (!(error instanceof RuleBroken)) throw error;
      const wrong = notSentWords(error.code);
      return sendPage(reply, askPage({ ...link, at, wrong }), 422);
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
    const link = await this.visits.at(from, token);
    const visit = this.visitOf(request, link);
    const code = (typedIn(request)['code'] ?? '').replace(/\s/g, '');
    const given = await this.visits.giveCode(link, visit, code);
    if (given.is === 'right') {
      // Only now is it read: whoever scans mails has no code.
      await this.answers.open(link.actor, link.referralId);
      return goTo(reply, at);
    }
    const now = await this.visits.state(link, visit);
    if (given.is === 'wrong' && now.state === 'asked') {
      const wrong = `Deze code klopt niet. U kunt het nog ${given.left} keer proberen.`;
      return sendPage(reply, codePage({ ...link, at, wrong, codeTo: now.codeTo }), 422);
    }
    const wrong = 'Deze code werkt niet meer. Vraag een nieuwe.';
    return sendPage(reply, askPage({ ...link, at, wrong }), 422);
  }

  /** Takes an answer in; the same once more changes nothing. */
  @Post(':token/antwoord')
  @HttpCode(303)
  async answer(
    @Whence() from: From,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const at = addressOf(token);
    const link = await this.visits.at(from, token);
    const typed = typedIn(request);
    if (!(await this.isOpen(link, request)))
      return sendPage(reply, askPage({ ...link, at, kept: typed['text'] || null }), 401);
    try {
      const answer = await readForm(this.pipe, PartnerAnswer, typed);
      await this.answers.answer(link.actor, link.referralId, answer);
      return goTo(reply, `${at}/gedaan/${answer.id}`);
    } catch (error) {
      return this.refused(reply, link, at, typed, error);
    }
  }

  /** After an answer: what happens now. */
  @Get(':token/gedaan/:eventId')
  async done(
    @Whence() from: From,
    @Param('token') token: string,
    @IdParam('eventId') eventId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<string> {
    const at = addressOf(token);
    const link = await this.visits.at(from, token);
    if (!(await this.isOpen(link, request))) return goTo(reply, at);
    const referral = await this.answers.read(link.actor, link.referralId);
    const event = referral.events.find(({ id }) => id === eventId);
    return event ? sendPage(reply, donePage(referral, event, at)) : goTo(reply, at);
  }

  /** Takes a document in. */
  @Post(':token/bestanden')
  @HttpCode(303)
  async addFile(
    @Whence() from: From,
    @Param('token') token: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
    @UploadedFile() file: HandedFile,
  ): Promise<string> {
    const at = addressOf(token);
    const link = await this.visits.at(from, token);
    if (!(await this.isOpen(link, request))) return goTo(reply, at);
    try {
      await this.files.add(link.actor, link.referralId, file);
      return goTo(reply, `${at}#bestanden`);
    } catch (error) {
      if (!(error instanceof RuleBroken || error instanceof Unreadable)) throw error;
      return sendPage(reply, await this.page(link, at, { fileRefused: fileWords(error.code) }), error.status);
    }
  }

  /** A document that goes with the referral. */
  @Get(':token/bestanden/:fileId')
  async file(
    @Whence() from: From,
    @Param('token') token: string,
    @IdParam('fileId') fileId: string,
    @Req() request: FastifyRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<Buffer | string> {
    const link = await this.visits.at(from, token);
    if (!(await this.isOpen(link, request))) return goTo(reply, addressOf(token));
    return sendFile(reply, await this.files.read(link.actor, link.referralId, fileId));
  }

  private visitOf(request: FastifyRequest, { tokenHash }: AtLink): string | null {
    return this.cookie.read(request, 'antwoord', tokenHash);
  }

  private async isOpen(link: AtLink, request: FastifyRequest): Promise<boolean> {
    return (await this.visits.state(link, this.visitOf(request, link))).state === 'open';
  }

  private async page(link: AtLink, at: string, own: Partial<AnswerPageOf> = {}) {
    const referral = await this.answers.read(link.actor, link.referralId);
    const today = this.clock.today().toString();
    return answerPage({ referral, at, today, newId, attempt: null, meanwhile: null, kept: null, fileRefused: null, ...own }); // prettier-ignore
  }

  /** An answer that did not come in: with what is wrong, or what happened meanwhile, and always with what was typed. */
  private async refused(reply: FastifyReply, link: AtLink, at: string, typed: Typed, error: unknown): Promise<string> {
    const answer = typed['answer'] ?? '';
    if (error instanceof BadFields || error instanceof BadField) {
      const wrong = wrongIn(error instanceof BadFields ? error.fields : [error]);
      return sendPage(reply, await this.page(link, at, { attempt: { answer, typed, wrong } }), 422);
    }
    if (!(error instanceof Conflict || error instanceof RuleBroken)) throw error;
    const meanwhile = await this.answers.toldSince(link.actor, link.referralId, Number(typed['version']) || 0);
    const { answers } = await this.answers.read(link.actor, link.referralId);
    const still = answers.some((one) => one === answer);
    const attempt = still ? { answer, typed, wrong: {} } : null;
    const kept = still ? null : typed['text'] || null;
    return sendPage(reply, await this.page(link, at, { attempt, meanwhile, kept }), 409);
  }
}

const addressOf = (token: string): string => `/antwoord/${encodeURIComponent(token)}`;

function fileWords(code: string): string {
  const words: Record<string, string> = {
    'file-too-large': 'Dit bestand is te groot. Het mag hooguit 8 MB zijn.',
    'file-empty': 'Dit bestand is leeg.',
    'not-a-document': 'Dit is geen document of scan. Kies een pdf, Word- of tekstbestand, of een foto.',
    'too-many-files': 'Er zijn al twintig documenten. Meer kan niet.',
  };
  return words[code] ?? 'Dit bestand kan nu niet mee.';
}
