import { Injectable } from '@nestjs/common';
import { TextDelivery } from '@voortuin/server/messages/text-delivery';
import { TextLookUp } from '@voortuin/server/messages/text-look-up';
import type { Jobs } from '@voortuin/server/platform/queue/jobs';
import { Handles } from '../platform/handles.ts';

/** The jobs that send texts, and that find out what became of them. */
@Injectable()
export class MessagesHandlers {
  constructor(
    private readonly delivery: TextDelivery,
    private readonly lookUp: TextLookUp,
  ) {}

  @Handles('text')
  async send(payload: Jobs['text']): Promise<void> {
    await this.delivery.deliver(payload);
  }

  @Handles('text-look-up')
  async look(payload: Jobs['text-look-up']): Promise<void> {
    await this.lookUp.look(payload);
  }
}
