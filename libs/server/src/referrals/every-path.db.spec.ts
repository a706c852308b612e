// long because: it holds all that can happen to referrals, and all that must be so after it.
import fc from 'fast-check';
import { referralEndings, referralStates, turns } from '@voortuin/contract/referrals/words';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { Standing } from '../caregivers/standing.ts';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import { aPerson, actorOf } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { Refusal } from '../platform/errors.ts';
import type { Jobs, JobToSend } from '../platform/queue/jobs.ts';
import type { JobQueue } from '../platform/queue/queue.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { ReferralDrafts } from './drafts.ts';
import { DueSilences } from './due-silences.ts';
import { ReferralMoves, type Kept } from './moves.ts';
import { aConsent, aPartner, aReferralDraft, type BuiltPartner } from './referral.builder.ts';
import type { ReferralRow } from './referral-row.ts';
import { Referrals } from './referrals.service.ts';
import { SharedWith } from './shared-with.ts';
import { SilenceDelivery } from './silence-delivery.ts';

type Step = { what: string; which: number };

describe('Whatever a consultant, a partner, she and time do to referrals', () => {
  let test: TestDatabase;
  let services: TestServices;
  let sanne: Actor;
  let partners: BuiltPartner[];
  const seen = new Set<string>();

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    const { id } = await anOrganisation(test);
    sanne = actorOf(await aPerson(test, id, { roles: ['consultant', 'team-lead'] }));
    partners = [await aPartner(test, id), await aPartner(test, id, { responseDays: 3 })];
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const look = async <T>(sql: string, ...values: unknown[]): Promise<T[]> => (await test.owner.query(sql, values)).rows;
  const rowsOf = (caregiverId: string) =>
    look<Record<string, unknown> & { id: string; ending: string | null }>(
      `SELECT id, version, state, turn, because, tries, ending, reason, partner_id, previous_id, silent_at, silence FROM referral WHERE caregiver_id = $1 ORDER BY created_at, id`,
      caregiverId,
    );

  const answers: Record<string, Kept> = {
    accept: {}, open: {}, hold: { waitsUntilOn: '2026-06-01' }, plan: { plannedOn: '2026-04-01' }, ask: {}, reject: { reason: 'no-room' },
    fail: { reason: 'did-not-suit' }, finish: { outcome: 'help-given' },
  }; // prettier-ignore
  const referrals = () => services.get(Referrals);
  const drafts = () => services.get(ReferralDrafts);
  const add = async (caregiverId: string, partner: BuiltPartner, previousId: string | null): Promise<void> => {
    const shares = [{ field: 'name' as const, ground: 'consent' as const }];
    const consent = aConsent('2026-03-01');
    services.clock.pass({ seconds: 1 });
    await drafts().add(sanne, aReferralDraft(caregiverId, partner.id, { previousId, shares, consent }));
  };
  const silence = async (caregiverId: string): Promise<void> => {
    await look(
      `UPDATE referral SET silent_at = now() - interval '1 second', silence_lease_until_at = NULL WHERE caregiver_id = $1 AND silent_at IS NOT NULL`,
      caregiverId,
    );
    const jobs: Jobs['silences'][] = [];
    const queue = {
      atHand: () => Promise.resolve(0),
      send: (sent: JobToSend[]) =>
        Promise.resolve(void jobs.push(...sent.map(({ payload }) => payload as Jobs['silences']))),
    };
    await new DueSilences(test.database, queue as unknown as JobQueue).sweep();
    for (const job of jobs) await services.get(SilenceDelivery).deliver(job);
  };

  /** What can happen, to the referral that is chosen. */
  const happenings: Record<string, (caregiverId: string, it: ReferralRow) => Promise<unknown>> = {
    ...Object.fromEntries(
      Object.entries(answers).map(([move, keeps]) => [
        move,
        (_: string, it: ReferralRow) => {
          const { actor } = partners.find(({ id }) => id === it.partnerId)!;
          return services.get(ReferralMoves).move(actor, it.id, { move: move as 'accept' }, {}, keeps);
        },
      ]),
    ),
    send: (_, it) => drafts().send(sanne, it.id, { version: it.version, evenIfKnown: true }),
    reply: (_, it) => referrals().reply(sanne, it.id, { id: crypto.randomUUID(), text: 'Dat kan' }),
    yes: (_, it) => referrals().herWord(sanne, it.id, { word: 'yes' }),
    no: (_, it) => referrals().herWord(sanne, it.id, { word: 'no' }),
    miss: (_, it) => referrals().herWord(sanne, it.id, { word: 'not-reached' }),
    reopen: (_, it) => referrals().reopen(sanne, it.id, { text: 'Nog eens' }),
    otherHelp: (_, it) => referrals().otherHelp(sanne, it.id, { what: 'De buurvrouw' }),
    another: (caregiverId, it) =>
      add(
        caregiverId,
        partners.find(({ id }) => id !== it.partnerId)!,
        it.id,
      ),
    fresh: (caregiverId) => add(caregiverId, partners[0]!, null),
    withdraw: (_, it) => referrals().withdraw(sanne, it.id, { reason: 'other' }),
    mistake: (_, it) => referrals().withdraw(sanne, it.id, { reason: 'entered-in-error' }),
    consentBack: (caregiverId, it) => services.get(SharedWith).withdraw(sanne, caregiverId, it.consentId!),
    dies: (caregiverId) => services.get(Standing).close(sanne, caregiverId, { reason: 'died' }),
    closes: (caregiverId) => services.get(Standing).close(sanne, caregiverId, { reason: 'care-ended' }),
    inSight: (caregiverId) => services.get(Standing).reopen(sanne, caregiverId),
    time: (caregiverId) => silence(caregiverId),
  };

  const happens = async (caregiverId: string, { what, which }: Step): Promise<void> => {
    const all = await look<ReferralRow>(
      `SELECT id, version, partner_id AS "partnerId", consent_id AS "consentId" FROM referral WHERE caregiver_id = $1 ORDER BY created_at DESC, id`,
      caregiverId,
    );
    await happenings[what]!(caregiverId, all[which % all.length]!).catch((error: unknown) => {
      if (!(error instanceof Refusal)) throw error;
    });
  };

  /** Each version has one event that made it, and every event a line of the audit trail. */
  const unexplained = (caregiverId: string) =>
    look(
      `SELECT r.id, v FROM referral r CROSS JOIN LATERAL generate_series(1, r.version) v
       WHERE r.caregiver_id = $1 AND (SELECT count(*) FROM referral_event e WHERE e.referral_id = r.id AND e.version = v
         AND e.kind NOT IN ('message', 'file', 'reminded', 'lead-told', 'link-revoked')) <> 1
       UNION ALL
       SELECT r.id, 0 FROM referral r WHERE r.caregiver_id = $1
         AND (SELECT count(*) FROM referral_event e WHERE e.referral_id = r.id)
           <> (SELECT count(*) FROM audit_line a WHERE a.object = 'referral' AND a.details ? 'event' AND a.object_ids @> ARRAY[r.id])`,
      caregiverId,
    );
  /** What is closed was closed by her word, three tries, her death or closure, or whoever took it back; itself or the one it went on with. */
  const closedOtherwise = (caregiverId: string) =>
    look(
      `WITH RECURSIVE on_with AS (
         SELECT id AS of, id FROM referral WHERE caregiver_id = $1
         UNION SELECT o.of, n.id FROM on_with o JOIN referral n ON n.previous_id = o.id
       )
       SELECT r.id, r.ending FROM referral r WHERE r.caregiver_id = $1 AND r.ending IS NOT NULL AND NOT EXISTS (
         SELECT FROM on_with o JOIN referral_event e ON e.referral_id = o.id WHERE o.of = r.id AND CASE r.ending
           WHEN 'helped' THEN e.kind = 'her-word' AND e.params ->> 'word' = 'yes'
           WHEN 'unreachable' THEN (SELECT count(*) FROM referral_event t WHERE t.referral_id = o.id AND t.kind = 'her-word' AND t.params ->> 'word' = 'not-reached') >= 3
           WHEN 'withdrawn' THEN e.kind = 'withdrawn'
           ELSE e.kind = 'ended' AND EXISTS (SELECT FROM caregiver_event c WHERE c.caregiver_id = r.caregiver_id AND c.code = 'closed') END)`,
      caregiverId,
    );
  const nobodysTurn = (caregiverId: string) =>
    look(
      `SELECT id FROM referral WHERE caregiver_id = $1 AND ending IS NULL AND NOT CASE turn WHEN 'consultant' THEN because IS NOT NULL
         WHEN 'partner' THEN silent_at IS NOT NULL WHEN 'caregiver' THEN true
         WHEN 'next' THEN EXISTS (SELECT FROM referral n WHERE n.previous_id = referral.id AND n.ending IS NULL) ELSE false END`,
      caregiverId,
    );

  async function walk(steps: readonly Step[]): Promise<void> {
    services.clock.put('2026-03-02T09:00:00Z');
    const caregiverId = await aCaregiver(services, sanne);
    await add(caregiverId, partners[0]!, null);
    await happens(caregiverId, { what: 'send', which: 0 });
    const ended = new Map<string, unknown>();
    for (const step of steps) {
      await happens(caregiverId, step);
      for (const row of await rowsOf(caregiverId)) {
        for (const word of [row['state'], row['turn'], row.ending]) seen.add(String(word));
        if (ended.has(row.id))
          expect(row)
            .withContext('what has ended stays so')
            .toEqual(ended.get(row.id) as never);
        else if (row.ending) ended.set(row.id, row);
      }
      expect(await closedOtherwise(caregiverId))
        .withContext(step.what)
        .toEqual([]);
      expect(await nobodysTurn(caregiverId))
        .withContext(step.what)
        .toEqual([]);
    }
    expect(await unexplained(caregiverId)).toEqual([]);
  }

  const step = fc.record({ what: fc.constantFrom(...Object.keys(happenings)), which: fc.nat({ max: 3 }) });
  const path = (...whats: string[]): [Step[]] => [whats.map((what) => ({ what, which: 0 }))];

  it('none is closed without her word, three tries, her death, closure or its withdrawal; none is lost, and all is written down', async () => {
    await fc.assert(fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 16 }), walk), {
      numRuns: 30,
      endOnFailure: true,
      examples: [
        path('open', 'accept', 'hold', 'plan', 'finish', 'no', 'reopen', 'finish', 'yes'),
        path('reject', 'another', 'send', 'accept', 'fail', 'otherHelp', 'miss', 'miss', 'miss'),
        path('time', 'time', 'time', 'reply', 'ask', 'reply', 'consentBack'),
        path('fresh', 'send', 'dies', 'inSight', 'fresh', 'closes'),
        path('reject', 'another', 'send', 'mistake', 'another', 'send', 'finish', 'yes'),
      ],
    });
    const all = [...referralStates, ...turns, ...referralEndings];
    expect(all.filter((word) => !seen.has(word)))
      .withContext('each state is reached')
      .toEqual([]);
  }, 300_000);

  it('the database itself refuses what no move makes', async () => {
    services.clock.put('2026-03-02T09:00:00Z');
    const her = await aCaregiver(services, sanne);
    await add(her, partners[0]!, null);
    await happens(her, { what: 'send', which: 0 });
    const { id } = (await rowsOf(her))[0]!;
    const attempt = (sql: string) =>
      test.database
        .inside(sanne, () => test.database.rows(sql, [id, sanne.organisationId]))
        .then(
          () => 'done',
          (error: { constraint?: string; driverError?: { constraint?: string; code?: string } }) =>
            error.driverError?.constraint ?? error.driverError?.code,
        );
    const set = (what: string) => attempt(`UPDATE referral SET ${what} WHERE id = $1 AND organisation_id = $2`);
    expect(await set(`version = version + 1, turn = 'nobody', ending = 'helped', ended_at = now()`)).toBe(
      'her_word_closes',
    );
    expect(
      await set(`version = version + 1, turn = 'nobody', ending = 'unreachable', tries = 3, ended_at = now()`),
    ).toBe('her_word_closes');
    expect(await set(`version = version + 1, turn = 'nobody', ending = 'died', ended_at = now()`)).toBe(
      'ends_when_she_is_closed',
    );
    expect(
      await set(`version = version + 1, turn = 'nobody', ending = 'withdrawn', state = 'cancelled', ended_at = now()`),
    ).toBe('each_change_has_its_event');
    expect(await set(`turn = 'consultant', because = 'question'`)).toBe('a_change_is_a_version');
    expect(await set(`version = version + 1, state = 'draft'`)).toBe('sent_stays_sent');
    expect(await set(`version = version + 1, silent_at = NULL`)).toBe('a_turn_of_the_partner_has_a_deadline');
    expect(await attempt(`DELETE FROM referral WHERE id = $1 AND organisation_id = $2`)).toBe('42501');
    expect(
      await attempt(`UPDATE referral_event SET text = 'Anders' WHERE referral_id = $1 AND organisation_id = $2`),
    ).toBe('42501');
    expect(await attempt(`UPDATE consent SET said_by = 'Iemand anders' WHERE id <> $1 AND organisation_id = $2`)).toBe(
      '42501',
    );
    await happens(her, { what: 'withdraw', which: 0 });
    expect(
      await set(
        `version = version + 1, turn = 'partner', state = 'requested', ending = NULL, ended_at = NULL, silent_at = now()`,
      ),
    ).toBe('ended_stays_ended');
    expect(
      await attempt(`INSERT INTO referral (organisation_id, id, caregiver_id, consultant_id, need, question, for_whom, urgency, callee, expects, turn, because, ending, ended_at)
         SELECT organisation_id, uuidv7(), caregiver_id, consultant_id, need, question, for_whom, urgency, callee, expects, 'nobody', NULL, 'helped', now()
         FROM referral WHERE id = $1 AND organisation_id = $2`),
    ).toBe('begins_as_a_draft');
  });
});
