import fc from 'fast-check';
import { minutesCarried } from './call-cost.ts';
import { courseOf, hear, nothingHeard, type CallWord, type Heard } from './call-course.ts';

const all = (words: readonly CallWord[]): Heard => words.reduce(hear, nothingHeard);
const first = (status: string, seconds?: number): CallWord => ({
  of: 'first',
  status,
  ...(seconds !== undefined && { seconds }),
});
const other = (who: string, status: string, seconds?: number): CallWord => ({
  of: 'other',
  who,
  status,
  ...(seconds !== undefined && { seconds }),
});
const dial = (status: string, seconds?: number): CallWord => ({
  of: 'dial',
  status,
  ...(seconds !== undefined && { seconds }),
});
const her = (status: string, seconds?: number): CallWord => other('her', status, seconds);

const accepted = (who: string | null): CallWord => ({ of: 'accepted', who });

const taken: CallWord = { of: 'hand', is: 'taken' };
const talk = [
  taken, first('initiated'), first('ringing'), first('in-progress'), accepted(null), her('initiated'), her('ringing'), her('in-progress'),
  her('completed', 130), dial('completed', 130), first('completed', 150),
]; // prettier-ignore

describe('A call of ours', () => {
  it('goes from the own phone to hers, and is over when she hangs up', () => {
    const phases = talk.map((_, count) => courseOf('out', all(talk.slice(0, count + 1))).phase);
    expect(phases).toEqual([
      'placing', 'placing', 'ringing-you', 'ringing-you', 'ringing-her', 'ringing-her', 'ringing-her', 'talking', 'over', 'over', 'over',
    ]); // prettier-ignore
    expect(courseOf('out', all(talk))).toEqual({ phase: 'over', result: 'answered', seconds: 130, takenBy: null });
  });

  const table: [string, CallWord[], string | null][] = [
    ['that she does not take is no answer', [first('in-progress'), her('ringing'), her('no-answer')], 'no-answer'],
    ['on which she is engaged is no answer', [first('in-progress'), dial('busy')], 'no-answer'],
    ['that one’s own voicemail takes never rings her', [first('in-progress'), { of: 'declined' }], 'not-started'],
    ['that was picked up and hung up by oneself never reached her', [first('in-progress'), first('completed', 4), { of: 'told' }], 'not-started'],
    ['that one does not take oneself never reached her', [first('ringing'), first('no-answer')], 'not-started'],
    ['that the carrier refuses was not placed', [{ of: 'hand', is: 'refused' }], 'not-placed'],
    ['that was refused and yet rings was placed', [{ of: 'hand', is: 'refused' }, first('ringing')], null],
    ['of which nothing is heard is unknown once it was waited for', [{ of: 'give-up' }], 'unknown'],
    ['of which the end of hers was not told yet is not judged', [first('in-progress'), first('completed', 60)], null],
    ['that the carrier says never rang her was not started', [first('completed', 5), { of: 'told' }], 'not-started'],
    ['of which only the end of ringing her was told is answered', [dial('completed', 61)], 'answered'],
    ['with a word of the carrier that we do not know is as before', [first('ringing'), first('dreaming')], null],
  ]; // prettier-ignore
  for (const [sentence, words, result] of table)
    it(sentence, () => expect(courseOf('out', all(words)).result).toBe(result as never));

  it('costs each minute that was begun, of each phone for itself', () => {
    expect(minutesCarried(all(talk))).toBe(3 + 3);
    expect(minutesCarried(all([dial('completed', 59), first('completed', 61)]))).toBe(1 + 2);
    expect(minutesCarried(nothingHeard)).toBe(0);
  });
});

describe('A call to us', () => {
  const table: [string, CallWord[], string | null, string | null][] = [
    ['that somebody takes is hers', [other('a', 'ringing'), other('b', 'ringing'), accepted('b'), other('b', 'completed', 60), other('a', 'canceled'), dial('completed', 60)], 'answered', 'b'],
    ['that a voicemail takes first and then a colleague is hers', [other('a', 'completed', 9), accepted('b'), other('b', 'in-progress')], null, 'b'],
    ['that only a voicemail takes is missed', [other('a', 'in-progress'), other('a', 'completed', 12), dial('completed', 12)], 'no-answer', null],
    ['that a voicemail hangs up while others ring is not missed yet', [other('a', 'completed', 12), other('b', 'ringing')], null, null],
    ['that nobody takes is missed', [other('a', 'no-answer'), dial('no-answer')], 'no-answer', null],
    ['at an hour at which nobody answers is missed at once', [{ of: 'closed' }], 'no-answer', null],
    ['on which she hangs up is missed only once it is certain', [first('completed')], null, null],
    ['on which she hangs up is missed when the carrier has nothing more to tell', [first('completed'), { of: 'told' }], 'no-answer', null],
    ['that is picked up as she hangs up is missed', [other('a', 'completed', 0), dial('canceled')], 'no-answer', null],
    ['of which nothing more is heard is missed', [other('a', 'ringing'), { of: 'give-up' }], 'no-answer', null],
  ]; // prettier-ignore
  for (const [sentence, words, result, takenBy] of table)
    it(sentence, () =>
      expect(courseOf('in', all(words))).toEqual(jasmine.objectContaining({ result: result as never, takenBy })),
    );
});

describe('What is heard about a call', () => {
  it('comes to the same in every order and however often, and what is over stays over', () => {
    const word = fc.oneof(
      fc.record({ of: fc.constant('hand' as const), is: fc.constantFrom('taken' as const, 'refused' as const) }),
      fc.record({ of: fc.constant('accepted' as const), who: fc.constantFrom(null, 'her', 'b') }),
      fc.record({ of: fc.constantFrom('declined' as const, 'closed' as const, 'told' as const, 'give-up' as const) }),
      fc.record({
        of: fc.constantFrom('first' as const, 'dial' as const),
        status: fc.constantFrom('initiated', 'ringing', 'in-progress', 'completed', 'busy', 'no-answer', 'canceled', 'failed'),
        seconds: fc.nat(4_000),
      }),
      fc.record({
        of: fc.constant('other' as const),
        who: fc.constantFrom('her', 'b'),
        status: fc.constantFrom('ringing', 'in-progress', 'completed', 'busy', 'no-answer', 'canceled'),
        seconds: fc.nat(4_000),
      }),
    ); // prettier-ignore
    fc.assert(
      fc.property(
        fc
          .array(word, { maxLength: 12 })
          .chain((words) =>
            fc.tuple(
              fc.constant(words),
              fc.shuffledSubarray([...words, ...words], { minLength: words.length * 2, maxLength: words.length * 2 }),
            ),
          ),
        fc.constantFrom('out' as const, 'in' as const),
        ([words, again], direction) => {
          const [once, often] = [all(words), all(again)];
          expect(courseOf(direction, often)).toEqual(courseOf(direction, once));
          expect(minutesCarried(often)).toBe(minutesCarried(once));
          const phases = words.map((_, count) => courseOf(direction, all(words.slice(0, count + 1))).phase);
          const over = phases.indexOf('over');
          const refusedFirst = words.some((one) => one.of === 'hand' && one.is === 'refused');
          if (over >= 0 && !refusedFirst) expect(new Set(phases.slice(over))).toEqual(new Set(['over']));
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
