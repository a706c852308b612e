import { Injectable } from '@nestjs/common';
import { endedByItselfWords, notAnsweredWords, takeItWords } from '@voortuin/domain/calls/call-words';
import type { CallWord } from '@voortuin/domain/calls/call-course';
import { NotFound } from '../platform/errors.ts';
import { CallHearing, type WhichCall } from './call-hearing.ts';
import type { CallRow } from './call-row.ts';
import { askForKeyTwiml, nothingTwiml, sayTwiml, takingKey } from './call-twiml.ts';
import { CallLegs } from './call-legs.ts';
import { IncomingCalls } from './incoming-calls.ts';

/** A form as the carrier sends it. */
export type CarrierForm = Record<string, unknown>;

/** What the carrier tells and asks about calls, in its own words. Answers what is to be done next, as TwiML. */
@Injectable()
export class CarrierCalls {
  constructor(
    private readonly hearing: CallHearing,
    private readonly incoming: IncomingCalls,
    private readonly legs: CallLegs,
  ) {}

  /** Somebody calls one of our numbers, or such a call is over. */
  comesIn(form: CarrierForm): Promise<string> {
    return this.incoming.take({
      sid: word(form, 'CallSid'),
      from: word(form, 'From'),
      to: word(form, 'To'),
      status: word(form, 'CallStatus'),
      seconds: seconds(form, 'CallDuration'),
    });
  }

  /** How the first leg of a call of ours goes. */
  async status(which: WhichCall, form: CarrierForm): Promise<string> {
    const told: CallWord = { of: 'first', status: word(form, 'CallStatus'), seconds: seconds(form, 'CallDuration') };
    await this.heard(which, told, word(form, 'CallSid'));
    return nothingTwiml;
  }

  /** How a phone goes that is rung. */
  async leg(which: WhichCall, who: string, form: CarrierForm): Promise<string> {
    const told: CallWord = {
      of: 'other',
      who,
      status: word(form, 'CallStatus'),
      seconds: seconds(form, 'CallDuration'),
    };
    await this.heard(which, told, word(form, 'ParentCallSid'));
    return nothingTwiml;
  }

  /** The consultant's own phone was picked up and asked for a key: with it she is rung, without it was her voicemail. */
  async startsIt(which: WhichCall, form: CarrierForm): Promise<string> {
    const takes = word(form, 'Digits') === takingKey;
    const call = await this.heard(
      which,
      takes ? { of: 'accepted', who: null } : { of: 'declined' },
      word(form, 'CallSid'),
    );
    return takes && call.direction === 'out' && call.phase !== 'over' ? this.legs.toHer(call) : sayTwiml(null);
  }

  /** A colleague's phone was picked up: only who takes the call on is connected, and a voicemail does not. */
  whispers(which: WhichCall, who: string): Promise<string> {
    return askForKeyTwiml(takeItWords, this.legs.address(which, `legs/${who}/taken`));
  }

  /** What she pressed: nothing more is asked of who took it on, so that she is connected; any other phone hangs up. */
  async takesIt(which: WhichCall, who: string, form: CarrierForm): Promise<string> {
    if (word(form, 'Digits') !== takingKey) return sayTwiml(null);
    await this.heard(which, { of: 'accepted', who }, word(form, 'ParentCallSid'));
    return nothingTwiml;
  }

  /** What came of ringing. Whoever was not answered hears that, and a caregiver that one calls her back. */
  async after(which: WhichCall, form: CarrierForm): Promise<string> {
    // Picked up and taken on at the very moment at which the caller hung up: they never heard each other.
    const apart = word(form, 'DialBridged') === 'false' && word(form, 'DialCallStatus') === 'completed';
    const status = apart ? 'no-answer' : word(form, 'DialCallStatus');
    const told: CallWord = { of: 'dial', status, seconds: seconds(form, 'DialCallDuration') };
    const call = await this.heard(which, told, word(form, 'CallSid'));
    if (call.result === 'answered')
      return sayTwiml((told.seconds ?? 0) >= call.talkMinutes * 60 ? endedByItselfWords : null);
    return call.direction === 'in' ? this.incoming.afterMissed(call) : sayTwiml(notAnsweredWords);
  }

  private async heard(which: WhichCall, told: CallWord, sid: string): Promise<CallRow> {
    const call = await this.hearing.hear(which, [told], { sid: sid || null });
    if (!call) throw new NotFound();
    return call;
  }
}

function word(form: CarrierForm, name: string): string {
  const value = form[name];
  return typeof value === 'string' ? value.replaceAll('\0', '').slice(0, 100) : '';
}

/** A duration in whole seconds; one that is none or beyond belief counts as none. */
function seconds(form: CarrierForm, name: string): number {
  const value = Number(word(form, name));
  return Number.isInteger(value) && value > 0 && value <= 86_400 ? value : 0;
}
