import { setTimeout as pause } from 'node:timers/promises';
import { aboutCall, type CarrierCallbacks } from './carrier-callbacks.ts';
import { isOver, newSid, type CallStatus, type CarriedCall } from './carried.ts';
import { Dialling } from './dialling.ts';
import { Leg, type HowRung } from './leg.ts';
import { readTwiml, type Verb } from './twiml.ts';

/** How time goes by at the carrier, and what phones do of themselves. */
export interface CallSettings {
  /** Milliseconds of a second there. */
  second: number;
  /** Milliseconds between two steps of a call or a text. */
  pace: number;
  /** What a phone does when it rings: whoever answers takes a call on that asks for a key, a voicemail does not; null leaves it to whoever presses its buttons. */
  onRing: (call: CarriedCall) => 'answer' | 'voicemail' | 'decline' | null;
}

/** A call that is asked for. */
export interface AskedCall {
  to: string;
  from: string;
  /** Where its TwiML is fetched, or the TwiML itself. */
  url: string | null;
  twiml: string | null;
  timeout: number;
  /** Seconds after it was picked up at which it ends by itself. */
  longest?: number | null;
  statusCallback: string | null;
  statusEvents: string[];
}

/** Carries calls: rings phones, fetches what is to be done from the app and does it. */
export class CallDesk {
  readonly calls: CarriedCall[] = [];
  /** What the app asked that the carrier could not do. */
  readonly complaints: string[] = [];
  readonly callbacks: CarrierCallbacks;
  readonly settings: CallSettings;
  private readonly changed: () => void;
  private readonly legs = new Map<string, Leg>();

  constructor(callbacks: CarrierCallbacks, settings: CallSettings, changed: () => void) {
    this.callbacks = callbacks;
    this.settings = settings;
    this.changed = changed;
  }

  /** Rings a phone for the app. */
  dialOut({ to, from, url, twiml, timeout, longest, statusCallback, statusEvents }: AskedCall): CarriedCall {
    const leg = this.newLeg({ to, from, direction: 'outbound-api', statusCallback, statusEvents });
    void this.goOn(leg, async () => {
      await this.step();
      const how = await this.ring(leg, timeout);
      if (how !== 'answered') return this.end(leg, how);
      if (longest) this.endsAfter(leg, longest);
      if (twiml) await this.follow(leg, readTwiml(twiml), null);
      else await this.fetchAndFollow(leg, url!);
    });
    return leg.call;
  }

  /** Somebody calls one of the carrier's numbers, whose voice address is this. */
  ringIn(from: string, to: string, url: string): CarriedCall {
    const leg = this.newLeg({ to, from, direction: 'inbound' });
    leg.call.status = 'ringing';
    void this.goOn(leg, () => this.fetchAndFollow(leg, url));
    return leg.call;
  }

  /** Presses a button of a phone; who answers presses 1 by itself when a key is asked for, so that one tap takes a call on. */
  press(sid: string, button: 'answer' | 'voicemail' | 'decline' | 'hang-up' | string): boolean {
    const leg = this.legs.get(sid);
    if (!leg) return false;
    if (button === 'answer' || button === 'voicemail') this.pickUp(leg, button);
    else if (button === 'decline') leg.rung('busy');
    else if (button === 'hang-up')
      void this.end(leg, leg.call.answeredAt === null ? this.unanswered(leg) : 'completed');
    else leg.press(button);
    return true;
  }

  /** Everything that still goes on ends. */
  async close(): Promise<void> {
    await Promise.all([...this.legs.values()].map((leg) => this.end(leg, 'failed')));
  }

  newLeg(of: Pick<CarriedCall, 'to' | 'from' | 'direction'> & Partial<CarriedCall>): Leg {
    const leg = new Leg({
      sid: newSid('CA'), parentSid: null, status: 'queued', at: Date.now(), answeredAt: null, endedAt: null,
      heard: [], with: null, statusCallback: null, statusEvents: ['completed'], told: 0, ...of,
    }); // prettier-ignore
    this.calls.push(leg.call);
    this.legs.set(leg.call.sid, leg);
    this.changed();
    return leg;
  }

  /** Lets a phone ring and tells what came of it. */
  async ring(leg: Leg, seconds: number): Promise<HowRung> {
    await this.callbacks.tellCall(leg.call, 'initiated');
    if (leg.over.aborted) return 'canceled';
    leg.call.status = 'ringing';
    this.changed();
    // Nobody picks up before the carrier has told that it rings.
    await this.callbacks.tellCall(leg.call, 'ringing');
    const does = this.settings.onRing(leg.call);
    if (does) void this.step().then(() => (does === 'decline' ? leg.rung('busy') : this.pickUp(leg, does)));
    const how = await leg.ring(seconds * this.settings.second);
    if (how === 'answered') await this.answer(leg);
    return how;
  }

  async answer(leg: Leg): Promise<void> {
    if (leg.call.answeredAt !== null || leg.over.aborted) return;
    leg.call.answeredAt = Date.now();
    leg.call.status = 'in-progress';
    this.changed();
    await this.callbacks.tellCall(leg.call, 'answered');
  }

  async end({ call, stop }: Leg, status: CallStatus): Promise<void> {
    if (isOver(call)) return;
    Object.assign(call, { status, endedAt: Date.now(), with: null });
    this.legs.delete(call.sid);
    stop();
    this.changed();
    await this.callbacks.tellCall(call, 'completed');
  }

  /** A leg that still goes on after so many seconds ends. */
  endsAfter(leg: Leg, seconds: number): void {
    const timer = setTimeout(() => void this.end(leg, 'completed'), seconds * this.settings.second);
    void leg.ended.then(() => clearTimeout(timer));
  }

  /** Two people hear each other until one of them hangs up. */
  async connect(leg: Leg, other: Leg): Promise<void> {
    await this.answer(leg);
    leg.call.with = other.call.sid;
    other.call.with = leg.call.sid;
    this.changed();
    await Promise.race([leg.ended, other.ended]);
    leg.call.with = null;
    await this.end(other, 'completed');
  }

  async fetchAndFollow(leg: Leg, url: string, more: Record<string, string | null> = {}): Promise<void> {
    const { status, answer } = await this.callbacks.post(url, { ...aboutCall(leg.call), ...more });
    if (leg.over.aborted) return;
    if (status === null || status >= 400) throw new Error(`${new URL(url).pathname} answers ${status ?? 'nothing'}`);
    await this.follow(leg, readTwiml(answer), url);
  }

  /** Does what a document asks, one verb after the other, while somebody is there. */
  async follow(leg: Leg, verbs: Verb[], base: string | null): Promise<void> {
    for (const verb of verbs) {
      if (leg.over.aborted) return;
      if (await this.does(leg, verb, base)) return;
    }
  }

  /** Answers whether nothing of this document follows. */
  private async does(leg: Leg, verb: Verb, base: string | null): Promise<boolean> {
    const { name, attributes, text } = verb;
    const at = (path: string): string => new URL(path, base ?? undefined).href;
    if (name === 'Reject') {
      await this.end(leg, attributes['reason'] === 'busy' ? 'busy' : 'no-answer');
      return true;
    }
    if (name === 'Redirect') {
      await this.fetchAndFollow(leg, at(text.trim()));
      return true;
    }
    if (name === 'Dial') return new Dialling(this, leg, verb, at).carryOut();
    if (name !== 'Hangup') await this.answer(leg);
    if (name === 'Hangup')
      return this.end(leg, leg.call.answeredAt === null ? 'no-answer' : 'completed').then(() => true);
    if (name === 'Say') await this.say(leg, text);
    else if (name === 'Pause') await this.wait(leg, Number(attributes['length'] ?? 1));
    else if (name === 'Gather') return this.gather(leg, verb, attributes['action'] ? at(attributes['action']) : base);
    else throw new Error(`<${name}> is not done here`);
    return false;
  }

  private pickUp(leg: Leg, who: 'answer' | 'voicemail'): void {
    leg.willPress = who === 'answer' ? '1' : '';
    leg.rung('answered');
  }

  private async say(leg: Leg, text: string): Promise<void> {
    const words = text.replace(/\s+/g, ' ').trim();
    leg.call.heard.push(words);
    this.changed();
    await this.wait(leg, words.length / 16);
  }

  private async gather(leg: Leg, { attributes, verbs }: Verb, action: string | null): Promise<boolean> {
    const most = Number(attributes['numDigits'] ?? Infinity);
    leg.digits = leg.willPress;
    leg.willPress = '';
    leg.asksForKeys = true;
    await this.follow(leg, verbs, action);
    await leg.pressed(most, Number(attributes['timeout'] ?? 5) * this.settings.second);
    leg.asksForKeys = false;
    if (!leg.digits || !action || leg.over.aborted) return false;
    await this.fetchAndFollow(leg, action, { Digits: leg.digits.replace('#', '') });
    return true;
  }

  private async goOn(leg: Leg, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      this.complaints.push((error as Error).message);
      leg.call.heard.push('An application error has occurred. Goodbye.');
      await this.answer(leg);
    }
    await this.end(leg, leg.call.answeredAt === null ? this.unanswered(leg) : 'completed');
  }

  private unanswered({ call }: Leg): CallStatus {
    return call.direction === 'inbound' ? 'no-answer' : 'canceled';
  }

  private async wait(leg: Leg, seconds: number): Promise<void> {
    // A key that is pressed cuts short whatever asks for it.
    if (leg.asksForKeys) return leg.pressed(1, seconds * this.settings.second);
    await pause(seconds * this.settings.second, undefined, { signal: leg.over }).catch(() => {});
  }

  private step(): Promise<void> {
    return pause(this.settings.pace);
  }
}
