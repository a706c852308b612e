// long because: it follows one referral through everything a consultant does with it.
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import { aPerson, actorOf } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { Refusal } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { ReferralDrafts } from './drafts.ts';
import { KnownAlready } from './known-already.ts';
import { ReferralMoves } from './moves.ts';
import { aConsent, aPartner, aReferralDraft, aSentReferral, type BuiltPartner } from './referral.builder.ts';
import { ReferralViews } from './referral-views.ts';
import { Referrals } from './referrals.service.ts';
import { SharedWith } from './shared-with.ts';

describe('a referral', () => {
  let test: TestDatabase;
  let services: TestServices;
  let organisationId: string;
  let sanne: Actor;
  let partner: BuiltPartner;
  let caregiverId: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    organisationId = (await anOrganisation(test)).id;
    sanne = actorOf(await aPerson(test, organisationId, { firstName: 'Sanne' }));
  });
  beforeEach(async () => {
    services.clock.put('2026-03-02T09:00:00Z');
    partner = await aPartner(test, organisationId);
    caregiverId = await aCaregiver(services, sanne);
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const drafts = () => services.get(ReferralDrafts);
  const moves = () => services.get(ReferralMoves);
  const referrals = () => services.get(Referrals);
  const view = (id: string) => services.get(ReferralViews).open(sanne, id);
  const refusal = async (what: Promise<unknown>): Promise<string> =>
    what.then(
      () => 'it was done',
      (error: unknown) => {
        if (error instanceof Refusal)
          return 'rule' in error ? `${String(error.rule)} ${String(Reflect.get(error, 'field'))}` : error.code;
        throw error;
      },
    );
  const sent = () => aSentReferral(services, sanne, caregiverId, partner.id);
  const mails = async (): Promise<{ kind: string; text: string; subject: string }[]> =>
    (
      await test.owner.query(
        'SELECT kind, subject, text FROM outgoing_mail WHERE organisation_id = $1 ORDER BY made_at',
        [organisationId],
      )
    ).rows;
  const tasks = async (referralId: string): Promise<{ what: string; done: boolean }[]> =>
    (
      await test.owner.query(
        'SELECT what, done_at IS NOT NULL AS done FROM task WHERE referral_id = $1 ORDER BY created_at, id',
        [referralId],
      )
    ).rows;
  const finish = (id: string) =>
    moves().move(
      partner.actor,
      id,
      { move: 'finish' },
      { params: { outcome: 'help-given' } },
      { outcome: 'help-given' },
    );

  it('goes to the partner by a mail that names nobody, with what was shared as it was', async () => {
    const id = await sent();
    const { shared, state, turn, answerByAt } = await view(id);
    expect(shared).toEqual([
      { field: 'name', ground: 'public-task', value: 'Anneke van den Berg' },
      { field: 'phone', ground: 'public-task', value: '06 12345678' },
    ]);
    expect([state, turn, answerByAt]).toEqual(['requested', 'partner', '2026-03-09T23:00:00.000Z']);
    const [mail] = (await mails()).slice(-1);
    expect(mail!.text).toMatch(/http:\/\/localhost:3000\/antwoord\/[\w-]{43}\n/);
    expect(mail!.text + mail!.subject).not.toMatch(/Anneke|Berg|middag|0612/);
  });

  it('is the same when it is added twice, and a conflict under other content', async () => {
    const draft = aReferralDraft(caregiverId, partner.id);
    expect((await drafts().add(sanne, draft)).isNew).toBeTrue();
    expect((await drafts().add(sanne, draft)).isNew).toBeFalse();
    expect(await refusal(drafts().add(sanne, { ...draft, question: 'Iets anders' }))).toBe('other-content');
  });

  it('is not changed by who read an older version, nor sent by her', async () => {
    const { view: made } = await drafts().add(sanne, aReferralDraft(caregiverId, partner.id));
    const { id: _, caregiverId: __, ...draft } = aReferralDraft(caregiverId, partner.id, { question: 'Nu anders' });
    expect((await drafts().change(sanne, made.id, { ...draft, version: 1 })).version).toBe(2);
    expect(await refusal(drafts().change(sanne, made.id, { ...draft, version: 1 }))).toBe('changed-meanwhile');
    expect(await refusal(drafts().send(sanne, made.id, { version: 1 }))).toBe('changed-meanwhile');
  });

  it('is closed by her yes and by nothing the partner says', async () => {
    const id = await sent();
    await moves().move(partner.actor, id, { move: 'accept' });
    await finish(id);
    expect(await view(id)).toEqual(jasmine.objectContaining({ state: 'completed', turn: 'caregiver', ending: null }));
    await referrals().herWord(sanne, id, { word: 'yes' });
    expect(await view(id)).toEqual(jasmine.objectContaining({ turn: 'nobody', ending: 'helped', linkOpen: false }));
  });

  it('comes back to the consultant on her no, and closes as unreachable after three tries', async () => {
    const id = await sent();
    await finish(id);
    await referrals().herWord(sanne, id, { word: 'no', note: 'Het was te ver weg' });
    expect((await view(id)).because).toBe('not-helped');
    await referrals().reopen(sanne, id, { text: 'Kan het dichterbij?' });
    expect((await view(id)).state).toBe('requested');
    await finish(id);
    for (const ending of [null, null, 'unreachable']) {
      await referrals().herWord(sanne, id, { word: 'not-reached' });
      expect((await view(id)).ending as string | null).toBe(ending);
    }
  });

  it('asks something of the consultant when the partner refuses, which is done once she acts', async () => {
    const id = await sent();
    await moves().move(partner.actor, id, { move: 'reject' }, { params: { reason: 'no-room' } }, { reason: 'no-room' });
    expect(await tasks(id)).toEqual([{ what: jasmine.stringContaining('(geen plek)') as never, done: false }]);
    await referrals().otherHelp(sanne, id, { what: 'De buurvrouw past op' });
    expect((await tasks(id)).map(({ done }) => done)).toEqual([true]);
    expect((await view(id)).turn).toBe('caregiver');
  });

  it('asks the consultant to read what the partner wrote, once for all that is unread', async () => {
    const id = await sent();
    for (const text of ['Wij bellen haar morgen', 'Of overmorgen'])
      await moves().say(partner.actor, id, 'message', { text, told: true });
    expect(await tasks(id)).toEqual([{ what: jasmine.stringContaining('schreef iets') as never, done: false }]);
    await finish(id);
    expect((await tasks(id)).map(({ done }) => done)).toEqual([false]);
    await referrals().herWord(sanne, id, { word: 'yes' });
    expect((await tasks(id)).map(({ done }) => done)).toEqual([true]);
  });

  it('goes on with another partner, waits for it and ends with it', async () => {
    const id = await sent();
    await moves().move(partner.actor, id, { move: 'reject' }, {}, { reason: 'no-room' });
    const other = await aPartner(test, organisationId);
    const next = await aSentReferral(services, sanne, caregiverId, other.id, { previousId: id });
    expect(await view(id)).toEqual(jasmine.objectContaining({ turn: 'next', nextId: next }));
    await moves().move(other.actor, next, { move: 'finish' }, {}, { outcome: 'help-given' });
    await referrals().herWord(sanne, next, { word: 'yes' });
    expect((await view(id)).ending).toBe('helped');
  });

  it('comes back when the one it went on with was a mistake', async () => {
    const id = await sent();
    await moves().move(partner.actor, id, { move: 'reject' }, {}, { reason: 'no-room' });
    const other = await aPartner(test, organisationId);
    const next = await aSentReferral(services, sanne, caregiverId, other.id, { previousId: id });
    await referrals().withdraw(sanne, next, { reason: 'entered-in-error' });
    expect(await view(id)).toEqual(
      jasmine.objectContaining({ turn: 'consultant', because: 'fell-away', nextId: null }),
    );
  });

  it('ends as unreachable together with the one it went on with', async () => {
    const id = await sent();
    await moves().move(partner.actor, id, { move: 'reject' }, {}, { reason: 'no-room' });
    const other = await aPartner(test, organisationId);
    const next = await aSentReferral(services, sanne, caregiverId, other.id, { previousId: id });
    await moves().move(other.actor, next, { move: 'finish' }, {}, { outcome: 'help-given' });
    for (let n = 0; n < 3; n++) await referrals().herWord(sanne, next, { word: 'not-reached' });
    expect((await view(id)).ending).toBe('unreachable');
  });

  it('warns before anything is asked twice', async () => {
    const id = await sent();
    const other = await aPartner(test, organisationId);
    const { view: draft } = await drafts().add(sanne, aReferralDraft(caregiverId, other.id));
    expect(await refusal(drafts().send(sanne, draft.id, { version: 1 }))).toBe('known-already');
    const known = await services.get(KnownAlready).of(sanne, { caregiverId, need: 'financial', partnerId: partner.id });
    expect(known.map(({ referralId, same }) => [referralId, same])).toEqual([[id, 'partner']]);
    expect((await drafts().send(sanne, draft.id, { version: 1, evenIfKnown: true })).state).toBe('requested');
    await referrals().withdraw(sanne, id, { reason: 'other' });
    await referrals().withdraw(sanne, draft.id, { reason: 'other' });
    services.clock.pass({ hours: 24 * 181 });
    expect(await services.get(KnownAlready).of(sanne, { caregiverId, need: 'respite' })).toEqual([]);
  });

  it('is not sent to who cannot get a code, nor to a partner that has ended', async () => {
    const silent = await aPartner(test, organisationId, { person: { phone: null } });
    const { view: draft } = await drafts().add(sanne, aReferralDraft(caregiverId, silent.id));
    expect(await refusal(drafts().send(sanne, draft.id, { version: 1 }))).toBe('partner-not-reachable');
    await test.owner.query('UPDATE partner SET ended_at = now() WHERE id = $1', [silent.id]);
    expect(await refusal(drafts().send(sanne, draft.id, { version: 1 }))).toBe('partner-ended');
  });

  it('shares what stands on a consent only while she gives it', async () => {
    const shares = [{ field: 'name' as const, ground: 'consent' as const }];
    const draft = aReferralDraft(caregiverId, partner.id, { shares });
    expect(await refusal(drafts().add(sanne, draft))).toBe('required consent');
    const consent = aConsent('2026-03-01');
    const id = await aSentReferral(services, sanne, caregiverId, partner.id, { shares, consent });
    const [before] = await services.get(SharedWith).of(sanne, caregiverId);
    expect(before).toEqual(jasmine.objectContaining({ referralId: id, stands: true }));
    const [after] = await services.get(SharedWith).withdraw(sanne, caregiverId, consent.id);
    expect(after!.stands).toBeFalse();
    expect(after!.shared.map(({ value }) => value)).toEqual(['Anneke van den Berg']);
    expect(await view(id)).toEqual(
      jasmine.objectContaining({ ending: 'withdrawn', reason: 'consent-withdrawn', linkOpen: false }),
    );
    expect(await refusal(moves().move(partner.actor, id, { move: 'accept' }))).toBe('not-found');
  });

  it('is taken back with every other that stands on the same consent', async () => {
    const shares = [{ field: 'name' as const, ground: 'consent' as const }];
    const consent = aConsent('2026-03-01');
    const other = await aPartner(test, organisationId);
    const one = await aSentReferral(services, sanne, caregiverId, partner.id, { shares, consent });
    const two = await aSentReferral(services, sanne, caregiverId, other.id, { shares, consent });
    await referrals().withdraw(sanne, one, { reason: 'consent-withdrawn' });
    expect([(await view(one)).ending, (await view(two)).ending]).toEqual(['withdrawn', 'withdrawn']);
  });

  it('never tells of whom she cares for on her own word', async () => {
    const situation = newId();
    const her = await aCaregiver(services, sanne, {
      careSituations: [{ id: situation, recipientName: 'Henk van den Berg', condition: 'dementia' }],
    });
    const shares = [{ field: 'recipient-condition' as const, ground: 'consent' as const }];
    const draft = aReferralDraft(her, partner.id, {
      careSituationId: situation,
      shares,
      consent: aConsent('2026-03-01'),
    });
    expect(await refusal(drafts().add(sanne, draft))).toBe('recipient-ground shares');
    const own = { ...draft, id: newId(), consent: aConsent('2026-03-01', { saidBy: 'Henk van den Berg' }) };
    const { view: made } = await drafts().add(sanne, own);
    const { shared } = await drafts().send(sanne, made.id, { version: 1 });
    expect(shared).toEqual([{ field: 'recipient-condition', ground: 'consent', value: 'dementie' }]);
  });

  it('mails her the copy when she wants it that way, and tells in it what was told', async () => {
    const id = await aSentReferral(services, sanne, caregiverId, partner.id, { copyWish: 'email' });
    const [copy] = (await mails()).filter(({ kind }) => kind === 'referral-copy').slice(-1);
    expect(copy!.text).toContain('uw telefoonnummer: 06 12345678');
    expect(copy!.text).toEqual((await referrals().copy(sanne, id)).text);
  });

  it('is found by the partner it was sent to, and by no other', async () => {
    const id = await sent();
    const other = await aPartner(test, organisationId);
    expect(await refusal(moves().move(other.actor, id, { move: 'accept' }))).toBe('not-found');
    expect(await refusal(moves().move(partner.actor, id, { move: 'accept' }))).toBe('it was done');
  });

  it('takes an answer once: the same again changes nothing, another about an older version is a conflict', async () => {
    const id = await sent();
    const event = newId();
    const answer = () => moves().move(partner.actor, id, { move: 'accept' }, { id: event, version: 2 });
    expect((await answer()).isNew).toBeTrue();
    expect((await answer()).isNew).toBeFalse();
    expect(await refusal(moves().move(partner.actor, id, { move: 'hold' }, { id: newId(), version: 2 }))).toBe(
      'changed-meanwhile',
    );
    expect(await refusal(moves().move(partner.actor, id, { move: 'accept' }))).toBe('not-now');
  });
});
