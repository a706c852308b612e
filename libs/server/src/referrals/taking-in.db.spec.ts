import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { Caregivers } from '../caregivers/caregivers.service.ts';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import { aPerson, actorOf } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { PartnerAnnouncements } from './partner-announcements.ts';
import { aPartner } from './referral.builder.ts';
import { TakingIn } from './taking-in.ts';

describe('Whoever a partner announces', () => {
  let test: TestDatabase;
  let services: TestServices;
  let sanne: Actor;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
  });
  beforeEach(async () => {
    sanne = actorOf(await aPerson(test, (await anOrganisation(test)).id));
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const takingIn = () => services.get(TakingIn);
  const announced = async (own: object = {}): Promise<string> => {
    const partner = await aPartner(test, sanne.organisationId, { name: 'Huisarts De Linde' });
    const id = newId();
    await services.get(PartnerAnnouncements).announce(partner.actor, {
      id, firstName: 'Gerda', lastName: 'Visser', phone: '06 87654321', whatIsGoingOn: 'Zorgt dag en nacht voor haar man', consent: 'knows-and-may-call',
      announcedBy: 'Joke Smit', announcerEmail: 'joke@linde.test', ...own,
    }); // prettier-ignore
    return id;
  };
  const waiting = async () => (await takingIn().list(sanne, {})).items;
  const look = async <T>(sql: string): Promise<T[]> => (await test.owner.query(sql, [sanne.organisationId])).rows;

  it('waits until she is taken in with one action, with a next moment and a task to tell her who announced her', async () => {
    const id = await announced();
    expect((await waiting()).map(({ id: one, phoneShown }) => [one, phoneShown])).toEqual([[id, '06 87654321']]);
    const { caregiverId } = await takingIn().takeIn(sanne, id, {});
    const view = await services.get(Caregivers).open(sanne, caregiverId!);
    expect(view).toEqual(
      jasmine.objectContaining({
        name: 'Gerda Visser',
        source: 'partner',
        openTasks: 1,
        note: 'Zorgt dag en nacht voor haar man',
      }),
    );
    expect(view.planned).not.toBeNull();
    expect(view.sourceNote).toBe('Aangemeld door Joke Smit van Huisarts De Linde');
    expect(await waiting()).toEqual([]);
    expect((await takingIn().list(sanne, { state: 'handled' })).items.map((one) => one.caregiverId)).toEqual([
      caregiverId,
    ]);
  });

  it('is taken in once, and the partner hears that she is in sight and no more', async () => {
    const id = await announced();
    const first = await takingIn().takeIn(sanne, id, {});
    expect((await takingIn().takeIn(sanne, id, {})).caregiverId).toBe(first.caregiverId);
    const mails = await look<{ text: string; to: string }>(
      `SELECT text, to_address AS to FROM outgoing_mail WHERE organisation_id = $1`,
    );
    expect(mails.map(({ to }) => to)).toEqual(['joke@linde.test']);
    expect(mails[0]!.text).not.toMatch(/Gerda|Visser/);
    await expectAsync(takingIn().drop(sanne, id, { reason: 'Toch niet' })).toBeRejectedWith(
      jasmine.objectContaining({ code: 'already-handled' }),
    );
  });

  it('is shown beside who may be the same, and becomes her when she is', async () => {
    const known = await aCaregiver(services, sanne, {
      firstName: 'Gerda',
      prefix: null,
      lastName: 'Visser',
      phone: '0687654321',
    });
    const id = await announced();
    expect((await waiting())[0]!.likelySame.map((one) => one.id)).toEqual([known]);
    await expectAsync(takingIn().takeIn(sanne, id, {})).toBeRejectedWith(
      jasmine.objectContaining({ code: 'likely-same' }),
    );
    expect((await takingIn().takeIn(sanne, id, { caregiverId: known })).caregiverId).toBe(known);
    expect((await look('SELECT id FROM caregiver WHERE organisation_id = $1')).length).toBe(1);
  });

  it('who does not want to be called is not called, and who does not know is told so', async () => {
    const { caregiverId } = await takingIn().takeIn(
      sanne,
      await announced({ consent: 'knows-not-call', email: 'gerda@voorbeeld.test' }),
      {},
    );
    const view = await services.get(Caregivers).open(sanne, caregiverId!);
    expect(view.planned!.channel).not.toBe('phone');
  });

  it('who is not taken in has a reason', async () => {
    const id = await announced();
    expect((await takingIn().drop(sanne, id, { reason: 'Woont in een andere gemeente' })).droppedBecause).toBe(
      'Woont in een andere gemeente',
    );
    expect(await waiting()).toEqual([]);
  });
});
