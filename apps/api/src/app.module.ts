import { Module, type DynamicModule, type Provider, type Type } from '@nestjs/common';
import { APP_FILTER, APP_GUARD, APP_PIPE, DiscoveryModule } from '@nestjs/core';
import type { Config } from '@voortuin/server/platform/config';
import { Demo } from '@voortuin/server/people/demo';
import { Database } from '@voortuin/server/platform/database/database';
import { Canary } from '@voortuin/server/platform/queue/canary';
import { Readiness } from '@voortuin/server/platform/readiness';
import { databaseAnswers, migrationsRan, queueConsumes } from '@voortuin/server/readiness';
import { CallsController } from './calls/calls.controller.ts';
import { CarrierCallsController } from './calls/carrier-calls.controller.ts';
import { CaregiversController } from './caregivers/caregivers.controller.ts';
import { PlannedContactsController } from './caregivers/planned-contacts.controller.ts';
import { StandingController } from './caregivers/standing.controller.ts';
import { ContactMomentsController } from './contact-moments/contact-moments.controller.ts';
import { ImportsController } from './imports/imports.controller.ts';
import { InsightController } from './insight/insight.controller.ts';
import { ProofController } from './insight/proof.controller.ts';
import { CarrierTextsController } from './messages/carrier-texts.controller.ts';
import { StopsController } from './messages/stops.controller.ts';
import { TextThreadsController } from './messages/text-threads.controller.ts';
import { TextsController } from './messages/texts.controller.ts';
import { TextTemplatesController } from './messages/text-templates.controller.ts';
import { OrganisationsController } from './organisations/organisations.controller.ts';
import { AccountController } from './people/account.controller.ts';
import { AuditLinesController } from './people/audit-lines.controller.ts';
import { DemoController } from './people/demo.controller.ts';
import { InvitationsController } from './people/invitations.controller.ts';
import { OwnPhoneController } from './people/own-phone.controller.ts';
import { PeopleController } from './people/people.controller.ts';
import { PostcodeAreasController } from './people/postcode-areas.controller.ts';
import { SessionsController } from './people/sessions.controller.ts';
import { PhoneLinesController } from './phone-lines/phone-lines.controller.ts';
import { OffersController } from './partners/offers.controller.ts';
import { KnownToController } from './known-to/known-to.controller.ts';
import { PartnerKeysController } from './partners/partner-keys.controller.ts';
import { PartnerPeopleController } from './partners/partner-people.controller.ts';
import { PartnersController } from './partners/partners.controller.ts';
import { CarrierSignature } from './platform/carrier-signature.ts';
import { DemoPhonesController } from './messages/demo-phones.controller.ts';
import { EveryRoute } from './platform/every-route.ts';
import { HealthController } from './platform/health.controller.ts';
import { MetricsController } from './platform/metrics.controller.ts';
import { NewsController } from './platform/news/news.controller.ts';
import { NewsStreams } from './platform/news/news-streams.ts';
import { OpenApi, OpenApiController } from './platform/open-api.ts';
import { OwnPageLinksController } from './own-pages/own-page-links.controller.ts';
import { OwnPageController } from './own-pages/own-page.controller.ts';
import { OwnSharedController } from './own-pages/own-shared.controller.ts';
import { VisitCookie } from './platform/plain-pages/visit-cookie.ts';
import { ProblemFilter } from './platform/problem.filter.ts';
import { RequestPipe } from './platform/request.pipe.ts';
import { SessionCookie } from './platform/session-cookie.ts';
import { SessionGuard } from './platform/session.guard.ts';
import { AnnouncementsController } from './referrals/announcements.controller.ts';
import { ReferralFhirController } from './referrals/referral-fhir.controller.ts';
import { ReferralFiguresController } from './referrals/referral-figures.controller.ts';
import { ReferralsController } from './referrals/referrals.controller.ts';
import { SharedController } from './referrals/shared-with.controller.ts';
import { ParkedTextsController } from './messages/parked-texts.controller.ts';
import { TextCallbacksController } from './messages/text-callbacks.controller.ts';
import { AnnouncePageController } from './referrals/announce-page.controller.ts';
import { AnswerPageController } from './referrals/answer-page.controller.ts';
import { PartnerAnnouncementsController } from './referrals/partner-announcements.controller.ts';
import { PartnerReferralsController } from './referrals/partner-referrals.controller.ts';
import { ReferralFilesController } from './referrals/referral-files.controller.ts';
import { KeptMailsController } from './reminders/kept-mails.controller.ts';
import { MorningMailController } from './reminders/morning-mail.controller.ts';
import { ParkedRemindersController } from './reminders/parked-reminders.controller.ts';
import { RemindersController } from './reminders/reminders.controller.ts';
import { RhythmsController } from './rhythms/rhythms.controller.ts';
import { SignalsController } from './signals/signals.controller.ts';
import { TasksController } from './tasks/tasks.controller.ts';
import { TimelinesController } from './timelines/timelines.controller.ts';
import { TodayController } from './today/today.controller.ts';
import { WebhooksController } from './webhooks/webhooks.controller.ts';

const controllers: Type[] = [
  HealthController, MetricsController, OpenApiController, NewsController,
  SessionsController, AccountController, OwnPhoneController, InvitationsController,
  OrganisationsController, PeopleController, PostcodeAreasController, AuditLinesController, PhoneLinesController, RhythmsController,
  PartnersController, OffersController, PartnerPeopleController,
  CaregiversController, PlannedContactsController, StandingController, ContactMomentsController, TimelinesController,
  SignalsController, TasksController, TodayController, InsightController, ImportsController,
  ReferralsController, SharedController, AnnouncementsController,
  PartnerReferralsController, PartnerAnnouncementsController, ReferralFilesController, AnswerPageController, AnnouncePageController,
  OwnPageController, OwnSharedController, OwnPageLinksController,
  RemindersController, ParkedRemindersController, MorningMailController, ProofController,
  PartnerKeysController, WebhooksController, KnownToController,
  ParkedTextsController, TextCallbacksController,
  ReferralFhirController, ReferralFiguresController,
  TextTemplatesController, StopsController, CarrierTextsController, TextsController, TextThreadsController,
  CallsController, CarrierCallsController,
]; // prettier-ignore

/** The door with everything behind it. */
@Module({})
export class AppModule {
  static of({ demo }: Pick<Config, 'demo'>, server: Provider[]): DynamicModule {
    return {
      module: AppModule,
      imports: [DiscoveryModule],
      controllers: demo ? [...controllers, DemoController, KeptMailsController, DemoPhonesController] : controllers,
      providers: [
        ...server,
        {
          provide: Readiness,
          useFactory: (database: Database, canary: Canary) =>
            new Readiness([databaseAnswers(database), migrationsRan(database), queueConsumes(canary)]),
          inject: [Database, Canary],
        },
        ...(demo ? [Demo] : []),
        OpenApi,
        NewsStreams,
        EveryRoute,
        SessionCookie,
        CarrierSignature,
        VisitCookie,
        { provide: APP_GUARD, useClass: SessionGuard },
        { provide: APP_PIPE, useClass: RequestPipe },
        { provide: APP_FILTER, useClass: ProblemFilter },
      ],
    };
  }
}
