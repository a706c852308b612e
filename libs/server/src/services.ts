import { Arrivals } from './caregivers/arrivals.ts';
import { Callers } from './caregivers/callers.ts';
import { CareSituations } from './caregivers/care-situations.ts';
import { CaregiverEvents } from './caregivers/caregiver-events.ts';
import { CaregiverList } from './caregivers/caregiver-list.ts';
import { CaregiverViews } from './caregivers/caregiver-view.ts';
import { Caregivers } from './caregivers/caregivers.service.ts';
import { AwaitedWords } from './caregivers/awaited-words.ts';
import { Followers } from './caregivers/followers.ts';
import { HandOvers } from './caregivers/hand-overs.ts';
import { LikelySameCaregivers } from './caregivers/likely-same.ts';
import { Moments } from './caregivers/moments.service.ts';
import { OpenWork } from './caregivers/open-work.ts';
import { AskedCalls } from './caregivers/asked-calls.ts';
import { Planner } from './caregivers/planner.ts';
import { PostcodeAreas } from './caregivers/postcode-areas.ts';
import { Standing } from './caregivers/standing.ts';
import { Consequences } from './contact-moments/consequences.ts';
import { ContactMomentViews } from './contact-moments/contact-moment-view.ts';
import { ContactMoments } from './contact-moments/contact-moments.service.ts';
import { Corrections } from './contact-moments/corrections.ts';
import { History } from './contact-moments/history.ts';
import { Backlogs } from './imports/backlogs.ts';
import { Decisions } from './imports/decisions.ts';
import { Doubts } from './imports/doubts.ts';
import { ImportRuns } from './imports/import-runs.ts';
import { ImportViews } from './imports/import-views.ts';
import { Imports } from './imports/imports.service.ts';
import { NotAdded } from './imports/not-added.ts';
import { Previews } from './imports/previews.ts';
import { RowArrivals } from './imports/row-arrivals.ts';
import { StartedImports } from './imports/started-imports.ts';
import { Insight } from './insight/insight.service.ts';
import { InstallationFigures } from './insight/installation-figures.ts';
import { Proof } from './insight/proof.service.ts';
import { Addressees } from './messages/addressees.ts';
import { IncomingList } from './messages/incoming-list.ts';
import { IncomingTexts } from './messages/incoming-texts.service.ts';
import { NumberWishes } from './messages/number-wishes.ts';
import { OpenTexts } from './messages/open-texts.ts';
import { SimpleAnswers } from './messages/simple-answers.ts';
import { HerStops } from './messages/her-stops.ts';
import { TextTemplates } from './messages/text-templates.service.ts';
import { OutgoingTexts } from './messages/outgoing-texts.service.ts';
import { ParkedTexts } from './messages/parked-texts.service.ts';
import { TextCallbacks } from './messages/text-callbacks.ts';
import { TextDelivery } from './messages/text-delivery.ts';
import { TextFates } from './messages/text-fates.ts';
import { TextLookUp } from './messages/text-look-up.ts';
import { TextComposing } from './messages/text-composing.ts';
import { TextThreads } from './messages/text-threads.ts';
import { TextWriting } from './messages/text-writing.ts';
import { Textables } from './messages/textables.ts';
import { TextsNotArrived } from './messages/texts-not-arrived.ts';
import { Municipalities } from './organisations/municipalities.service.ts';
import { Organisations } from './organisations/organisations.service.ts';
import { Teams } from './organisations/teams.service.ts';
import { Accounts } from './people/accounts.service.ts';
import { AreaPlan } from './people/area-plan.service.ts';
import { AuditTrail } from './people/audit-trail.ts';
import { Colleagues } from './people/colleagues.ts';
import { Invitations } from './people/invitations.ts';
import { LinkVisits } from './people/link-visits.ts';
import { People } from './people/people.service.ts';
import { SecondFactors } from './people/second-factors.ts';
import { Sessions } from './people/sessions.ts';
import { SignIns } from './people/sign-in.service.ts';
import { Tries } from './people/tries.ts';
import { Agreements } from './partners/agreements.service.ts';
import { Offers } from './partners/offers.service.ts';
import { PartnerList } from './partners/partner-list.ts';
import { PartnerPeople } from './partners/partner-people.ts';
import { PartnerViews } from './partners/partner-view.ts';
import { Partners } from './partners/partners.service.ts';
import { StandingPartners } from './partners/standing-partners.ts';
import { Suggestions } from './partners/suggestions.service.ts';
import { PartnerKeys } from './partners/partner-keys.ts';
import { CodesOut } from './phone-lines/codes-out.ts';
import { DaySpending } from './phone-lines/day-spending.ts';
import { PhoneLines } from './phone-lines/phone-lines.service.ts';
import { CallHearing } from './calls/call-hearing.ts';
import { CallLegs } from './calls/call-legs.ts';
import { CallLooks } from './calls/call-looks.ts';
import { CallViews } from './calls/call-views.ts';
import { CallersHere } from './calls/callers-here.ts';
import { CarrierCalls } from './calls/carrier-calls.ts';
import { Calls } from './calls/calls.service.ts';
import { IncomingCalls } from './calls/incoming-calls.ts';
import { LateArrivals } from './calls/late-arrivals.ts';
import { MissedCalls } from './calls/missed-calls.ts';
import { OwnPhones } from './people/own-phones.ts';
import { Audit } from './platform/audit.ts';
import { Clock } from './platform/clock.ts';
import { Database } from './platform/database/database.ts';
import { Canary } from './platform/queue/canary.ts';
import { JobQueue } from './platform/queue/queue.ts';
import { News } from './platform/news.ts';
import { MailDelivery } from './platform/mail/mail-delivery.ts';
import { Mails } from './platform/mail/mails.service.ts';
import { Post } from './platform/mail/post.ts';
import { Carrier } from './platform/telephony/carrier.ts';
import { DemoPhones } from './messages/demo-phones.service.ts';
import { DaysInNumbers } from './reminders/day-in-numbers.ts';
import { MorningMailWriting } from './reminders/morning-mail-writing.ts';
import { MorningMails } from './reminders/morning-mails.service.ts';
import { ParkedReminders } from './reminders/parked.service.ts';
import { ReminderDelivery } from './reminders/reminder-delivery.ts';
import { ReminderRows } from './reminders/reminder-rows.ts';
import { Reminders } from './reminders/reminders.service.ts';
import { AnswerLinks } from './referrals/answer-links.ts';
import { Consents } from './referrals/consents.ts';
import { ReferralDrafts } from './referrals/drafts.ts';
import { KnownAlready } from './referrals/known-already.ts';
import { PartnerReach } from './referrals/partner-reach.ts';
import { ReferralPost } from './referrals/referral-post.ts';
import { ReferralViews } from './referrals/referral-views.ts';
import { Referrals } from './referrals/referrals.service.ts';
import { SharedWith } from './referrals/shared-with.ts';
import { SilenceDelivery } from './referrals/silence-delivery.ts';
import { SilenceSteps } from './referrals/silence-steps.ts';
import { Sharing } from './referrals/sharing.ts';
import { AnswerVisits } from './referrals/answer-visits.ts';
import { ReferralMoves } from './referrals/moves.ts';
import { PartnerAnnouncements } from './referrals/partner-announcements.ts';
import { PartnerAnswers } from './referrals/partner-answers.ts';
import { PartnerReading } from './referrals/partner-reading.ts';
import { ReferralFiles } from './referrals/referral-files.ts';
import { HerMoments } from './referrals/her-moments.ts';
import { ReferralFollowing } from './referrals/following.ts';
import { VisitWords } from './referrals/visit-words.ts';
import { TakingIn } from './referrals/taking-in.ts';
import { TurnEffects } from './referrals/turn-effects.ts';
import { ReferralVersions } from './referrals/versions.ts';
import { PageLinks } from './messages/page-links.ts';
import { AwakePeers } from './own-pages/awake-peers.ts';
import { CallBacks } from './own-pages/call-backs.ts';
import { Confidants } from './own-pages/confidants.ts';
import { OwnPageCodes } from './own-pages/own-page-codes.ts';
import { OwnPageViews } from './own-pages/own-page-views.ts';
import { OwnPages } from './own-pages/own-pages.service.ts';
import { OwnShared } from './own-pages/own-shared.ts';
import { OwnWishes } from './own-pages/own-wishes.ts';
import { Rhythms } from './rhythms/rhythms.service.ts';
import { Signals } from './signals/signals.service.ts';
import { RaisedTasks } from './tasks/raised-tasks.ts';
import { Tasks } from './tasks/tasks.service.ts';
import { Timelines } from './timelines/timelines.service.ts';
import { Leaving } from './today/leaving.ts';
import { Today } from './today/today.service.ts';
import { VisitLog } from './today/visit-log.ts';
import { Deliveries } from './webhooks/deliveries.ts';
import { OpenInternet } from './webhooks/open-internet.ts';
import { OutwardPost } from './webhooks/outward-post.ts';
import { WebhookDelivery } from './webhooks/webhook-delivery.ts';
import { Webhooks } from './webhooks/webhooks.service.ts';
import { KnownTo } from './known-to/known-to.service.ts';
import { Marks } from './known-to/marks.ts';
import { ReferralCounts } from './referrals/figures.service.ts';
import { ReferralFhir } from './referrals/referral-fhir.ts';

/**
 * Every service, for whichever door is built on them. One-click sign-in is not among them: a door adds it in the demo
 * and nowhere else.
 */
export const services = [
  Clock, Database, Audit, JobQueue, Canary, News, Mails, MailDelivery, Post, Carrier,
  Organisations, Municipalities, Teams,
  Sessions, Tries, LinkVisits, SecondFactors, SignIns, Accounts, Invitations, AuditTrail, People, Colleagues, AreaPlan,
  DaySpending, CodesOut, PhoneLines, OwnPhones,
  Agreements, Offers, PartnerList, PartnerPeople, PartnerViews, Partners, StandingPartners, Suggestions,
  Rhythms,
  Arrivals, AskedCalls, AwaitedWords, Followers, CareSituations, CaregiverEvents, CaregiverList, CaregiverViews, Caregivers, HandOvers, LikelySameCaregivers, Moments,
  OpenWork, Planner, PostcodeAreas, Standing,
  Consequences, ContactMomentViews, ContactMoments, Corrections, History,
  Backlogs, Decisions, Doubts, ImportRuns, ImportViews, Imports, NotAdded, Previews, RowArrivals, StartedImports,
  Signals, Tasks, RaisedTasks, Timelines,
  ReminderDelivery, ReminderRows, Reminders, ParkedReminders, DaysInNumbers, MorningMailWriting, MorningMails,
  ReferralVersions, ReferralMoves, TurnEffects, AnswerLinks, Consents, ReferralDrafts, KnownAlready, PartnerReach, ReferralPost,
  ReferralViews, Referrals, SharedWith, Sharing, SilenceDelivery, SilenceSteps, TakingIn, HerMoments, VisitWords, ReferralFollowing,
  AnswerVisits, PartnerReading, PartnerAnswers, PartnerAnnouncements, ReferralFiles,
  Today, VisitLog, Leaving, Insight, Proof, InstallationFigures,
  OwnPages, OwnPageViews, OwnPageCodes, OwnWishes, CallBacks, AwakePeers, Confidants, OwnShared,
  PartnerKeys, Webhooks, Deliveries, WebhookDelivery, OutwardPost, OpenInternet, KnownTo, Marks,
  ReferralCounts, ReferralFhir,
  Textables, TextTemplates, HerStops, Callers, IncomingTexts, NumberWishes, OpenTexts, SimpleAnswers, PageLinks, OutgoingTexts,
  TextsNotArrived, TextFates, TextDelivery, TextLookUp, TextCallbacks, ParkedTexts,
  Addressees, IncomingList, TextComposing, TextThreads, TextWriting,
  Calls, CallHearing, CallLegs, CallLooks, CallViews, CallersHere, CarrierCalls, IncomingCalls, LateArrivals, MissedCalls,
  DemoPhones,
]; // prettier-ignore
