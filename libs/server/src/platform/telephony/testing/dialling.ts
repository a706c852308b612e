import { aboutCall, type CarrierCallbacks } from './carrier-callbacks.ts';
import { talkedFor, type CallStatus, type CarriedCall } from './carried.ts';
import type { HowRung, Leg } from './leg.ts';
import type { Verb } from './twiml.ts';

/** What whoever dials asks of the desk that carries the calls. */
interface Desk {
  readonly callbacks: CarrierCallbacks;
  newLeg(of: Pick<CarriedCall, 'to' | 'from' | 'direction'> & Partial<CarriedCall>): Leg;
  ring(leg: Leg, seconds: number): Promise<HowRung>;
  answer(leg: Leg): Promise<void>;
  connect(leg: Leg, other: Leg): Promise<void>;
  endsAfter(leg: Leg, seconds: number): void;
  end(leg: Leg, status: CallStatus): Promise<void>;
  fetchAndFollow(leg: Leg, url: string, more?: Record<string, string | null>): Promise<void>;
}

/** A leg that asks for somebody else: the first phone that is picked up is connected, the others stop ringing. */
export class Dialling {
  private readonly desk: Desk;
  private readonly leg: Leg;
  private readonly verb: Verb;
  private readonly at: (path: string) => string;
  private others: Leg[] = [];
  private taken: Leg | null = null;

  constructor(desk: Desk, leg: Leg, verb: Verb, at: (path: string) => string) {
    this.desk = desk;
    this.leg = leg;
    this.verb = verb;
    this.at = at;
  }

  /** Answers whether nothing of the document follows: what came of it is told, and the app says what next. */
  async carryOut(): Promise<boolean> {
    const { desk, leg } = this;
    const { answerOnBridge, action, record = 'do-not-record', timeout = '30', callerId } = this.verb.attributes;
    if (record !== 'do-not-record') throw new Error('a call is to be recorded');
    if (answerOnBridge !== 'true') await desk.answer(leg);
    const numbers = this.verb.verbs.filter(({ name }) => name === 'Number');
    const asked = numbers.length > 0 ? numbers : [{ name: 'Number', attributes: {}, text: this.verb.text, verbs: [] }];
    this.others = asked.map(({ text, attributes: { statusCallback, statusCallbackEvent = 'completed' } }: Verb) =>
      desk.newLeg({
        to: text.trim(),
        from: callerId ?? leg.call.from,
        direction: 'outbound-dial',
        parentSid: leg.call.sid,
        statusCallback: statusCallback ? this.at(statusCallback) : null,
        statusEvents: statusCallbackEvent.split(' '),
      }),
    );
    // Who hangs up while it rings stops the ringing.
    void leg.ended.then(() => Promise.all(this.others.map((other) => desk.end(other, other.call.answeredAt ? 'completed' : 'canceled')))); // prettier-ignore
    await Promise.all(this.others.map((other, place) => this.reach(other, asked[place]!, Number(timeout))));
    if (!action) return false;
    const { call } = this.taken ?? this.others[0]!;
    const more = {
      DialCallSid: call.sid,
      DialCallStatus: call.status,
      DialCallDuration: this.taken ? String(talkedFor(call)) : null,
      DialBridged: String(this.taken !== null),
    };
    if (leg.over.aborted) await desk.callbacks.post(this.at(action), { ...aboutCall(leg.call), ...more });
    else await desk.fetchAndFollow(leg, this.at(action), more);
    return true;
  }

  private async reach(other: Leg, { attributes }: Verb, timeout: number): Promise<void> {
    const { desk, leg } = this;
    const how = await desk.ring(other, timeout);
    if (how !== 'answered') return desk.end(other, how);
    const whisper = attributes['url'];
    if (whisper && !this.taken) await desk.fetchAndFollow(other, this.at(whisper));
    if (this.taken || other.over.aborted || leg.over.aborted) return desk.end(other, 'completed');
    this.taken = other;
    for (const late of this.others) if (late !== other) void desk.end(late, 'canceled');
    const { timeLimit } = this.verb.attributes;
    if (timeLimit) desk.endsAfter(other, Number(timeLimit));
    await desk.connect(leg, other);
  }
}
