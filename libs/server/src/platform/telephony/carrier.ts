import { Inject, Injectable } from '@nestjs/common';
import type { Twilio } from 'twilio';
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
}

/** A call to somebody, and where the carrier asks what to say or whom to connect. */
export interface CallOut {
  to: string;
  from: string;
  /** A path of this installation that answers TwiML, or the TwiML itself. */
  ask: { path: string } | { twiml: string };
  /** A path of this installation that hears how it goes. */
  callback?: string;
}

/** A text that the carrier has. */
export interface TextAtCarrier {
  sid: string;
  text: string;
  status: string;
}

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
  async text({ to, from, text, callback }: TextOut): Promise<CarrierFate> {
    return fateOf(async () => {
      const { messages } = await this.client();
      const { sid, status } = await messages.create({
        to,
        from,
        body: text,
        ...(callback && { statusCallback: this.address(callback) }),
      });
      return { sid, status };
    });
  }

  /** Rings somebody, once. */
  async ring({ to, from, ask, callback }: CallOut): Promise<CarrierFate> {
    return fateOf(async () => {
      const { calls } = await this.client();
      const { sid, status } = await calls.create({
        to,
        from,
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

  /** The texts that the carrier has to a number since an instant; throws when it does not answer. */
  async textsTo(to: string, from: string, since: Date): Promise<TextAtCarrier[]> {
    const found = await (await this.client()).messages.list({ to, from, dateSentAfter: since, limit: 200 });
    return found.map(({ sid, body, status }) => ({ sid, text: body, status }));
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
