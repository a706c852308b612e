import { oneSweepAtATime, type Defence } from '../defence.ts';
import { rewrite } from '../rig/rewrite.ts';

const delivery = 'platform/mail/mail-delivery.js';
const post = 'platform/mail/post.js';
const look = 'look_at_mails(integer, interval, integer)';

/** Every defence of mails, each of them needed. */
export const mailDefences: Defence[] = [
  {
    name: 'the claim under which a mail is sent',
    without: { changes: [{ file: delivery, find: `AND m.state = 'queued' AND m.claim = $3`, put: 'AND $3::int > 0' }] },
    fault: 'mails: every job twice',
    backend: 'redis',
    harm: /\d+ doubled/,
  },
  {
    name: 'leaving to a person what may have been accepted',
    without: { changes: [{ file: post, find: `handedOver ? 'unknown' : 'not-now'`, put: `'not-now'` }] },
    fault: 'mails: accepted, and the line cut',
    backend: 'postgres',
    harm: /\d+ doubled/,
    quick: true,
  },
  {
    name: 'taking what a dead worker was sending for unknown',
    without: {
      database: (database) =>
        rewrite(database, look, [
          [`WHEN d.state = 'sending' THEN 'unknown'`, `WHEN d.state = 'sending' THEN 'queued'`],
        ]),
    },
    fault: 'mails: kill -9 of workers',
    backend: 'redis',
    harm: /\d+ doubled/,
    quick: true,
  },
  {
    name: 'the moment before which a mail may not go out',
    without: {
      changes: [{ file: delivery, find: 'AND m.send_from_at <= clock_timestamp()', put: '' }],
      database: async (database) => {
        await database.look('ALTER TABLE outgoing_mail DROP CONSTRAINT never_early');
      },
    },
    fault: 'mails: every job twice',
    backend: 'postgres',
    harm: /\d+ early/,
    quick: true,
  },
  {
    name: 'handing nothing over after standing still',
    without: {
      changes: [{ file: post, find: 'if (performance.now() - begun > patience * answersBefore)', put: 'if (false)' }],
    },
    fault: 'mails: a worker that stands still',
    backend: 'postgres',
    harm: /\d+ doubled/,
  },
  {
    name: 'one morning mail for each person and day',
    without: {
      changes: [oneSweepAtATime],
      database: async (database) => {
        await database.look(
          'ALTER TABLE morning_mail DROP CONSTRAINT morning_mail_organisation_id_person_id_mail_on_key',
        );
        await rewrite(database, 'claim_morning_mails(integer, interval)', [
          ['ON CONFLICT (organisation_id, person_id, mail_on) DO NOTHING', ''],
        ]);
      },
    },
    fault: 'mails: ticks in crowds',
    backend: 'postgres',
    harm: /\d+ doubled/,
  },
  {
    name: 'looking again at mails whose job an emptied queue has lost',
    without: {
      database: (database) =>
        rewrite(database, look, [[`d.state IN ('queued', 'sending')`, `(d.state = 'sending' OR d.looks = 0)`]]),
    },
    fault: 'mails: Redis emptied',
    backend: 'redis',
    harm: /still: .* mails not sent/,
  },
];
