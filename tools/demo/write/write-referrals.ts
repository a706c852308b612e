import type pg from 'pg';
import type { DemoReferrals } from '../referrals/make-referrals.ts';
import { insert, snake, type Row } from './insert.ts';

/** Writes referrals as they came about: a draft first and then each version, for the database takes no other. */
export async function writeReferrals(
  client: pg.ClientBase,
  { consents, referrals, events, announcements }: DemoReferrals,
  inside: (rows: readonly object[]) => Row[],
): Promise<void> {
  await insert(client, 'consent', inside(consents));
  await insert(client, 'referral', inside(referrals.map(([draft]) => draft!)));
  await insert(client, 'referral_event', inside(events));
  for (const version of inside(referrals.flatMap(([, ...later]) => later)))
    await client.query(
      `UPDATE referral r SET version = n.version, state = n.state, turn = n.turn, because = n.because, tries = n.tries, ending = n.ending, shared = n.shared,
         partner_person_id = n.partner_person_id, reason = n.reason, outcome = n.outcome, waits_until_on = n.waits_until_on, planned_on = n.planned_on,
         sent_at = n.sent_at, answered_at = n.answered_at, answer_by_at = n.answer_by_at, ended_at = n.ended_at, silent_at = n.silent_at, silence = n.silence
       FROM json_populate_record(NULL::referral, $1::json) n WHERE r.organisation_id = n.organisation_id AND r.id = n.id`,
      [JSON.stringify(Object.fromEntries(Object.entries(version).map(([name, value]) => [snake(name), value])))],
    );
  await insert(client, 'announcement', inside(announcements));
}
