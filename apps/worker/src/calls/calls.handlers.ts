import { Injectable } from '@nestjs/common';
import { CallLooks } from '@voortuin/server/calls/call-looks';
import type { Jobs } from '@voortuin/server/platform/queue/jobs';
import { Handles } from '../platform/handles.ts';

/** The jobs of calls: a look at what became of one. */
@Injectable()
export class CallsHandlers {
  constructor(private readonly looks: CallLooks) {}

  @Handles('look-at-call')
  async look(payload: Jobs['look-at-call']): Promise<void> {
    await this.looks.look(payload);
  }
}
