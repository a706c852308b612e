import type { CallbackHabit, Fate, Misbehaviour } from '@voortuin/server/platform/telephony/testing/carrier-faults';
import type { Dice } from '../../demo/dice.ts';
import type { Injury } from '../injury.ts';
import {
  emptyRedisOfTexts,
  keepKilling,
  killPostgresAmongTexts,
  killRedisAmongTexts,
  killTheApiToo,
  pressEveryTextTwice,
  takeCarrierAway,
} from '../injure/texts.ts';
import type { Backend } from '../rig/house.ts';
import type { TextRig } from './text-rig.ts';

/** Something that breaks while texts go out. */
export interface TextFault {
  kind: 'texts';
  name: string;
  backends: Backend[];
  /** With which queue the short form shows it. */
  quick?: Backend[];
  /** How the carrier behaves. */
  behave?(rig: TextRig): void;
  injure(rig: TextRig): Promise<Injury>;
  /** Whether the app waits as long for the carrier as in an installation. */
  realTime?: boolean;
  patience?: number;
}

const both: Backend[] = ['postgres', 'redis'];
const redis: Backend[] = ['redis'];

/** What the carrier does, by chance but with the same seed the same for each try of each text. */
interface Behaviour {
  misbehaves?: (dice: Dice) => Misbehaviour | null;
  tells?: (dice: Dice) => CallbackHabit[];
  fate?: (dice: Dice) => Fate;
}

function byChance({ misbehaves, tells, fate }: Behaviour) {
  return ({ carrier, dice }: TextRig): void => {
    const own = dice.for('carrier');
    const tries = new Map<string, number>();
    if (misbehaves)
      carrier.faults.misbehaves = ({ to, body }) => {
        const count = (tries.get(to + body) ?? 0) + 1;
        tries.set(to + body, count);
        return misbehaves(own.for(`${to} ${body} ${count}`));
      };
    if (tells) carrier.faults.tells = ({ to, body }) => tells(own.for(`tells ${to} ${body}`));
    if (fate) carrier.faults.fate = ({ to }) => fate(own.for(`fate ${to}`));
  };
}

/** As much as the whole form of the rig does in a run: a worker dies again and again while texts go out. */
const texts = (name: string, behaviour: Behaviour, rest: Partial<TextFault> = {}): TextFault => ({
  kind: 'texts',
  name: `texts: ${name}`,
  backends: both,
  behave: byChance(behaviour),
  injure: keepKilling,
  ...rest,
});

const sometimes =
  <T>(chance: number, what: T) =>
  (dice: Dice): T | null =>
    dice.chance(chance) ? what : null;

/** Milliseconds from accepting to saying so: in a short run as long as a worker takes to die and come back; in a long one some of so many are met anyway. */
const slowly = ({ setting }: TextRig): number => (setting.texts > 1_000 ? 250 : 700);

/** Every fault of texts, in the order of the table; in nearly all of them workers are killed as well. */
export const textFaults: TextFault[] = [
  texts('nothing at all', {}, { injure: () => Promise.resolve({}) }),
  texts('accepted, and the line cut', { misbehaves: sometimes(0.4, 'accept-and-drop'), tells: () => ['never'] }),
  texts('5xx after accepting', { misbehaves: sometimes(0.4, 'accept-and-500'), tells: () => ['never'] }),
  texts('5xx without accepting', { misbehaves: sometimes(0.3, '500') }),
  texts('the line cut before accepting', { misbehaves: sometimes(0.3, 'drop') }),
  texts('429', { misbehaves: sometimes(0.4, '429') }),
  // Of half of them nothing is told either, so that a look-up has to find them.
  texts('accepted, and 35 s of silence', { misbehaves: sometimes(0.05, 'accept-and-silent'), tells: (dice) => (dice.chance(0.5) ? ['never'] : []) }, { realTime: true }),
  texts('away for 8 s', {}, { injure: takeCarrierAway }),
  texts('callbacks twice', { tells: () => ['twice'], fate: (dice) => (dice.chance(0.1) ? { status: 'undelivered', errorCode: 30003 } : { status: 'delivered' }) }),
  texts('callbacks out of order', { misbehaves: sometimes(0.2, 'accept-and-500'), tells: () => ['out-of-order'] }),
  texts('slow to answer, callbacks never, and kill -9', {}, {
    behave: (rig) => Object.assign(rig.carrier.faults, { answersAfter: slowly(rig), tells: () => ['never'] }),
  }),
  texts('told that it failed after it arrived', {}, {
    behave: ({ carrier }) => void (carrier.faults.tells = () => ['takes-back']),
  }),
  texts('callbacks forged', { misbehaves: sometimes(0.2, 'drop'), tells: () => ['forged'] }),
  texts('callbacks before the answer', { misbehaves: sometimes(0.3, 'accept-and-drop'), tells: () => ['before-answer'] }),
  texts('callbacks never', { misbehaves: sometimes(0.2, 'accept-and-500'), tells: () => ['never'] }),
  texts('kill -9 of api and workers', {}, { injure: killTheApiToo }),
  texts('kill -9 of Postgres', {}, { injure: killPostgresAmongTexts }),
  texts('kill -9 of Redis', {}, { backends: redis, injure: killRedisAmongTexts }),
  texts('Redis emptied', {}, { backends: redis, injure: emptyRedisOfTexts }),
  texts('every job twice', {}, {
    // Time enough between accepting a text and saying so for the other job to come along.
    behave: (rig) => void (rig.carrier.faults.answersAfter = slowly(rig)),
    injure: pressEveryTextTwice,
  }),
  texts('a carrier that does everything wrong', {
    misbehaves: (dice) => dice.weighed([[55, null], [15, 'accept-and-drop'], [8, 'accept-and-500'], [2, 'accept-and-silent'], [6, 'drop'], [6, '500'], [8, '429']] as const),
    tells: (dice) => dice.weighed([[40, []], [15, ['twice', 'forged']], [15, ['out-of-order']], [15, ['before-answer', 'forged']], [15, ['never']]] as const as readonly (readonly [number, CallbackHabit[]])[]),
  }, { quick: both }),
]; // prettier-ignore
