import fc from 'fast-check';
import { minutesAtMost, minutesCarried, minutesToTalk, reckon, type CallPlan } from './call-cost.ts';
import { hear, nothingHeard, type CallWord, type Heard } from './call-course.ts';

const all = (words: readonly CallWord[]): Heard => words.reduce(hear, nothingHeard);
const out: CallPlan = { direction: 'out', phones: ['anne'], talkMinutes: 20 };
const into: CallPlan = { direction: 'in', phones: ['anne', 'joost'], talkMinutes: 20 };
const closed: CallPlan = { direction: 'in', phones: [], talkMinutes: 0 };
const accepted = (who: string | null): CallWord => ({ of: 'accepted', who });
const first = (status: string, seconds = 0): CallWord => ({ of: 'first', status, seconds });
const other = (who: string, status: string, seconds = 0): CallWord => ({ of: 'other', who, status, seconds });
const giveUp: CallWord = { of: 'give-up' };
const forget: CallWord = { of: 'forget' };

describe('What a call costs', () => {
  const table: [string, CallPlan, CallWord[], number, boolean][] = [
    ['is the most that it can be, as long as it may still ring', out, [], 42, false],
    ['is nothing when the carrier did not take it', out, [{ of: 'hand', is: 'refused' }], 0, true],
    ['is a minute when a voicemail took it', out, [first('completed', 14), { of: 'declined' }], 1, true],
    ['is not known yet when she hung up and our own phone has not been told of', out, [accepted(null), other('her', 'completed', 61)], 42, false],
    ['is that of both phones once both are down', out, [accepted(null), other('her', 'completed', 61), first('completed', 90)], 4, true],
    ['is not known yet when our phone is down and hers is not', out, [accepted(null), first('completed', 90)], 42, false],
    ['is what the carrier tells when it is asked', out, [accepted(null), first('completed', 90), { of: 'told' }], 2, true],
    ['is little once it is waited for in vain and nobody took it on', out, [giveUp], 2, false],
    ['is little when nothing is ever heard and nobody took it on', out, [giveUp, forget], 2, true],
    ['is the most when nothing is ever heard of a talk', out, [accepted(null), giveUp, forget], 42, true],
    ['follows the truth, also when that comes late', out, [accepted(null), giveUp, forget, other('her', 'completed', 61), first('completed', 90)], 4, true],
    ['of a call to us is the most until every phone that rang is down', into, [other('anne', 'no-answer'), first('completed', 70)], 43, false],
    ['of a call to us is that of every phone, a voicemail too', into, [other('anne', 'completed', 12), other('joost', 'completed', 130), first('completed', 125)], 1 + 3 + 3, true],
    ['of a call that only hears when we are there is a minute', closed, [{ of: 'closed' }], 1, false],
    ['of a call that only heard when we are there is known once it is down', closed, [{ of: 'closed' }, first('completed', 9)], 1, true],
    ['of a call to us of which nothing more is heard is what ringing costs', into, [giveUp, forget], 3, true],
  ]; // prettier-ignore
  for (const [sentence, plan, words, minutes, settled] of table)
    it(sentence, () => expect(reckon(plan, all(words))).toEqual({ minutes, settled }));

  it('once settled is not set apart again', () => {
    expect(reckon(out, all([first('completed', 30), accepted(null)]), true)).toEqual({ minutes: 1, settled: true });
  });

  it('is never more than was set apart, if the carrier ends it when it should', () => {
    const word = fc.oneof(
      fc.constantFrom<CallWord>(accepted(null), accepted('anne'), { of: 'declined' }, { of: 'told' }, giveUp, forget),
      fc.constantFrom('ringing', 'in-progress').map((status) => first(status)),
    );
    fc.assert(
      fc.property(fc.array(word), fc.integer({ min: 0, max: 20 * 60 }), fc.integer({ min: 0, max: 120 }), (words, talked, before) => {
        const down = [first('completed', talked + before), other('her', 'completed', talked)];
        for (const heard of [all(words), all([...words, ...down]), all([...down, ...words])])
          expect(reckon(out, heard).minutes).toBeLessThanOrEqual(minutesAtMost(out));
      }),
    ); // prettier-ignore
  });

  it('is counted for each phone in whole minutes', () => {
    expect(minutesCarried(all([first('completed', 61), other('her', 'completed', 60)]))).toBe(3);
    expect(minutesCarried(all([{ of: 'dial', status: 'completed', seconds: 59 }, first('completed', 61)]))).toBe(3);
  });
});

describe('For how long one can talk', () => {
  it('is a share of what is left, never so little that it is cut off before it began, and never all day', () => {
    expect(minutesToTalk('out', 2_500, 4)).toBe(78);
    expect(minutesToTalk('out', 100_000, 4)).toBe(120);
    expect(minutesToTalk('out', 0, 4)).toBe(10);
    expect(minutesToTalk('out', 0, 0)).toBe(120);
  });

  it('is longer for who calls us, also when nothing is left', () => {
    expect(minutesToTalk('in', 0, 4)).toBe(30);
  });

  it('lets many call at once: what each gets leaves something for the next', () => {
    let left = 2_500;
    let calls = 0;
    for (;;) {
      const cents = minutesAtMost({ direction: 'out', phones: [], talkMinutes: minutesToTalk('out', left, 4) }) * 4;
      if (cents > left) break;
      left -= cents;
      calls++;
    }
    expect(calls).toBeGreaterThanOrEqual(10);
  });
});
