import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { Caregivers } from '../caregivers/caregivers.service.ts';
import { HandOvers } from '../caregivers/hand-overs.ts';
import { Moments } from '../caregivers/moments.service.ts';
import { Standing } from '../caregivers/standing.ts';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import { aPerson, actorOf } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { ReferralMoves } from '../referrals/moves.ts';
import { aPartner, aSentReferral, type BuiltPartner } from '../referrals/referral.builder.ts';
import { Referrals } from '../referrals/referrals.service.ts';
import { ReferralViews } from '../referrals/referral-views.ts';
import { Timelines } from '../timelines/timelines.service.ts';
import { Leaving } from './leaving.ts';
import { Today } from './today.service.ts';
import { VisitLog } from './visit-log.ts';

describe('Her word on help she had', () => {
  let test: TestDatabase;
  let services: TestServices;
  let organisationId: string;
  let sanne: Actor & { personId: string };
  let bram: Actor & { personId: string };
  let partner: BuiltPartner;
  let her: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    organisationId = (await anOrganisation(test)).id;
    const person = async (firstName: string) => {
      const built = await aPerson(test, organisationId, {
        firstName,
        roles: ['consultant', 'team-lead', 'administrator'],
      });
      return { ...actorOf(built), personId: built.id };
    };
    bram = await person('Bram');
    partner = await aPartner(test, organisationId, { name: 'De Regenboog' });
    await person('Marjan');
  });
  beforeEach(async () => {
    services.clock.put('2026-03-02T09:00:00Z');
    const built = await aPerson(test, organisationId, { firstName: 'Sanne', roles: ['consultant', 'team-lead'] });
    sanne = { ...actorOf(built), personId: built.id };
    her = await aCaregiver(services, sanne);
    await spoken();
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const visit = (own: object = {}) => {
    services.clock.pass({ minutes: 20 });
    const id = newId();
    const heldAt = services.clock.now().subtract({ minutes: 1 }).toString();
    const request = {
      id,
      caregiverId: her,
      channel: 'phone' as const,
      outcome: 'spoken' as const,
      howItGoes: 'green' as const,
      heldAt,
      ...own,
    };
    return services
      .get(VisitLog)
      .log(sanne, request)
      .then(() => id);
  };
  const spoken = () => visit();
  const missed = () => visit({ outcome: 'no-answer', howItGoes: null });
  const helped = async (): Promise<string> => {
    const id = await aSentReferral(services, sanne, her, partner.id);
    await services.get(ReferralMoves).move(partner.actor, id, { move: 'finish' }, {}, { outcome: 'help-given' });
    return id;
  };
  const open = () => services.get(Caregivers).open(sanne, her);
  const referral = (id: string) => services.get(ReferralViews).open(sanne, id);

  it('is asked within about a week: her next moment comes forward and says why', async () => {
    expect((await open()).planned!.plannedOn > '2026-03-12').toBeTrue();
    const id = await helped();
    const { planned, awaitingHerWord } = await open();
    expect(planned!.plannedOn).toBe('2026-03-09');
    expect(planned!.why[0]).toEqual({ code: 'ask-helped', params: { partner: 'De Regenboog' } });
    expect(awaitingHerWord).toEqual([{ referralId: id, partner: 'De Regenboog', need: 'respite' }]);
  });

  it('is not asked any more once she has said it: her next moment goes back to where her rhythm puts it', async () => {
    const { planned: before } = await open();
    const [one, other] = [await helped(), await helped()];
    await services.get(Referrals).herWord(sanne, one, { word: 'yes' });
    expect((await open()).planned!.why[0]!.code).toBe('ask-helped');
    await services.get(Referrals).herWord(sanne, other, { word: 'yes' });
    const { planned: after } = await open();
    expect([after!.plannedOn, after!.dueOn, after!.why]).toEqual([before!.plannedOn, before!.dueOn, before!.why]);
  });

  it('stands on her card in Vandaag on the day she is asked', async () => {
    const id = await helped();
    services.clock.put('2026-03-09T08:00:00Z');
    const day = await services.get(Today).of(sanne);
    const card = [...day.today, ...day.tooLong, ...day.thisWeek].find(({ caregiverId }) => caregiverId === her);
    expect(card!.awaitingHerWord.map(({ referralId }) => referralId)).toEqual([id]);
  });

  it('waits for an appointment with her, for the end of a pause, and for who is not to be approached', async () => {
    await services
      .get(Moments)
      .appoint(sanne, her, { startsAt: '2026-04-20T10:00:00Z', minutes: 30, channel: 'phone' });
    await helped();
    expect((await open()).planned).toEqual(jasmine.objectContaining({ kind: 'appointment', plannedOn: '2026-04-20' }));
    await services.get(Moments).cancelAppointment(sanne, her);
    await services.get(Standing).pause(sanne, her, { untilOn: '2026-05-01', reason: 'holiday' });
    const { planned: paused } = await open();
    await helped();
    expect((await open()).planned!.plannedOn).toBe(paused!.plannedOn);
    await services.get(Standing).approach(sanne, her, { approach: 'on-request' });
    await helped();
    expect((await open()).planned!.kind).toBe('review');
  });

  it('is logged with the conversation in which she gave it', async () => {
    const id = await helped();
    await visit({ herWords: [{ referralId: id, word: 'yes' }] });
    expect((await referral(id)).ending).toBe('helped');
    expect((await open()).awaitingHerWord).toEqual([]);
    await expectAsync(visit({ herWords: [{ referralId: id, word: 'yes' }] })).toBeRejected();
  });

  it('is tried with every miss, three times at most; a conversation in which nobody asked is no try', async () => {
    const id = await helped();
    await missed();
    await spoken();
    expect((await referral(id)).tries).toBe(1);
    await missed();
    await missed();
    expect((await referral(id)).ending).toBe('unreachable');
  });

  it('is no try any more when the miss is taken back, once and again', async () => {
    const id = await helped();
    const contact = await missed();
    expect((await referral(id)).tries).toBe(1);
    await services.get(VisitLog).retract(sanne, contact);
    await services.get(VisitLog).retract(sanne, contact);
    expect((await referral(id)).tries).toBe(0);
    const said = await visit({ herWords: [{ referralId: id, word: 'yes' }] });
    await expectAsync(services.get(VisitLog).retract(sanne, said)).toBeRejectedWith(
      jasmine.objectContaining({ code: 'something-newer' }),
    );
  });

  it('is not awaited of who died or is closed, and keeping her in sight again does not bring it back', async () => {
    const [one, other] = [await helped(), await aSentReferral(services, sanne, her, partner.id)];
    await services.get(Standing).close(sanne, her, { reason: 'died' });
    expect([(await referral(one)).ending, (await referral(other)).ending]).toEqual(['died', 'died']);
    await services.get(Standing).reopen(sanne, her);
    expect((await referral(one)).ending).toBe('died');
    const third = await helped();
    await visit({ outcome: 'wants-no-contact', howItGoes: null, noContact: { meaning: 'close' } });
    expect((await referral(third)).ending).toBe('caregiver-closed');
  });

  it('cannot be left open by closing her past the services, nor asked of who is closed', async () => {
    await helped();
    const close = test.database.inside(sanne, async () => {
      await test.database.rows(
        `UPDATE planned_contact SET state = 'dropped', ended_at = now() WHERE caregiver_id = $1 AND state = 'open'`,
        [her],
      );
      await test.database.rows(`UPDATE caregiver SET closed_at = now(), closure_reason = 'died' WHERE id = $1`, [her]);
    });
    await expectAsync(close).toBeRejectedWithError(/closed caregiver has no open referral/);
  });

  it('goes along to a colleague with her, and with the consultant who leaves to whoever comes after', async () => {
    const id = await aSentReferral(services, sanne, her, partner.id);
    await services.get(ReferralMoves).move(partner.actor, id, { move: 'reject' }, {}, { reason: 'no-room' });
    const owner = async () =>
      (await test.owner.query('SELECT owner_id FROM task WHERE referral_id = $1', [id])).rows[0].owner_id;
    expect(await owner()).toBe(sanne.personId);
    await services.get(HandOvers).one(sanne, her, bram.personId);
    expect([(await referral(id)).consultantId, await owner()]).toEqual([bram.personId, bram.personId]);
    await services.get(HandOvers).one(sanne, her, sanne.personId);
    await services.get(Leaving).leave(bram, sanne.personId, { consultantId: bram.personId });
    expect([(await referral(id)).consultantId, await owner()]).toEqual([bram.personId, bram.personId]);
  });

  it('stands on her timeline, with everything that led to it', async () => {
    const id = await helped();
    await visit({ herWords: [{ referralId: id, word: 'no', note: 'Te ver weg' }] });
    const { items } = await services.get(Timelines).of(sanne, her, {});
    const told = items.flatMap(({ referral: one }) => (one ? [one] : []));
    expect(told.map(({ event }) => event).sort()).toEqual(['finish', 'her-word', 'made', 'sent']);
    expect(told.find(({ event }) => event === 'her-word')).toEqual(
      jasmine.objectContaining({ id, partner: 'De Regenboog', text: 'Te ver weg' }),
    );
  });
});
