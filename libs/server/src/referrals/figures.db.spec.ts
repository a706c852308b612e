import { needs, type Need } from '@voortuin/contract/partners/words';
import type { ReferralEventKind } from '@voortuin/contract/referrals/words';
import { count, fewestTold, type CountedReferral } from '@voortuin/domain/referrals/figures';
import { newReferral, step, type Move } from '@voortuin/domain/referrals/standing';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { aPartner } from '../partners/partner.builder.ts';
import { anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aRhythm } from '../rhythms/rhythm.builder.ts';
import { ReferralCounts } from './figures.service.ts';

const kindOf: Record<string, ReferralEventKind> = { open: 'opened', reopen: 'reopened', withdraw: 'withdrawn', continue: 'continued', end: 'ended', 'next-ended': 'ended', 'next-fell-away': 'fell-away', send: 'sent' }; // prettier-ignore
const moves: Move[] = [
  { move: 'open' }, { move: 'accept' }, { move: 'hold' }, { move: 'reject' }, { move: 'ask' }, { move: 'plan' }, { move: 'finish' }, { move: 'fail' },
  { move: 'reply' }, { move: 'silence' }, { move: 'reopen' }, { move: 'continue' }, { move: 'other-help' }, { move: 'next-ended', ending: 'helped' },
  { move: 'her-word', word: 'yes' }, { move: 'her-word', word: 'yes' }, { move: 'her-word', word: 'no' }, { move: 'her-word', word: 'not-reached' },
]; // prettier-ignore

describe('The figures of referrals', () => {
  let test: TestDatabase;
  let services: TestServices;
  let actor: Actor & { personId: string };
  let caregiverId: string;
  let partnerIds: string[];

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    actor = await anActor(test, { roles: ['consultant', 'team-lead'] });
    await aRhythm(test, actor.organisationId);
    caregiverId = await aCaregiver(services, actor);
    partnerIds = [await aPartner(services, actor), await aPartner(services, actor)];
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  /** Dice that fall the same way each time. */
  let seed = 20_261_125;
  const roll = (sides: number): number => {
    seed = (seed * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((seed / 2_147_483_648) * sides);
  };

  /** A referral that went some way by the rules of the house. */
  async function wander(own: { partnerId: string; need: Need; ageDays: number }): Promise<CountedReferral> {
    let standing = step(newReferral, { move: 'send' })!;
    const events: { kind: ReferralEventKind; word?: string }[] = [{ kind: 'made' }, { kind: 'sent' }];
    for (let time = roll(14); time > 0 && !standing.ending; time--) {
      const move = moves[roll(moves.length)]!;
      const next = step(standing, move);
      if (!next) continue;
      standing = next;
      events.push({
        kind: kindOf[move.move] ?? (move.move as ReferralEventKind),
        ...('word' in move && { word: move.word }),
      });
    }
    const day = services.clock.today().subtract({ days: own.ageDays });
    const at = (days: number): string => day.add({ days }).toString() + 'T12:00:00Z';
    const answeredAt = roll(3) > 0 ? at(1 + roll(14)) : null;
    const id = newId();
    // The rows as they would stand in the end; that each step is allowed was seen above.
    const client = await test.owner.connect();
    await client.query(`SET session_replication_role = replica`);
    await client.query(
      `INSERT INTO referral (organisation_id, id, version, caregiver_id, partner_id, consultant_id, need, question, for_whom, urgency, callee, expects, shared,
         state, turn, because, tries, ending, ended_at, reason, outcome, sent_at, answered_at, answer_by_at, silent_at)
       VALUES ($1, $2, $3, $4, $5, $6, $7, 'Rust', 'herself', 'no-hurry', 'herself', true, '[]', $8, $9, $10, $11, $12::text,
         CASE WHEN $12::text IS NOT NULL THEN now() END, 'other', 'help-given', $13, $14, $15, now())`,
      [
        actor.organisationId, id, events.length, caregiverId, own.partnerId, actor.personId, own.need, standing.state, standing.turn, standing.because,
        standing.tries, standing.ending, at(0), answeredAt, at(7),
      ],
    ); // prettier-ignore
    for (const [n, { kind, word }] of events.entries())
      await client.query(
        `INSERT INTO referral_event (organisation_id, id, referral_id, caregiver_id, version, kind, door, params) VALUES ($1, $2, $3, $4, $5, $6, 'app', $7)`,
        [actor.organisationId, newId(), id, caregiverId, n + 1, kind, JSON.stringify(word ? { word } : {})],
      );
    await client.query(`SET session_replication_role = origin`);
    client.release();
    return { answeredAt, answerByAt: at(7), ending: standing.ending, events };
  }

  it('are what a recount of every referral gives, and a partner sees its own with small counts hidden', async () => {
    const made: { partnerId: string; need: Need; referral: CountedReferral }[] = [];
    for (let n = 0; n < 240; n++) {
      const own = { partnerId: partnerIds[roll(2)]!, need: needs[roll(3)]!, ageDays: 30 + roll(300) };
      made.push({ ...own, referral: await wander(own) });
    }
    // Neither one of before the days asked for, nor one of another organisation.
    await wander({ partnerId: partnerIds[0]!, need: 'respite', ageDays: 500 });
    const figures = await services.get(ReferralCounts).overview(actor, {});
    const recount = partnerIds.flatMap((partnerId) =>
      needs
        .map((need) => made.filter((one) => one.partnerId === partnerId && one.need === need))
        .filter((some) => some.length > 0)
        .map((some) => ({ partnerId, need: some[0]!.need, ...count(some.map(({ referral }) => referral)) })),
    );
    expect(figures.map(({ partner: _, ...rest }) => rest)).toEqual(jasmine.arrayWithExactContents(recount));
    const sum = (what: 'helped' | 'accepted' | 'answeredInTime'): number =>
      figures.reduce((all, one) => all + one[what], 0);
    expect(Math.min(sum('helped'), sum('accepted'), sum('answeredInTime'))).toBeGreaterThan(5);

    const partner: Actor = { ...actor, partnerId: partnerIds[0]! };
    const own = await services.get(ReferralCounts).own(partner, {});
    const whole = figures.filter(({ partnerId }) => partnerId === partnerIds[0]);
    expect(own.map(({ need }) => need)).toEqual(whole.map(({ need }) => need));
    for (const [n, row] of own.entries())
      for (const what of ['sent', 'answeredInTime', 'accepted', 'helped'] as const)
        expect(row[what]).toBe(whole[n]![what] < fewestTold ? null : whole[n]![what]);
    expect(own.some(({ helped }) => helped === null)).toBeTrue();
    expect(own.some(({ sent }) => sent !== null)).toBeTrue();
  });

  it('of another organisation are not among them', async () => {
    const stranger = await anActor(test, { roles: ['team-lead'] });
    expect(await services.get(ReferralCounts).overview(stranger, {})).toEqual([]);
    await expectAsync(services.get(ReferralCounts).own(actor, {})).toBeRejectedWith(jasmine.objectContaining({ code: 'not-found' })); // prettier-ignore
  });

  it('count as helped what she said yes to after this partner’s help, and neither other help nor a later partner', () => {
    const referral = (ending: 'helped' | null, ...events: [ReferralEventKind, string?][]): CountedReferral => ({
      answeredAt: null, answerByAt: null, ending, events: events.map(([kind, word]) => ({ kind, word })),
    }); // prettier-ignore
    const helped = (one: CountedReferral) => count([one]).helped === 1;
    expect(helped(referral('helped', ['sent'], ['accept'], ['finish'], ['her-word', 'yes']))).toBeTrue();
    expect(
      helped(
        referral('helped', ['sent'], ['finish'], ['her-word', 'no'], ['reopened'], ['finish'], ['her-word', 'yes']),
      ),
    ).toBeTrue();
    expect(helped(referral('helped', ['sent'], ['reject'], ['other-help'], ['her-word', 'yes']))).toBeFalse();
    expect(helped(referral('helped', ['sent'], ['finish'], ['her-word', 'no'], ['continued'], ['ended']))).toBeFalse();
    expect(helped(referral(null, ['sent'], ['finish']))).toBeFalse();
  });
});
