import { Injectable } from '@nestjs/common';
import type { Jobs } from '@voortuin/server/platform/queue/jobs';
import { MorningMailDelivery } from '@voortuin/server/reminders/morning-mail-delivery';
import { ReminderDelivery } from '@voortuin/server/reminders/reminder-delivery';
import { Handles } from '../platform/handles.ts';

/** The jobs that remind people. */
@Injectable()
export class RemindersHandlers {
  constructor(
    private readonly delivery: ReminderDelivery,
    private readonly mails: MorningMailDelivery,
  ) {}

  @Handles('reminder')
  async remind(payload: Jobs['reminder']): Promise<void> {
    await this.delivery.deliver(payload);
  }

  @Handles('morning-mail')
  async mail(payload: Jobs['morning-mail']): Promise<void> {
    await this.mails.deliver(payload);
  }
}
