import type { Type } from '@nestjs/common';
import { DueArrivals } from './calls/due-arrivals.ts';
import { DueCalls } from './calls/due-calls.ts';
import { MovedSight } from './caregivers/moved-sight.ts';
import { ImportSweep } from './imports/import-sweep.ts';
import { MarksSweep } from './known-to/marks-sweep.ts';
import { DueTexts } from './messages/due-texts.ts';
import { DueMails } from './platform/mail/due-mails.ts';
import type { Sweep } from './platform/queue/sweeps.ts';
import { DueSilences } from './referrals/due-silences.ts';
import { DueMorningMails } from './reminders/due-morning-mails.ts';
import { DueReminders } from './reminders/due-reminders.ts';
import { OldPartners } from './tasks/old-partners.ts';
import { DueDeliveries } from './webhooks/due-deliveries.ts';

/** Every sweep, in the order in which they look. */
export const sweeps: Type<Sweep>[] = [
  DueReminders,
  ImportSweep,
  DueMorningMails,
  DueSilences,
  DueMails,
  DueTexts,
  DueCalls,
  DueArrivals,
  MovedSight,
  DueDeliveries,
  MarksSweep,
  OldPartners,
];
