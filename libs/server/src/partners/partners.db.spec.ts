import type { PartnerLine, PartnerQuery } from '@voortuin/contract/partners/partners';
import { anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { BadField, Conflict, NotFound, RuleBroken } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { Agreements } from './agreements.service.ts';
import { Offers } from './offers.service.ts';
import { aPartner, aPartnerPerson, anOffer } from './partner.builder.ts';
import { PartnerList } from './partner-list.ts';
import { Partners } from './partners.service.ts';

describe('Partners', () => {
  let test: TestDatabase;
  let services: TestServices;
  let actor: Actor;
  let partners: Partners;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    partners = services.get(Partners);
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });
  beforeEach(async () => {
    services.clock.put('2026-03-02T09:00:00Z');
    actor = await anActor(test);
  });

  const draft = { name: 'De Luwte', does: 'Logeren', tellsDiagnosis: false, checkedOn: '2026-03-01' };
  const lines = async (query: PartnerQuery = {}): Promise<PartnerLine[]> =>
    (await services.get(PartnerList).list(actor, query)).items;
  const names = async (query: PartnerQuery = {}): Promise<string[]> => (await lines(query)).map(({ name }) => name);

  it('are added once, with their phone number as everybody writes it and no citizen service number', async () => {
    const request = { ...draft, id: newId(), phone: '0164 123456', does: 'Bel 123456782', email: 'Info@Luwte.test' };
    const first = await partners.add(actor, request);
    const again = await partners.add(actor, request);
    expect([first.isNew, again.isNew]).toEqual([true, false]);
    expect(first.view).toEqual(again.view);
    expect(first.view).toEqual(
      jasmine.objectContaining({ phone: '+31164123456', phoneShown: '0164 123 456', email: 'info@luwte.test' }),
    );
    expect(first.view.does).not.toContain('123456782');
    await expectAsync(partners.add(actor, { ...request, does: 'Iets anders' })).toBeRejectedWithError(Conflict);
    await expectAsync(partners.add(actor, { ...draft, id: newId() })).toBeRejectedWith(
      new BadField('name', 'already-here'),
    );
    await expectAsync(
      partners.add(actor, { ...draft, id: newId(), name: 'Anders', phone: 'geen' }),
    ).toBeRejectedWithError(BadField);
  });

  it('are not changed over the change of a colleague', async () => {
    const id = await aPartner(services, actor);
    await partners.change(actor, id, { ...draft, version: 1 });
    await expectAsync(partners.change(actor, id, { ...draft, version: 1 })).toBeRejectedWith(
      new Conflict('changed-meanwhile', { version: 2 }),
    );
  });

  it('cannot have been checked tomorrow', async () => {
    await expectAsync(partners.add(actor, { ...draft, id: newId(), checkedOn: '2026-03-03' })).toBeRejectedWithError(
      BadField,
    );
  });

  it('are found by any part of their name, of what they do and of what they offer', async () => {
    const luwte = await aPartner(services, actor, { name: 'De Luwte', does: 'Een bed en een warm ontbijt' });
    await anOffer(services, actor, luwte, { name: 'Weekend op adem' });
    await aPartner(services, actor, { name: 'Café Vergeetmijniet', does: 'Praten over dementie' });
    expect(await names()).toEqual(['Café Vergeetmijniet', 'De Luwte']);
    expect(await names({ search: 'CAFE' })).toEqual(['Café Vergeetmijniet']);
    expect(await names({ search: 'adem bed' })).toEqual(['De Luwte']);
    expect(await names({ search: '%' })).toEqual([]);
    expect(await names({ need: 'respite' })).toEqual(['De Luwte']);
    expect(await names({ need: 'financial' })).toEqual([]);
  });

  it('are listed page by page, each once', async () => {
    for (const name of ['Acht', 'Bron', 'Cirkel', 'Dorp', 'Eik']) await aPartner(services, actor, { name });
    const seen: string[] = [];
    for (let after: string | null | undefined; after !== null;) {
      const page = await services.get(PartnerList).list(actor, { size: 2, after });
      seen.push(...page.items.map(({ name }) => name));
      after = page.next;
    }
    expect(seen).toEqual(['Acht', 'Bron', 'Cirkel', 'Dorp', 'Eik']);
  });

  it('grow old, with their offers and agreements, until somebody checks them', async () => {
    const id = await aPartner(services, actor, { name: 'Oud' });
    await anOffer(services, actor, id);
    await aPartner(services, actor, { name: 'Ook oud' });
    services.clock.put('2026-08-29T09:00:00Z');
    expect(await names({ old: true })).toEqual([]);
    services.clock.put('2026-08-30T09:00:00Z');
    expect(await names({ old: true })).toEqual(['Ook oud', 'Oud']);
    expect(await services.get(PartnerList).old(actor)).toEqual({ partners: 2, offers: 1, agreements: 0 });
    await partners.check(actor, id, { offersToo: false });
    expect((await partners.open(actor, id)).old).toBeFalse();
    expect(await names({ old: true }))
      .withContext('its offer is old still')
      .toEqual(['Ook oud', 'Oud']);
    await partners.check(actor, id, { offersToo: true });
    expect(await names({ old: true })).toEqual(['Ook oud']);
    await services.get(Agreements).write(actor, id, { tasks: 'Logeren', responseDays: 5, reviewOn: '2026-08-30' });
    expect(await names({ old: true }))
      .withContext('its agreement is to be looked at')
      .toEqual(['Ook oud', 'Oud']);
  });

  it('have one agreement, which is written over and taken away', async () => {
    const id = await aPartner(services, actor);
    const agreements = services.get(Agreements);
    await agreements.write(actor, id, { tasks: 'Logeren', responseDays: 5, reviewOn: '2027-01-01' });
    await agreements.write(actor, id, { tasks: 'Logeren en vervoer', responseDays: 3, reviewOn: '2027-01-01' });
    expect((await partners.open(actor, id)).agreement).toEqual({
      tasks: 'Logeren en vervoer', responseDays: 3, reviewOn: '2027-01-01', old: false,
    }); // prettier-ignore
    await agreements.drop(actor, id);
    expect((await partners.open(actor, id)).agreement).toBeNull();
    await expectAsync(agreements.drop(actor, id)).toBeRejectedWithError(NotFound);
  });

  it('have offers that are added once, changed and ended', async () => {
    const id = await aPartner(services, actor);
    const offers = services.get(Offers);
    const request = {
      id: newId(), name: 'Nachtopvang', needs: ['respite' as const], forWhom: [], digits: ['4639', '4636', '4636'], dayParts: ['night' as const],
      weekend: true, online: false, languages: [], checkedOn: '2026-03-01',
    }; // prettier-ignore
    expect((await offers.add(actor, id, request)).isNew).toBeTrue();
    const again = await offers.add(actor, id, request);
    expect([again.isNew, again.view.digits]).toEqual([false, ['4636', '4639']]);
    await expectAsync(offers.add(actor, id, { ...request, needs: [] })).toBeRejectedWith(
      new BadField('needs', 'required'),
    );
    const { id: offerId, ...rest } = request;
    const changed = await offers.change(actor, id, offerId, { ...rest, waitingWeeks: 4 });
    expect(changed.waitingWeeks).toBe(4);
    await offers.end(actor, id, offerId);
    expect((await partners.open(actor, id)).offers).toEqual([]);
    await expectAsync(offers.change(actor, id, offerId, rest)).toBeRejectedWithError(NotFound);
    const other = await aPartner(services, actor);
    const theirs = await anOffer(services, actor, other);
    await expectAsync(offers.end(actor, id, theirs)).toBeRejectedWithError(NotFound);
  });

  it('end once no referral is with them, and nobody of them can come in; they can come back', async () => {
    const id = await aPartner(services, actor, { name: 'Stopt' });
    await aPartnerPerson(services, actor, id);
    const ended = await partners.end(actor, id);
    expect([ended.ended, ended.people]).toEqual([true, []]);
    expect(await names()).toEqual([]);
    expect(await names({ ended: true })).toEqual(['Stopt']);
    await expectAsync(anOffer(services, actor, id)).toBeRejectedWith(new RuleBroken('partner-ended'));
    await expectAsync(partners.end(actor, id)).toBeRejectedWith(new RuleBroken('already-ended'));
    expect((await partners.reopen(actor, id)).ended).toBeFalse();
    expect(await names()).toEqual(['Stopt']);
  });

  it('of another organisation are not there', async () => {
    const theirs = await aPartner(services, await anActor(test));
    await expectAsync(partners.open(actor, theirs)).toBeRejectedWithError(NotFound);
    await expectAsync(anOffer(services, actor, theirs)).toBeRejectedWithError(NotFound);
    expect(await names()).toEqual([]);
  });
});
