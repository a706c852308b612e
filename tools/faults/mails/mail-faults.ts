import type { MailStep, Misbehaviour } from '@voortuin/server/platform/mail/mail-server.builder';
import type { Dice } from '../../demo/dice.ts';
import type { Injury } from '../injury.ts';
import { killPostgres } from '../injure/database.ts';
import {
  emptyRedisOfMails,
  killEveryWorker,
  killOneWorker,
  letOneStandStill,
  pressEveryJobTwice,
  takeMailServerAway,
  tickInCrowds,
} from '../injure/mails.ts';
import { killRedis } from '../injure/queue.ts';
import type { Backend, HouseSetting } from '../rig/house.ts';
import type { MailRig } from './mail-rig.ts';

/** Something that breaks while mails go out. */
export interface MailFault {
  kind: 'mails';
  name: string;
  backends: Backend[];
  /** With which queue the short form shows it. */
  quick?: Backend[];
  workers?: HouseSetting['workers'];
  /** How the mail server behaves. */
  behave?(rig: MailRig): void;
  injure(rig: MailRig): Promise<Injury>;
  /** Whether every mail must have arrived in the end, and none may be left to a person. */
  allArrive?: boolean;
  patience?: number;
}

const both: Backend[] = ['postgres', 'redis'];
const redis: Backend[] = ['redis'];

/** What the server does with each mail, by chance but with the same seed the same. */
function byChance(of: (dice: Dice, at: MailStep, seconds: number) => Misbehaviour | null) {
  return (rig: MailRig): void => {
    const began = performance.now();
    const dice = rig.dice.for('mail server');
    rig.server.decide = (at, to) =>
      Promise.resolve(of(dice.for(`${to} ${at}`), at, (performance.now() - began) / 1000));
  };
}

/** Time enough between accepting a mail and saying so for a process to die in. */
const answersLate = (rig: MailRig): void => void (rig.server.answersAfter = 400);

const mails = (name: string, rest: Omit<MailFault, 'kind' | 'name' | 'backends' | 'injure'> & Partial<Pick<MailFault, 'backends' | 'injure'>>): MailFault => ({
  kind: 'mails',
  name: `mails: ${name}`,
  backends: both,
  injure: killOneWorker,
  ...rest,
}); // prettier-ignore

/** Every fault of mails, in the order of the table; in most of them a worker is killed as well. */
export const mailFaults: MailFault[] = [
  mails('nothing at all', { injure: () => Promise.resolve({}), allArrive: true }),
  mails('accepted, and the line cut', {
    behave: byChance((dice, at) => (at === 'END' && dice.chance(0.4) ? 'hang-up' : null)),
  }),
  mails('accepted, and no answer', {
    behave: byChance((dice, at) => (at === 'END' && dice.chance(0.15) ? 'silent' : null)),
  }),
  mails('cut or silent before the end', {
    behave: byChance((dice, at, seconds) =>
      seconds < 14 && at !== 'END' && dice.chance(0.2) ? dice.one(['hang-up', 'hang-up', 'silent'] as const) : null,
    ),
  }),
  mails('not now for a while', {
    behave: byChance((dice, _, seconds) => (seconds < 16 && dice.chance(0.3) ? '450' : null)),
    injure: () => Promise.resolve({}),
    allArrive: true,
  }),
  mails('refused for good', { behave: byChance((dice) => (dice.chance(0.08) ? '550' : null)) }),
  mails('the server away for 8 s', { injure: takeMailServerAway }),
  mails('kill -9 of workers', {
    behave: answersLate,
    injure: async (rig) => (await killEveryWorker(rig), killOneWorker(rig)),
  }),
  mails('kill -9 of Postgres', { behave: answersLate, injure: killPostgres }),
  mails('kill -9 of Redis', { backends: redis, behave: answersLate, injure: killRedis }),
  mails('Redis emptied', { backends: redis, behave: answersLate, injure: emptyRedisOfMails }),
  mails('every job twice', { behave: answersLate, injure: pressEveryJobTwice }),
  mails('ticks in crowds', { injure: tickInCrowds }),
  mails('worker clocks 5 minutes off', { workers: [{ clockSeconds: 300 }, { clockSeconds: -300 }] }),
  mails('a worker that stands still', { workers: [{}], injure: letOneStandStill }),
  mails('a server that does everything wrong', {
    quick: both,
    behave: byChance((dice, at, seconds) => {
      const does = at === 'END'
        ? dice.weighed([[60, null], [25, 'hang-up'], [4, 'silent'], [6, '450'], [5, '550']] as const)
        : dice.weighed([[90, null], [5, '450'], [5, 'hang-up']] as const); // prettier-ignore
      // What keeps a mail waiting passes; the rest stays as it is.
      return seconds > 14 && (does === '450' || at !== 'END') ? null : does;
    }),
  }),
];
