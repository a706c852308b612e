import type { Defence } from '../defence.ts';
import { rewrite } from '../rig/rewrite.ts';

const delivery = 'messages/text-delivery.js';
const look = 'look_at_texts(integer, interval, integer, integer, boolean)';
const lastLook = async (database: { look: (sql: string) => Promise<unknown> }): Promise<void> => {
  await database.look('DROP TRIGGER only_who_may_be_texted ON outgoing_text');
};

/** Every defence of texts, each of them needed. */
export const textDefences: Defence[] = [
  {
    name: 'the claim under which a text is handed over',
    without: {
      changes: [
        { file: delivery, find: `AND t.state = 'queued' AND t.claim = $3`, put: 'AND $3::int > 0' },
        { file: delivery, find: `AND state = 'queued' AND claim = $3`, put: 'AND $3::int > 0' },
      ],
      // The table itself lets nothing that is out begin to go out once more.
      database: async (database) => {
        await database.look(
          'ALTER TABLE outgoing_text DROP CONSTRAINT text_out_has_a_name, DROP CONSTRAINT text_out_has_a_moment',
        );
      },
    },
    fault: 'texts: every job twice',
    backend: 'redis',
    harm: /\d+ doubled/,
  },
  {
    name: 'leaving to a look-up what the carrier may have',
    without: {
      changes: [
        {
          file: 'platform/telephony/carrier-fate.js',
          find: `return { fate: 'unknown', cause }`,
          put: `return { fate: 'not-now', cause }`,
        },
      ],
    },
    fault: 'texts: accepted, and the line cut',
    backend: 'redis',
    harm: /\d+ doubled/,
    quick: true,
  },
  {
    name: 'taking a text that a dead worker had in hand for unknown',
    without: {
      database: (database) =>
        rewrite(database, look, [
          [`WHEN d.state IN ('sending', 'unknown') THEN 'unknown'`, `WHEN d.state = 'unknown' THEN 'unknown'`],
        ]),
    },
    fault: 'texts: slow to answer, callbacks never, and kill -9',
    backend: 'redis',
    harm: /\d+ doubled/,
  },
  {
    name: 'looking up at the carrier what may be out',
    without: {
      changes: [{ file: 'messages/text-look-up.js', find: 'if (same.length === 0)', put: 'if (same.length >= 0)' }],
    },
    fault: 'texts: accepted, and the line cut',
    backend: 'redis',
    harm: /the carrier has \d+ of which the app does not know/,
  },
  {
    name: 'each of two texts in the same words finding its own',
    without: {
      changes: [
        {
          file: 'messages/text-look-up.js',
          find: '!taken.some((one) => one.sid === sid)',
          put: 'taken.length >= 0 && sid !== null',
        },
      ],
      database: async (database) => {
        await database.look('DROP INDEX outgoing_text_sid');
      },
    },
    fault: 'texts: accepted, and the line cut',
    backend: 'redis',
    harm: /two texts have one name/,
  },
  {
    name: 'what has arrived stays arrived',
    without: {
      apiChanges: [
        {
          file: 'messages/text-fates.js',
          find: `text.arrival === 'delivered' || text.arrival === arrival`,
          put: 'text.arrival === arrival',
        },
      ],
    },
    fault: 'texts: told that it failed after it arrived',
    backend: 'redis',
    harm: /the app says otherwise than the carrier/,
  },
  {
    name: 'the signature of the carrier',
    without: {
      apiChanges: [{ file: 'platform/carrier-signature.js', find: 'if (signed)', put: 'if (form)' }],
    },
    fault: 'texts: callbacks forged',
    backend: 'redis',
    harm: /the carrier never had them/,
    quick: true,
  },
  {
    name: 'judging the quiet hours at the moment it goes out',
    without: {
      changes: [{ file: 'messages/judge-text.js', find: 'if (isQuiet(moment, quiet))', put: 'if (false)' }],
      database: lastLook,
    },
    fault: 'texts: nothing at all',
    backend: 'postgres',
    harm: /\d+ early/,
    quick: true,
  },
  {
    name: 'judging whether she may be texted at the moment it goes out',
    without: {
      changes: [
        { file: 'messages/judge-text.js', find: 'if (objection)', put: 'if (objection && number)' },
        { file: 'messages/judge-text.js', find: `go: 'now', number }`, put: `go: 'now', number: number ?? who.numbers[0] }` },
      ],
      database: lastLook,
    },
    fault: 'texts: nothing at all',
    backend: 'postgres',
    harm: /\d+ needless/,
  },
]; // prettier-ignore
