import webhooks from 'twilio/lib/webhooks/webhooks.js';
import type { CarriedCall, CarriedText, TextStatus } from './carried.ts';
import { newSid, talkedFor } from './carried.ts';
import type { CallbackHabit } from './carrier-faults.ts';

/** Something that was posted to the app, and what the app said. */
export interface Posted {
  url: string;
  form: Record<string, string>;
  forged: boolean;
  /** Null when nobody was there. */
  status: number | null;
  answer: string;
}

/** In whose name a carrier posts. */
export interface Account {
  accountSid: string;
  authToken: string;
}

const apiVersion = '2010-04-01';
/** Milliseconds that the app gets for an answer, as at Twilio. */
const patience = 15_000;

/** Posts what happens at the carrier to the app, signed as Twilio signs. */
export class CarrierCallbacks {
  readonly posted: Posted[] = [];
  private readonly account: Account;
  private readonly reach: (url: string) => string;

  /** `reach` tells where an address really is, such as behind a proxy. */
  constructor(account: Account, reach: (url: string) => string = (url) => url) {
    this.account = account;
    this.reach = reach;
  }

  /** Posts a form; a forged one is signed by somebody who does not know the token. */
  async post(url: string, fields: Record<string, string | null>, forged = false): Promise<Posted> {
    const form: Record<string, string> = { AccountSid: this.account.accountSid, ApiVersion: apiVersion };
    for (const [name, value] of Object.entries(fields)) if (value !== null) form[name] = value;
    const token = forged ? 'somebody else altogether' : this.account.authToken;
    const posted: Posted = { url, form, forged, status: null, answer: '' };
    try {
      const answer = await fetch(this.reach(url), {
        method: 'POST',
        headers: {
          'content-type': 'application/x-www-form-urlencoded; charset=utf-8',
          'user-agent': 'TwilioProxy/1.1',
          'x-twilio-signature': webhooks.getExpectedTwilioSignature(token, url, form),
        },
        body: new URLSearchParams(form).toString(),
        signal: AbortSignal.timeout(patience),
      });
      posted.answer = await answer.text();
      posted.status = answer.status;
    } catch {
      // Nobody was there, or the app took too long: what happened at the carrier stays as it is.
    }
    this.posted.push(posted);
    return posted;
  }

  /** Tells a step of a text. */
  async tellText(text: CarriedText, status: TextStatus, habits: CallbackHabit[]): Promise<void> {
    if (!text.statusCallback || habits.includes('never')) return;
    const url = text.statusCallback;
    const fields = (as: TextStatus, errorCode: number | null): Record<string, string | null> => ({
      MessageSid: text.sid,
      SmsSid: text.sid,
      MessageStatus: as,
      SmsStatus: as,
      To: text.to,
      From: text.from,
      ErrorCode: errorCode === null ? null : String(errorCode),
    });
    const last = status === 'delivered' || status === 'undelivered' || status === 'failed';
    const posts = [this.post(url, fields(status, last ? text.errorCode : null))];
    if (habits.includes('twice')) posts.push(this.post(url, fields(status, last ? text.errorCode : null)));
    if (habits.includes('forged'))
      posts.push(
        text.errorCode === null
          ? this.post(url, fields('failed', 30008), true)
          : this.post(url, fields('delivered', null), true),
      );
    await Promise.all(posts);
  }

  /** Somebody tells, in the name of the carrier, that a text has arrived which the carrier never had. */
  async lie(url: string, { to, from }: { to: string; from: string }): Promise<void> {
    const sid = newSid('SM');
    await this.post(url, { MessageSid: sid, SmsSid: sid, MessageStatus: 'delivered', To: to, From: from }, true);
  }

  /** Tells a step of a call to whoever asked for it. */
  async tellCall(call: CarriedCall, event: string): Promise<void> {
    if (!call.statusCallback || !call.statusEvents.includes(event)) return;
    await this.post(call.statusCallback, {
      ...aboutCall(call),
      CallbackSource: 'call-progress-events',
      SequenceNumber: String(call.told++),
      Timestamp: new Date().toUTCString(),
      CallDuration: event === 'completed' ? String(talkedFor(call)) : null,
      Duration: event === 'completed' ? String(Math.ceil(talkedFor(call) / 60)) : null,
    });
  }

  /** Tells the app of a text to one of its numbers; answers what the app wants sent back. */
  async bringText(url: string, text: CarriedText, extra: Record<string, string> = {}): Promise<string> {
    const { answer } = await this.post(url, {
      MessageSid: text.sid,
      SmsSid: text.sid,
      SmsMessageSid: text.sid,
      SmsStatus: 'received',
      To: text.to,
      From: text.from,
      Body: text.body,
      NumMedia: '0',
      NumSegments: '1',
      FromCountry: 'NL',
      ToCountry: 'NL',
      ...extra,
    });
    return answer;
  }
}

/** What every post about a call tells. */
export function aboutCall(call: CarriedCall): Record<string, string | null> {
  return {
    CallSid: call.sid,
    ParentCallSid: call.parentSid,
    From: call.from,
    Caller: call.from,
    To: call.to,
    Called: call.to,
    CallStatus: call.status,
    Direction: call.direction,
  };
}
