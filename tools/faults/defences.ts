import { mailDefences } from './mails/mail-defences.ts';
import { textDefences } from './texts/text-defences.ts';
import { oneSweepAtATime, type Defence } from './defence.ts';
import { rewrite } from './rig/rewrite.ts';
import type { Without } from './run.ts';

/** Seconds after which a run without a defence is taken to come to rest no more. */
export const patienceWithout = 25;

/** Leaving this out does no harm: it spares work, and nothing hangs on it. */
export const onlyEconomy: Without = { changes: [oneSweepAtATime] };

/** Every defence, each of them needed. */
export const defences: Defence[] = [
  {
    name: 'the claim under which a reminder is delivered',
    without: {
      database: (database) =>
        rewrite(database, 'deliver_reminders(uuid, uuid, uuid)', [[`AND e.state = 'queued'`, '']]),
    },
    fault: 'every job twice',
    backend: 'redis',
    harm: /\d+ doubled/,
    quick: true,
  },
  {
    name: 'one row for each instant it is due, which one sweep at a time may make',
    without: {
      changes: [oneSweepAtATime],
      database: async (database) => {
        await database.look('ALTER TABLE reminder DROP CONSTRAINT reminder_organisation_id_about_id_due_at_key');
        await rewrite(database, 'claim_due_reminders(integer, integer, interval)', [
          ['FOR UPDATE SKIP LOCKED', ''],
          ['ON CONFLICT (organisation_id, about_id, due_at) DO NOTHING', ''],
        ]);
      },
    },
    fault: 'ticks in crowds',
    backend: 'postgres',
    harm: /\d+ doubled/,
    quick: true,
  },
  {
    name: 'what puts back what an emptied queue has lost',
    without: {
      database: async (database) => {
        await rewrite(database, 'queued_batches(integer, uuid, uuid)', [[`r.state = 'queued'`, 'false']]);
        await rewrite(database, 'reclaim_reminders(integer, integer, interval, integer)', [
          [`d.state = 'queued'`, 'false'],
        ]);
      },
    },
    fault: 'Redis emptied',
    backend: 'redis',
    harm: /\d+ lost/,
  },
  {
    name: 'the clock of the database',
    without: {
      changes: [
        {
          file: 'reminders/due-reminders.js',
          find: `'SELECT * FROM claim_due_reminders($1, $2, $3)'`,
          put: "`SELECT * FROM claim_due_reminders_at('${new Date().toISOString()}', $1, $2, $3)`",
        },
      ],
      database: async (database) => {
        await rewrite(database, 'claim_due_reminders(integer, integer, interval)', [
          ['claim_due_reminders(', 'claim_due_reminders_at(there timestamptz, '],
          ['remind_at <= (SELECT clock_timestamp())', 'remind_at <= there'],
        ]);
        await database.look('GRANT EXECUTE ON FUNCTION claim_due_reminders_at TO PUBLIC');
        await database.look('ALTER FUNCTION claim_due_reminders_at OWNER TO voortuin_walls');
        await database.look('ALTER TABLE reminder DROP CONSTRAINT never_early');
        await rewrite(database, 'deliver_reminders(uuid, uuid, uuid)', [['AND e.due_at <= clock_timestamp()', '']]);
      },
    },
    fault: 'worker clocks 5 minutes off',
    backend: 'postgres',
    harm: /\d+ early/,
    quick: true,
  },
  {
    name: 'the look whether it was handled elsewhere',
    without: {
      database: (database) =>
        rewrite(database, 'deliver_reminders(uuid, uuid, uuid)', [['CASE WHEN l.due THEN', 'CASE WHEN true THEN']]),
    },
    fault: 'SIGTERM under load',
    backend: 'postgres',
    harm: /\d+ needless/,
  },
  {
    name: 'a finished job that leaves nothing behind',
    without: {
      changes: [
        {
          file: 'platform/queue/carrier.js',
          find: 'removeOnComplete: true, removeOnFail: true',
          put: 'removeOnComplete: false, removeOnFail: false',
        },
      ],
    },
    fault: 'a storm of pg_terminate_backend',
    backend: 'redis',
    harm: /jobs that are over stay in the queue/,
  },
  {
    name: 'finishing what is in hand when asked to stop',
    without: {
      changes: [{ file: 'platform/until-stopped.js', find: 'await app.close();', put: 'process.exit(0);' }],
    },
    fault: 'SIGTERM under load',
    backend: 'redis',
    harm: /jobs were left in hand/,
    quick: true,
  },
  {
    name: 'telling by the exit code that something was left',
    without: { changes: [{ file: 'platform/until-stopped.js', find: 'process.exit(1);', put: 'process.exit(0);' }] },
    fault: 'SIGTERM with work that does not end',
    backend: 'postgres',
    harm: /ended with 0/,
    quick: true,
  },
  {
    name: 'trying again at once while the queue is away',
    without: {
      changes: [
        { file: 'worker/dist/platform/consumer.js', find: 'const awaySeconds = 0.5', put: 'const awaySeconds = 30' },
      ],
    },
    fault: 'Redis away for 20 s',
    backend: 'redis',
    // With this one Redis comes back empty: no tick of its own wakes anybody.
    seed: 4,
    harm: /the first reminder after it came after/,
  },
  ...mailDefences,
  ...textDefences,
];
