import { Injectable } from '@nestjs/common';
import { CallLooks } from '@voortuin/server/calls/call-looks';
import { LateArrivals } from '@voortuin/server/calls/late-arrivals';
import type { Jobs } from '@voortuin/server/platform/queue/jobs';
import { Handles } from '../platform/handles.ts';

/** The jobs of calls: a look at what became of one, and at what came in unheard. */
@Injectable()
export class CallsHandlers {
  constructor(
    private readonly looks: CallLooks,
    private readonly arrivals: LateArrivals,
  ) {}

  @Handles('look-at-call')
  async look(payload: Jobs['look-at-call']): Promise<void> {
    await this.looks.look(payload);
  }

  @Handles('what-came-in')
  async fetch(payload: Jobs['what-came-in']): Promise<void> {
    await this.arrivals.fetch(payload);
  }
}
