import { Injectable } from '@nestjs/common';
import type { Jobs } from '@voortuin/server/platform/queue/jobs';
import { MorningMailWriting } from '@voortuin/server/reminders/morning-mail-writing';
import { ReminderDelivery } from '@voortuin/server/reminders/reminder-delivery';
import { Handles } from '../platform/handles.ts';

/** The jobs that remind people. */
@Injectable()
export class RemindersHandlers {
  constructor(
    private readonly delivery: ReminderDelivery,
    private readonly mornings: MorningMailWriting,
  ) {}

  @Handles('reminders')
  async remind(payload: Jobs['reminders']): Promise<void> {
    await this.delivery.deliver(payload);
  }

  @Handles('morning-mail')
  async morning(payload: Jobs['morning-mail']): Promise<void> {
    await this.mornings.write(payload);
  }
}
