import { Injectable } from '@nestjs/common';
import { startItWords } from '@voortuin/domain/calls/call-words';
import { Carrier } from '../platform/telephony/carrier.ts';
import type { WhichCall } from './call-hearing.ts';
import type { CallRow } from './call-row.ts';
import { askForKeyTwiml, callPath, legPath, ringSeconds, ringTwiml } from './call-twiml.ts';

/** What the carrier is to do with the phones of a call, one after the other. */
@Injectable()
export class CallLegs {
  constructor(private readonly carrier: Carrier) {}

  /** An address at which the carrier tells or asks about a call. */
  address(which: WhichCall, what: string): string {
    return this.carrier.address(callPath(which, what));
  }

  /** What the consultant's own phone says when it is picked up: a voicemail goes no further. */
  first(call: CallRow): Promise<string> {
    return askForKeyTwiml(startItWords(call.talkMinutes), this.address(call, 'started'));
  }

  /** Rings the caregiver, once the consultant is there. */
  async toHer(call: CallRow): Promise<string> {
    return ringTwiml({
      callerId: call.lineNumber,
      phones: [{ number: call.number!, callback: this.address(call, 'legs/her') }],
      after: this.address(call, 'after'),
      rings: ringSeconds.hers,
      seconds: call.talkMinutes * 60,
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
      seconds: call.talkMinutes * 60,
      // A number that is withheld cannot be shown.
      ...(call.number === null && { callerId: call.lineNumber }),
    });
  }
}
