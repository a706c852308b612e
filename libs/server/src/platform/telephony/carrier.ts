import { Inject, Injectable } from '@nestjs/common';
import type { Twilio } from 'twilio';
import type { CallInstance } from 'twilio/lib/rest/api/v2010/account/call.js';
import { CONFIG, type Config } from '../config.ts';
import { carrierClient } from './carrier-client.ts';
import { fateOf, type CarrierFate } from './carrier-fate.ts';

/** A text as it is handed to the carrier. */
export interface TextOut {
  /** E.164, both. */
  to: string;
  from: string;
  text: string;
  /** A path of this installation that hears what becomes of it; absent: nobody wants to know. */
  callback?: string;
  /** For how long the carrier may keep it before it goes out; as long as the carrier likes when left out. */
  validSeconds?: number;
}

/** A call to somebody, and where the carrier asks what to say or whom to connect. */
export interface CallOut {
  to: string;
  from: string;
  /** A path of this installation that answers TwiML, or the TwiML itself. */
  ask: { path: string } | { twiml: string };
  /** A path of this installation that hears how it goes. */
  callback?: string;
  /** How long it rings; the carrier's own patience when left out. */
  rings?: number;
  /** Seconds after it was picked up at which the carrier ends it, whatever is going on. */
  longest?: number;
}

/** One leg of a call that the carrier has. */
export interface LegAtCarrier {
  sid: string;
  to: string;
  status: string;
  seconds: number;
  madeAt: Date | null;
}

/** A text that came in, as the carrier has it. */
export interface TextThatCame {
  sid: string;
  from: string;
  body: string;
  at: Date;
  attachments: { type: string; url: string }[];
}

/** A call that came in, as the carrier has it. */
export interface CallThatCame {
  sid: string;
  from: string;
  status: string;
  seconds: number;
  at: Date;
}

/** A text that the carrier has. */
export interface TextAtCarrier {
  sid: string;
  text: string;
  status: string;
}

/** The most seconds that Twilio lets a text wait in its queue. */
const longestWait = 36_000;
/** How much of a list the carrier gives at once. */
const pageOfList = 200;

/** The telephone company: hands it texts and calls, and asks it what it has. Knows after each whether it happened. */
@Injectable()
export class Carrier {
  private twilio: Promise<Twilio> | null = null;

  constructor(@Inject(CONFIG) private readonly config: Pick<Config, 'twilio' | 'publicUrl'>) {}

  /** Whether there is one here. */
  get here(): boolean {
    return this.config.twilio !== null;
  }

  /** Hands over a text, once. */
  async text({ to, from, text, callback, validSeconds }: TextOut): Promise<CarrierFate> {
    return fateOf(async () => {
      const { messages } = await this.client();
      const { sid, status } = await messages.create({
        to,
        from,
        body: text,
        ...(validSeconds !== undefined && {
          validityPeriod: Math.max(1, Math.min(longestWait, Math.floor(validSeconds))),
        }),
        ...(callback && { statusCallback: this.address(callback) }),
      });
      return { sid, status };
    });
  }

  /** Rings somebody, once. */
  async ring({ to, from, ask, callback, rings, longest }: CallOut): Promise<CarrierFate> {
    return fateOf(async () => {
      const { calls } = await this.client();
      const { sid, status } = await calls.create({
        to,
        from,
        ...(rings !== undefined && { timeout: rings }),
        ...(longest !== undefined && { timeLimit: longest }),
        ...('path' in ask ? { url: this.address(ask.path) } : { twiml: ask.twiml }),
        ...(callback && {
          statusCallback: this.address(callback),
          statusCallbackEvent: ['initiated', 'ringing', 'answered', 'completed'],
        }),
      });
      return { sid, status };
    });
  }

  /** Ends a call that is going on. */
  async hangUp(sid: string): Promise<CarrierFate> {
    return fateOf(async () => {
      const { status } = await (await this.client()).calls(sid).update({ status: 'completed' });
      return { sid, status };
    });
  }

  /** A call with the legs that it asked for itself; null when the carrier has no such call. Throws when it does not answer. */
  async callOf(sid: string): Promise<{ first: LegAtCarrier; others: LegAtCarrier[] } | null> {
    const { calls } = await this.client();
    const first = await calls(sid)
      .fetch()
      .catch((error: { status?: number }) => {
        if (error.status === 404) return null;
        throw error;
      });
    if (!first) return null;
    return { first: legOf(first), others: (await calls.list({ parentCallSid: sid, limit: 20 })).map(legOf) };
  }

  /** The calls that the carrier last made from a number to another, the newest first; throws when it does not answer. */
  async callsTo(to: string, from: string): Promise<LegAtCarrier[]> {
    return (await (await this.client()).calls.list({ to, from, limit: 20 })).map(legOf);
  }

  /** The texts that the carrier has to a number since an instant; throws when it does not answer. */
  async textsTo(to: string, from: string, since: Date): Promise<TextAtCarrier[]> {
    const found = await (await this.client()).messages.list({ to, from, dateSentAfter: since, limit: 200 });
    return found.map(({ sid, body, status }) => ({ sid, text: body, status }));
  }

  /** The texts that came in on a number since an instant, the oldest first; throws when the carrier does not answer. */
  async textsThatCame(to: string, since: Date): Promise<TextThatCame[]> {
    const { messages } = await this.client();
    const found = await messages.list({ to, dateSentAfter: since, pageSize: pageOfList });
    const came = found.filter(({ direction }) => direction === 'inbound').toReversed();
    return Promise.all(
      came.map(async ({ sid, from, body, numMedia, dateSent, dateCreated }) => {
        const media = Number(numMedia) > 0 ? await messages(sid).media.list({ limit: 10 }) : [];
        const attachments = media.map(({ contentType, uri }) => ({
          type: contentType,
          url: `https://api.twilio.com${uri.replace(/\.json$/, '')}`,
        }));
        return { sid, from, body: body ?? '', at: dateSent ?? dateCreated, attachments };
      }),
    );
  }

  /** The calls that came in on a number since an instant, the oldest first; throws when the carrier does not answer. */
  async callsThatCame(to: string, since: Date): Promise<CallThatCame[]> {
    const { calls } = await this.client();
    const found = await calls.list({ to, startTimeAfter: since, pageSize: pageOfList });
    return found
      .filter(({ direction }) => direction === 'inbound')
      .toReversed()
      .map(({ sid, from, status, duration, startTime, dateCreated }) => ({
        sid,
        from,
        status,
        seconds: Number(duration ?? 0),
        at: startTime ?? dateCreated,
      }));
  }

  /** The address of a path of this installation, as the carrier sees it and signs it. */
  address(path: string): string {
    return new URL(path, this.config.publicUrl).href;
  }

  private client(): Promise<Twilio> {
    if (!this.config.twilio) throw new Error('there is no carrier here');
    return (this.twilio ??= carrierClient(this.config.twilio));
  }
}

function legOf({ sid, to, status, duration, dateCreated }: CallInstance): LegAtCarrier {
  return { sid, to, status, seconds: Number(duration ?? 0), madeAt: dateCreated };
}
