import { Injectable } from '@nestjs/common';
import type { Jobs } from '@voortuin/server/platform/queue/jobs';
import { SilenceDelivery } from '@voortuin/server/referrals/silence-delivery';
import { Handles } from '../platform/handles.ts';

/** The jobs of referrals: silence that comes back. */
@Injectable()
export class ReferralsHandlers {
  constructor(private readonly silences: SilenceDelivery) {}

  @Handles('silences')
  async silence(payload: Jobs['silences']): Promise<void> {
    await this.silences.deliver(payload);
  }
}
