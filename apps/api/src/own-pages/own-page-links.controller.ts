import { Controller, Get, HttpCode, Post } from '@nestjs/common';
import { OwnPageView } from '@voortuin/contract/own-pages/own-pages';
import { showPhone } from '@voortuin/domain/platform/phone-number';
import { OwnPageViews } from '@voortuin/server/own-pages/own-page-views';
import { OwnPages } from '@voortuin/server/own-pages/own-pages.service';
import type { Actor } from '@voortuin/server/platform/actor';
import { Answers, AnswersNothing } from '../platform/answers.ts';
import { Asker, IdParam, Needs } from '../platform/route.ts';
import { whenWords } from './pages/when-words.ts';

/** A caregiver's own page, for who looks after her: which links work, what she reads there, and taking the links back. */
@Controller('caregivers/:id/own-page')
export class OwnPageLinksController {
  constructor(
    private readonly pages: OwnPages,
    private readonly views: OwnPageViews,
  ) {}

  /** The links that work, and what she reads. */
  @Get()
  @Needs('caregivers:read')
  @Answers(OwnPageView)
  async of(@Asker() actor: Actor, @IdParam() id: string): Promise<OwnPageView> {
    const links = await this.pages.ofCaregiver(actor, id);
    const shown = await this.views.of(actor, id);
    return {
      links: links.map(({ number, ...link }) => ({ ...link, numberShown: showPhone(number) })),
      sees: shown ? whenWords(shown) : [],
    };
  }

  /** Takes back every link of hers; a next text makes a new one. */
  @Post('revoke')
  @HttpCode(204)
  @AnswersNothing()
  @Needs('caregivers:write')
  async revoke(@Asker() actor: Actor, @IdParam() id: string): Promise<void> {
    await this.pages.revoke(actor, id);
  }
}
