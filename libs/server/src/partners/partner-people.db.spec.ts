import { anActor, aPerson } from '../people/person.builder.ts';
import { Invitations } from '../people/invitations.ts';
import { People } from '../people/people.service.ts';
import { Sessions } from '../people/sessions.ts';
import type { Actor } from '../platform/actor.ts';
import { BadField, Conflict, NotFound, RuleBroken } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aPartner, aPartnerPerson } from './partner.builder.ts';
import { PartnerPeople } from './partner-people.ts';
import { Partners } from './partners.service.ts';

describe('Somebody at a partner', () => {
  let test: TestDatabase;
  let services: TestServices;
  let actor: Actor;
  let people: PartnerPeople;
  let partnerId: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    people = services.get(PartnerPeople);
    actor = await anActor(test, { firstName: 'Sanne', lastName: 'de Koning' });
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });
  beforeEach(async () => {
    partnerId = await aPartner(services, actor);
  });

  const from = { origin: '192.0.2.1', client: 'spec' };
  const password = 'een lang wachtwoord';
  const join = async (id: string): Promise<string> => {
    const { token } = await people.invite(actor, partnerId, id);
    return (await services.get(Invitations).accept(from, { token, password })).token;
  };

  it('is added once, with a phone number or second address for the code of a link', async () => {
    const request = {
      id: newId(),
      firstName: 'Fenna',
      lastName: 'Bos',
      email: 'Fenna@Luwte.test',
      phone: '06-12345678',
    };
    const first = await people.add(actor, partnerId, request);
    const again = await people.add(actor, partnerId, request);
    expect([first.isNew, again.isNew]).toEqual([true, false]);
    expect(first.view).toEqual(
      jasmine.objectContaining({ name: 'Fenna Bos', email: 'fenna@luwte.test', phone: '+31612345678', joined: false }),
    );
    await expectAsync(people.add(actor, partnerId, { ...request, lastName: 'Anders' })).toBeRejectedWithError(Conflict);
    await expectAsync(people.add(actor, partnerId, { ...request, id: newId() })).toBeRejectedWith(
      new BadField('email', 'already-here'),
    );
    const same = { ...request, id: newId(), email: 'ander@luwte.test', secondEmail: 'Ander@luwte.test' };
    await expectAsync(people.add(actor, partnerId, same)).toBeRejectedWith(
      new BadField('secondEmail', 'same-as-email'),
    );
  });

  it('is no colleague, and a colleague is nobody at a partner', async () => {
    const id = await aPartnerPerson(services, actor, partnerId);
    expect((await services.get(People).colleagues(actor)).map((one) => one.id)).not.toContain(id);
    const colleague = await aPerson(test, actor.organisationId);
    const draft = { firstName: 'Anne', lastName: 'de Wit' };
    await expectAsync(people.change(actor, partnerId, colleague.id, draft)).toBeRejectedWithError(NotFound);
    await expectAsync(people.leave(actor, partnerId, colleague.id)).toBeRejectedWithError(NotFound);
    await expectAsync(aPartnerPerson(services, actor, partnerId, { email: colleague.email })).toBeRejectedWith(
      new BadField('email', 'already-here'),
    );
  });

  it('is invited by somebody by name, joins, and may answer referrals and nothing else', async () => {
    const id = await aPartnerPerson(services, actor, partnerId);
    const invited = await people.invite(actor, partnerId, id);
    expect(invited.person).toEqual(
      jasmine.objectContaining({ invited: true, joined: false, invitedBy: 'Sanne de Koning' }),
    );
    const session = (await services.get(Sessions).find(await join(id)))!;
    expect(session.person).toEqual(jasmine.objectContaining({ id, roles: ['partner'], partnerId }));
    await expectAsync(people.invite(actor, partnerId, id)).toBeRejectedWith(new RuleBroken('already-joined'));
    expect((await services.get(Partners).open(actor, partnerId)).people[0]).toEqual(
      jasmine.objectContaining({ invited: false, joined: true }),
    );
  });

  it('who leaves is out at once: sessions, invitations and links end; she can be added again', async () => {
    const id = await aPartnerPerson(services, actor, partnerId, { email: 'weg@luwte.test' });
    const session = await join(id);
    await people.leave(actor, partnerId, id);
    expect(await services.get(Sessions).find(session)).toBeNull();
    expect((await services.get(Partners).open(actor, partnerId)).people).toEqual([]);
    await expectAsync(people.invite(actor, partnerId, id)).toBeRejectedWithError(NotFound);
    expect(await aPartnerPerson(services, actor, partnerId, { email: 'weg@luwte.test' })).toBe(id);
    const { token } = await people.invite(actor, partnerId, id);
    await people.leave(actor, partnerId, id);
    await expectAsync(services.get(Invitations).accept(from, { token, password })).toBeRejectedWithError(NotFound);
  });

  it('cannot sign in any more when the partner has ended', async () => {
    const email = `${newId()}@luwte.test`;
    const session = await join(await aPartnerPerson(services, actor, partnerId, { email }));
    await services.get(Partners).end(actor, partnerId);
    expect(await services.get(Sessions).find(session)).toBeNull();
  });

  it('of another partner or organisation is not there', async () => {
    const elsewhere = await aPartner(services, actor);
    const id = await aPartnerPerson(services, actor, elsewhere);
    await expectAsync(people.leave(actor, partnerId, id)).toBeRejectedWithError(NotFound);
    const stranger = await anActor(test);
    await expectAsync(people.leave(stranger, elsewhere, id)).toBeRejectedWithError(NotFound);
    await expectAsync(aPartnerPerson(services, stranger, elsewhere)).toBeRejectedWithError(NotFound);
  });
});
