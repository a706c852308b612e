import { Body, Controller, HttpCode, Post } from '@nestjs/common';
import { Announce, Announced, AnnouncementLinkView } from '@voortuin/contract/referrals/announcements';
import type { Actor } from '@voortuin/server/platform/actor';
import { PartnerAnnouncements } from '@voortuin/server/referrals/partner-announcements';
import { Answers } from '../platform/answers.ts';
import { Asker, IdParam, Needs, Scope } from '../platform/route.ts';

/** Announcements by a partner, and the standing link for who has no account. */
@Controller()
export class PartnerAnnouncementsController {
  constructor(private readonly announcements: PartnerAnnouncements) {}

  /** Announces a caregiver whom the partner met. */
  @Post('partner/announcements')
  @Scope('announcements:write')
  @Needs('referrals:answer')
  @HttpCode(200)
  @Answers(Announced)
  announce(@Asker() actor: Actor, @Body() request: Announce): Promise<Announced> {
    return this.announcements.announce(actor, request);
  }

  /** Makes the standing link with which a partner announces; the one from before works no more. */
  @Post('partners/:id/announcement-link')
  @Needs('caregivers:write', 'partners:manage')
  @HttpCode(200)
  @Answers(AnnouncementLinkView)
  makeLink(@Asker() actor: Actor, @IdParam() id: string): Promise<AnnouncementLinkView> {
    return this.announcements.makeLink(actor, id);
  }
}
