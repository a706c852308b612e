import { Injectable } from '@nestjs/common';
import { startItWords } from '@voortuin/domain/calls/call-words';
import { DaySpending } from '../phone-lines/day-spending.ts';
import { PhoneLines } from '../phone-lines/phone-lines.service.ts';
import { Carrier } from '../platform/telephony/carrier.ts';
import type { WhichCall } from './call-hearing.ts';
import type { CallRow } from './call-row.ts';
import { askForKeyTwiml, callPath, legPath, longestSeconds, ringSeconds, ringTwiml } from './call-twiml.ts';

/** What the carrier is to do with the phones of a call, one after the other. */
@Injectable()
export class CallLegs {
  constructor(
    private readonly carrier: Carrier,
    private readonly lines: PhoneLines,
    private readonly spending: DaySpending,
  ) {}

  /** An address at which the carrier tells or asks about a call. */
  address(which: WhichCall, what: string): string {
    return this.carrier.address(callPath(which, what));
  }

  /** What the consultant's own phone says when it is picked up: a voicemail goes no further. */
  first(which: WhichCall): Promise<string> {
    return askForKeyTwiml(startItWords, this.address(which, 'started'));
  }

  /** Rings the caregiver, once the consultant is there. */
  async toHer(call: CallRow): Promise<string> {
    return ringTwiml({
      callerId: call.lineNumber,
      phones: [{ number: call.number!, callback: this.address(call, 'legs/her') }],
      after: this.address(call, 'after'),
      rings: ringSeconds.hers,
      seconds: await this.longest(call),
    });
  }

  /** Rings the colleagues for whoever calls. */
  async toUs(call: CallRow): Promise<string> {
    return ringTwiml({
      phones: call.ours.map((phone) => ({
        number: phone.number,
        callback: this.carrier.address(legPath(call, phone)),
        asks: `${this.carrier.address(legPath(call, phone))}/asked`,
      })),
      after: this.address(call, 'after'),
      rings: ringSeconds.ours,
      seconds: await this.longest(call),
      // A number that is withheld cannot be shown.
      ...(call.number === null && { callerId: call.lineNumber }),
    });
  }

  /** Seconds that two phones can be connected for what is left of the day, with what was set apart for this call. */
  private async longest(call: CallRow): Promise<number> {
    const line = await this.lines.of(call);
    if (!line || line.minuteCents === 0) return longestSeconds;
    const minutes = Math.floor(((await this.spending.left(line)) + call.cents) / (2 * line.minuteCents));
    return Math.min(longestSeconds, Math.max(1, minutes) * 60);
  }
}
