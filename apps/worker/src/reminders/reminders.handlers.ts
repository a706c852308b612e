import { Injectable } from '@nestjs/common';
import type { Jobs } from '@voortuin/server/platform/queue/jobs';
import { ReminderDelivery } from '@voortuin/server/reminders/reminder-delivery';
import { Handles } from '../platform/handles.ts';

/** The jobs that remind people. */
@Injectable()
export class RemindersHandlers {
  constructor(private readonly delivery: ReminderDelivery) {}

  @Handles('reminder')
  async remind(payload: Jobs['reminder']): Promise<void> {
    await this.delivery.deliver(payload);
  }
}
