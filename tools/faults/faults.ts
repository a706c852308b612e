import type { Amounts } from './rig/due-work.ts';
import type { OwnDatabase } from './rig/own-database.ts';
import type { Backend } from './rig/house.ts';
import type { Rig, Setting } from './rig/rig.ts';
import type { Injury } from './injury.ts';
import { killApi, killWorker, stopWorker, takeTime, termAll, termStuck } from './injure/processes.ts';
import { crowdTicks, doubleJobs, emptyRedis, fillRedis, killRedis, takeRedisAway } from './injure/queue.ts';
import { killPostgres, restartPostgres, storm } from './injure/database.ts';
import { letLeasesRunOut, poison, poisonIsParked } from './injure/poison.ts';

/** Something that breaks while reminders are due. */
export interface Fault {
  kind?: 'reminders';
  name: string;
  backends: Backend[];
  /** With which queue the short form shows it. */
  quick?: Backend[];
  amounts?: Partial<Amounts>;
  setting?: Partial<Pick<Setting, 'workers' | 'env' | 'prepare'>>;
  injure(rig: Rig): Promise<Injury>;
  /** Looks at the end at what else the fault must have come to. */
  afterwards?(database: OwnDatabase): Promise<string[]>;
  /** Seconds within which the first reminder after it must follow. */
  firstWithin?: number;
  /** Seconds that everything may take to come to rest. */
  patience?: number;
}

const both: Backend[] = ['postgres', 'redis'];
const redis: Backend[] = ['redis'];
/** There are more jobs than it takes in hand, so that some wait and are lost with the queue. */
const oneSlowWorker: Fault['setting'] = { workers: [{}], prepare: takeTime };

/** Every fault, in the order of the table. */
export const faults: Fault[] = [
  { name: 'nothing at all', backends: both, injure: () => Promise.resolve({}) },
  { name: 'kill -9 of the api', backends: both, injure: killApi },
  { name: 'kill -9 of a worker', backends: both, setting: { prepare: takeTime }, injure: killWorker },
  {
    name: 'kill -9 of Redis',
    backends: redis,
    amounts: { contacts: 3_000 },
    setting: oneSlowWorker,
    injure: killRedis,
  },
  { name: 'kill -9 of Postgres', backends: both, quick: both, setting: { prepare: takeTime }, injure: killPostgres },
  {
    name: 'Redis emptied',
    backends: redis,
    quick: redis,
    amounts: { contacts: 3_000 },
    setting: oneSlowWorker,
    injure: emptyRedis,
  },
  { name: 'Redis away for 20 s', backends: redis, injure: takeRedisAway, amounts: { overSeconds: 30 }, firstWithin: 3 },
  { name: 'Redis full', backends: redis, injure: fillRedis, amounts: { overSeconds: 12 } },
  { name: 'Postgres restarted', backends: both, setting: { prepare: takeTime }, injure: restartPostgres },
  {
    name: 'a storm of pg_terminate_backend',
    backends: both,
    quick: ['postgres'],
    setting: { prepare: takeTime },
    injure: storm,
  },
  { name: 'a worker stopped for 75 s', backends: both, injure: stopWorker, amounts: { overSeconds: 80 } },
  {
    name: 'worker clocks 5 minutes off',
    backends: both,
    quick: redis,
    amounts: { overSeconds: 14 },
    setting: { workers: [{ clockSeconds: 300 }, { clockSeconds: -300 }] },
    injure: () => Promise.resolve({}),
  },
  {
    name: '1,000 poison rows',
    backends: both,
    setting: { prepare: poison },
    injure: letLeasesRunOut,
    afterwards: poisonIsParked,
  },
  { name: 'every job twice', backends: both, quick: ['postgres'], injure: doubleJobs },
  { name: 'ticks in crowds', backends: both, injure: crowdTicks },
  {
    name: 'SIGTERM under load',
    backends: both,
    quick: redis,
    amounts: { contacts: 6_000 },
    setting: { prepare: takeTime },
    injure: termAll,
  },
  {
    name: 'SIGTERM with work that does not end',
    backends: both,
    setting: { env: { VOORTUIN_DRAIN_SECONDS: '1' } },
    injure: termStuck,
  },
];
