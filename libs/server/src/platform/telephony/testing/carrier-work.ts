import { setTimeout as pause } from 'node:timers/promises';
import { CallDesk, type CallSettings } from './call-desk.ts';
import { CarrierCallbacks, type Account } from './carrier-callbacks.ts';
import { noFaults, type AskedText, type CarrierFaults } from './carrier-faults.ts';
import { newSid, type CarriedCall, type CarriedText, type TextStatus } from './carried.ts';
import { readTwiml } from './twiml.ts';

/** Where a number of the carrier brings what comes in. */
export interface NumberAt {
  textUrl: string;
  voiceUrl: string;
}

/** What a stand-in for Twilio is set up with. */
export interface CarrierSettings extends Account, CallSettings {
  port: number;
  /** The app: its numbers bring what comes in to `/carrier/texts` and `/carrier/calls` there. */
  appUrl: string;
  /** Where the app really listens, when that is elsewhere: signatures are made over `appUrl` all the same. */
  appBehind: string | null;
  /** What the carrier held before, as `keeps` told it. */
  held: Holding | null;
  /** Told whenever something changed. */
  keeps: (holding: Holding) => void;
}

/** Everything that a carrier holds. */
export interface Holding {
  texts: CarriedText[];
  calls: CarriedCall[];
  /** Pairs of a phone and a number that it wants no texts from. */
  stopped: string[];
}

const stops = ['STOP', 'STOPALL', 'UNSUBSCRIBE', 'CANCEL', 'END', 'QUIT'];
const starts = ['START', 'UNSTOP', 'YES'];

/** What a stand-in for Twilio does and remembers: it takes texts and calls, brings them, and tells the app. */
export class CarrierWork {
  readonly settings: CarrierSettings;
  readonly callbacks: CarrierCallbacks;
  readonly desk: CallDesk;
  /** Every text it has accepted or that came in, in that order. */
  readonly texts: CarriedText[];
  readonly stopped: Set<string>;
  faults: CarrierFaults = noFaults();
  /** Goes up with everything that changes. */
  changes = 0;
  private readonly bySid: Map<string, CarriedText>;
  private readonly byNumber: Map<string, CarriedText[]>;
  private readonly telling = new Set<Promise<void>>();

  constructor(settings: Partial<CarrierSettings> = {}) {
    this.settings = {
      accountSid: `AC${'0'.repeat(32)}`, authToken: 'only-where-nothing-goes-out', port: 0, appUrl: 'http://127.0.0.1:9', appBehind: null,
      second: 10, pace: 0, onRing: () => null, held: null, keeps: () => {}, ...settings,
    }; // prettier-ignore
    const { appUrl, appBehind } = this.settings;
    this.callbacks = new CarrierCallbacks(this.settings, (url) =>
      appBehind && new URL(url).origin === new URL(appUrl).origin
        ? url.replace(new URL(url).origin, new URL(appBehind).origin)
        : url,
    );
    this.desk = new CallDesk(this.callbacks, this.settings, () => this.changed());
    this.texts = this.settings.held?.texts ?? [];
    this.desk.calls.push(...(this.settings.held?.calls ?? []));
    this.stopped = new Set(this.settings.held?.stopped);
    this.bySid = new Map(this.texts.map((text) => [text.sid, text]));
    this.byNumber = Map.groupBy(this.texts, ({ to }) => to);
  }

  /** The texts of the app that it has accepted: what a run compares with what was intended. */
  get accepted(): CarriedText[] {
    return this.texts.filter(({ direction }) => direction === 'outbound-api');
  }

  /** Waits until everything is told that was to be told. */
  async told(): Promise<void> {
    while (this.telling.size > 0) await Promise.all(this.telling);
  }

  /** Whether a phone wants no texts of a number. */
  isStopped(phone: string, number: string): boolean {
    return this.stopped.has(pair(phone, number));
  }

  /** A text by its name. */
  text(sid: string): CarriedText | undefined {
    return this.bySid.get(sid);
  }

  /** The texts to a number, or all; the latest first. */
  listed(to: string | null): CarriedText[] {
    const seen = Date.now() - this.faults.listsAfter;
    return (to === null ? this.texts : (this.byNumber.get(to) ?? [])).filter(({ at }) => at <= seen).toReversed();
  }

  /** Takes a text that goes out; what becomes of it is told from then on, unless it was told before the answer. */
  async accept(
    asked: AskedText,
    statusCallback: string | null,
    validityPeriod: number | null = null,
  ): Promise<CarriedText> {
    const text = this.keep(asked, 'outbound-api', 'queued', statusCallback);
    text.validityPeriod = validityPeriod;
    const going = this.bring(text);
    this.telling.add(going);
    void going.finally(() => this.telling.delete(going));
    if (this.faults.tells(asked).includes('before-answer')) await going;
    return text;
  }

  /** A text arrives at one of the carrier's numbers. */
  async textIn(from: string, to: string, body: string): Promise<CarriedText> {
    const text = this.keep({ from, to, body }, 'inbound', 'received', null);
    const word = body.trim().toUpperCase();
    if (stops.includes(word)) this.stopped.add(pair(from, to));
    if (starts.includes(word)) this.stopped.delete(pair(from, to));
    this.changed();
    const url = this.at('/carrier/texts');
    const again = this.faults.tells({ from, to, body }).includes('twice');
    const [answer = ''] = await Promise.all([
      this.callbacks.bringText(url, text),
      ...(again ? [this.callbacks.bringText(url, text)] : []),
    ]);
    this.reply(text, answer);
    return text;
  }

  /** Somebody calls one of the carrier's numbers. */
  callIn(from: string, to: string): CarriedCall {
    return this.desk.ringIn(from, to, this.at('/carrier/calls'));
  }

  /** Tells that something changed. */
  changed(): void {
    this.changes++;
    this.settings.keeps({ texts: this.texts, calls: this.desk.calls, stopped: [...this.stopped] });
  }

  private at(path: string): string {
    return new URL(path, this.settings.appUrl).href;
  }

  private keep(
    { to, from, body }: AskedText,
    direction: CarriedText['direction'],
    status: TextStatus,
    statusCallback: string | null,
  ): CarriedText {
    const at = Date.now();
    const text: CarriedText = {
      sid: newSid('SM'), to, from, body, direction, status, errorCode: null, statusCallback,
      at, sentAt: direction === 'inbound' ? at : null, updatedAt: at,
    }; // prettier-ignore
    this.texts.push(text);
    this.bySid.set(text.sid, text);
    this.byNumber.set(to, [...(this.byNumber.get(to) ?? []), text]);
    this.changed();
    return text;
  }

  /** Brings a text to its phone, and tells each step. */
  private async bring(text: CarriedText): Promise<void> {
    const { status, errorCode = null } = this.faults.fate(text);
    const habits = this.faults.tells(text);
    const steps: TextStatus[] = status === 'failed' ? ['queued', status] : ['queued', 'sent', status];
    for (const step of habits.includes('out-of-order') ? steps.toReversed() : steps) {
      await pause(this.settings.pace);
      text.updatedAt = Date.now();
      if (!habits.includes('out-of-order')) text.status = step;
      else text.status = status;
      if (text.status !== 'queued') text.sentAt ??= text.updatedAt;
      if (text.status === status) text.errorCode = errorCode;
      this.changed();
      await this.callbacks.tellText(text, step, habits);
    }
    if (habits.includes('takes-back')) await this.callbacks.tellText(text, 'undelivered', habits);
  }

  private reply({ from, to }: CarriedText, answer: string): void {
    if (!answer.trim().startsWith('<')) return;
    for (const { name, text, verbs } of readTwiml(answer)) {
      const body = text.trim() || verbs.find((one) => one.name === 'Body')?.text.trim();
      if (name === 'Message' && body && !this.isStopped(from, to))
        this.keep({ from: to, to: from, body }, 'outbound-reply', 'delivered', null);
    }
  }
}

const pair = (phone: string, number: string): string => `${phone} ${number}`;
