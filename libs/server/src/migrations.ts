import { Platform1760000000001 } from './platform/database/platform.migration.ts';
import { Organisations1760000000002 } from './organisations/organisations.migration.ts';
import { People1760000000003 } from './people/people.migration.ts';
import { Rhythms1760000000004 } from './rhythms/rhythms.migration.ts';
import { Caregivers1760000000005 } from './caregivers/caregivers.migration.ts';
import { PlannedContacts1760000000006 } from './caregivers/planned-contacts.migration.ts';
import { ContactMoments1760000000007 } from './contact-moments/contact-moments.migration.ts';
import { Signals1760000000008 } from './signals/signals.migration.ts';
import { Tasks1760000000009 } from './tasks/tasks.migration.ts';
import { Imports1760000000010 } from './imports/imports.migration.ts';
import { Queue1760000000011 } from './platform/queue/queue.migration.ts';
import { Reminders1760000000012 } from './reminders/reminders.migration.ts';
import { NewsOfReminders1760000000013 } from './reminders/news-of-reminders.migration.ts';
import { OutgoingMails1760000000014 } from './platform/mail/outgoing-mails.migration.ts';
import { MorningMails1760000000015 } from './reminders/morning-mails.migration.ts';
import { Partners1760000000016 } from './partners/partners.migration.ts';
import { Referrals1760000000017 } from './referrals/referrals.migration.ts';
import { CaregiverLines1760000000019 } from './caregivers/caregiver-lines.migration.ts';
import { KeepCaregiverLines1760000000020 } from './caregivers/keep-caregiver-lines.migration.ts';
import { PartnerKeys1760000000021 } from './partners/partner-keys.migration.ts';
import { Webhooks1760000000022 } from './webhooks/webhooks.migration.ts';
import { KnownTo1760000000023 } from './known-to/known-to.migration.ts';
import { PhoneLines1760000000024 } from './phone-lines/phone-lines.migration.ts';
import { Messages1760000000025 } from './messages/messages.migration.ts';
import { TextsGoingOut1760000000026 } from './messages/texts-going-out.migration.ts';
import { OwnPages1760000000027 } from './own-pages/own-pages.migration.ts';
import { Calls1760000000028 } from './calls/calls.migration.ts';

/** Every migration, in the order in which they run. */
export const migrations = [
  Platform1760000000001,
  Organisations1760000000002,
  People1760000000003,
  Rhythms1760000000004,
  Caregivers1760000000005,
  PlannedContacts1760000000006,
  ContactMoments1760000000007,
  Signals1760000000008,
  Tasks1760000000009,
  Imports1760000000010,
  Queue1760000000011,
  Reminders1760000000012,
  NewsOfReminders1760000000013,
  OutgoingMails1760000000014,
  MorningMails1760000000015,
  Partners1760000000016,
  Referrals1760000000017,
  CaregiverLines1760000000019,
  KeepCaregiverLines1760000000020,
  PartnerKeys1760000000021,
  Webhooks1760000000022,
  KnownTo1760000000023,
  PhoneLines1760000000024,
  Messages1760000000025,
  TextsGoingOut1760000000026,
  OwnPages1760000000027,
  Calls1760000000028,
];
