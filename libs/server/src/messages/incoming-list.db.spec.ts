import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { Caregivers } from '../caregivers/caregivers.service.ts';
import { ContactMoments } from '../contact-moments/contact-moments.service.ts';
import { Corrections } from '../contact-moments/corrections.ts';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import { aPerson, actorOf } from '../people/person.builder.ts';
import { aPhoneLine } from '../phone-lines/phone-line.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { Refusal } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { Reminders } from '../reminders/reminders.service.ts';
import { IncomingList } from './incoming-list.ts';
import { IncomingTexts } from './incoming-texts.service.ts';
import { aMobileNumber, anOutgoingText } from './text.builder.ts';

describe('The texts that came in', () => {
  let test: TestDatabase;
  let services: TestServices;
  let organisationId: string;
  let line: string;
  let sanne: Actor;
  let kim: Actor;
  let marjan: Actor;
  let phone: { written: string; kept: string };

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
  });
  beforeEach(async () => {
    organisationId = (await anOrganisation(test)).id;
    sanne = actorOf(await aPerson(test, organisationId, { firstName: 'Sanne', lastName: 'de Koning' }));
    kim = actorOf(await aPerson(test, organisationId, { firstName: 'Kim' }));
    marjan = actorOf(await aPerson(test, organisationId, { firstName: 'Marjan', roles: ['team-lead'] }));
    line = await aPhoneLine(test, organisationId);
    phone = aMobileNumber();
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const receive = async (body: string, from = phone.kept): Promise<string> => {
    const sid = `SM${newId()}`;
    await services.get(IncomingTexts).receive({ sid, from, to: line, body, attachments: [] });
    const { rows } = await test.owner.query('SELECT id FROM incoming_text WHERE sid = $1', [sid]);
    return rows[0].id;
  };
  const list = async (who: Actor, query: object = {}) => (await services.get(IncomingList).list(who, query)).items;
  const texts = async (who: Actor, query: object = {}) => (await list(who, query)).map(({ text }) => text);
  const refusal = async (what: Promise<unknown>): Promise<string> =>
    what.then(
      () => 'it was done',
      (error: unknown) => (error instanceof Refusal ? ('rule' in error ? String(error.rule) : error.code) : 'failed'),
    );

  it('are mine, of nobody known, or all; who shares the work also reads what is nobody’s', async () => {
    await aCaregiver(services, sanne, { phone: phone.written });
    await receive('van haar');
    await receive('van wie?', aMobileNumber().kept);
    expect(await texts(sanne, { whose: 'mine' })).toEqual(['van haar']);
    expect(await texts(marjan, { whose: 'mine' })).toEqual(['van wie?']);
    expect(await texts(kim, { whose: 'mine' })).toEqual([]);
    expect(await texts(kim, { whose: 'unknown' })).toEqual(['van wie?']);
    expect(await texts(kim, { whose: 'all' })).toEqual(['van wie?', 'van haar']);
  });

  it('come in pages, the newest first', async () => {
    for (const text of ['een', 'twee', 'drie']) await receive(text, aMobileNumber().kept);
    const first = await services.get(IncomingList).list(kim, { size: 2 });
    const second = await services.get(IncomingList).list(kim, { size: 2, after: first.next });
    expect([...first.items, ...second.items].map(({ text }) => text)).toEqual(['drie', 'twee', 'een']);
    expect(second.next).toBeNull();
  });

  it('name both when two have the number, and become hers once somebody says so', async () => {
    const ria = await aCaregiver(services, sanne, {
      firstName: 'Ria',
      prefix: null,
      lastName: 'Jansen',
      phone: phone.written,
    });
    const piet = await aCaregiver(services, kim, {
      firstName: 'Piet',
      prefix: null,
      lastName: 'Jansen',
      secondPhone: phone.written,
    });
    const id = await receive('Wij kunnen niet');
    const [text] = await list(marjan, { whose: 'mine' });
    expect(text!.mayBe.map(({ name }) => name).sort()).toEqual(['Piet Jansen', 'Ria Jansen']);
    const reminded = (await services.get(Reminders).list(marjan, {})).items.flatMap(
      ({ text: one }) => one?.mayBe ?? [],
    );
    expect(reminded.map(({ name }) => name).sort()).toEqual(['Piet Jansen', 'Ria Jansen']);
    const assigned = await services.get(IncomingList).assign(marjan, id, ria);
    expect([assigned.caregiver, assigned.mayBe]).toEqual(['Ria Jansen', []]);
    const asked = async (who: Actor) =>
      (await services.get(Reminders).list(who, {})).items.filter(({ kind }) => kind === 'text').length;
    expect([await asked(sanne), await asked(kim), await asked(marjan)]).toEqual([1, 0, 0]);
    await services.get(IncomingList).assign(marjan, id, piet);
    expect([await asked(sanne), await asked(kim)]).toEqual([0, 1]);
  });

  it('bring what she meant once it is known that it was she whom we asked', async () => {
    const ria = await aCaregiver(services, sanne, { phone: phone.written });
    const piet = await aCaregiver(services, sanne, { phone: phone.written });
    await anOutgoingText(test, organisationId, ria, { kind: 'how-goes-it', to: phone.kept });
    const id = await receive('2 bel mij');
    const why = async (who: string) =>
      (await services.get(Caregivers).open(sanne, who)).planned!.why.map(({ code }) => code);
    await services.get(IncomingList).assign(sanne, id, piet);
    expect(await why(piet)).not.toContain('asked-to-call');
    await services.get(IncomingList).assign(sanne, id, ria);
    expect(await why(ria)).toEqual(['asked-to-call']);
    expect(await refusal(services.get(IncomingList).assign(sanne, id, piet))).toBe('text-was-followed');
  });

  it('bring what she meant also when whoever shares her phone was asked after her', async () => {
    const ria = await aCaregiver(services, sanne, { phone: phone.written });
    const piet = await aCaregiver(services, sanne, { phone: phone.written });
    for (const who of [ria, piet])
      await anOutgoingText(test, organisationId, who, { kind: 'how-goes-it', to: phone.kept });
    const id = await receive('2');
    await services.get(IncomingList).assign(sanne, id, ria);
    const why = async (who: string) =>
      (await services.get(Caregivers).open(sanne, who)).planned!.why.map(({ code }) => code);
    expect(await why(ria)).toEqual(['asked-to-call']);
    expect(await refusal(services.get(IncomingList).assign(sanne, id, piet))).toBe('text-was-followed');
    expect(await why(piet)).not.toContain('asked-to-call');
  });

  it('ask nothing more once somebody read them, who is named', async () => {
    await aCaregiver(services, sanne, { phone: phone.written });
    const id = await receive('Dank u');
    const handled = await services.get(IncomingList).handled(kim, id);
    expect(handled.handledBy).toBe('Kim de Wit');
    await services.get(IncomingList).handled(sanne, id);
    expect((await list(sanne, { state: 'all' }))[0]!.handledBy).toBe('Kim de Wit');
    expect(await texts(sanne, { state: 'open' })).toEqual([]);
    expect((await services.get(Reminders).unseen(sanne)).unseen).toBe(0);
  });

  it('ask nothing more once she was spoken to since, and ask again when that is taken back or was earlier after all', async () => {
    const caregiverId = await aCaregiver(services, sanne, { phone: phone.written });
    await receive('Kunt u bellen?');
    const spoken = (ago: Temporal.DurationLike) => ({
      channel: 'phone' as const,
      outcome: 'spoken' as const,
      heldAt: Temporal.Now.instant().subtract(ago).toString(),
    });
    const log = async (ago: Temporal.DurationLike): Promise<string> => {
      services.clock.put(Temporal.Now.instant().toString());
      const id = newId();
      await services.get(ContactMoments).log(sanne, { id, caregiverId, ...spoken(ago) });
      return id;
    };
    await log({ hours: 1 });
    expect(await texts(sanne, { whose: 'mine' })).toEqual(['Kunt u bellen?']);
    const first = await log({ seconds: 0 });
    expect(await texts(sanne, { whose: 'mine' })).toEqual([]);
    expect((await services.get(Reminders).unseen(sanne)).unseen).toBe(0);
    await services.get(Corrections).retract(sanne, first);
    expect(await texts(sanne, { whose: 'mine' })).toEqual(['Kunt u bellen?']);
    const second = await log({ seconds: 0 });
    expect(await texts(sanne, { whose: 'mine' })).toEqual([]);
    await services.get(Corrections).correct(sanne, second, { version: 1, ...spoken({ hours: 2 }) });
    expect(await texts(sanne, { whose: 'mine' })).toEqual(['Kunt u bellen?']);
    expect((await services.get(Reminders).unseen(sanne)).unseen).toBe(1);
  });

  it('of whom is away are for who shares the work as well', async () => {
    await aCaregiver(services, sanne, { phone: phone.written });
    await receive('van haar');
    expect(await texts(marjan, { whose: 'mine' })).toEqual([]);
    await test.owner.query(
      'UPDATE person SET absent_until_on = current_date + 2 WHERE organisation_id = $1 AND id = $2',
      [organisationId, sanne.personId],
    );
    expect(await texts(marjan, { whose: 'mine' })).toEqual(['van haar']);
    expect(await texts(kim, { whose: 'mine' })).toEqual([]);
    expect((await services.get(Reminders).unseen(marjan)).unseen).toBe(1);
  });

  it('are not there for whoever is elsewhere, and go to no caregiver who is not here', async () => {
    const id = await receive('Hallo');
    const elsewhere = actorOf(await aPerson(test, (await anOrganisation(test)).id));
    const there = await aCaregiver(services, elsewhere);
    expect(await refusal(services.get(IncomingList).handled(elsewhere, id))).toBe('not-found');
    expect(await refusal(services.get(IncomingList).assign(elsewhere, id, there))).toBe('not-found');
    expect(await refusal(services.get(IncomingList).assign(sanne, id, there))).toBe('not-a-caregiver');
    expect(await refusal(services.get(IncomingList).assign(sanne, id, newId()))).toBe('not-a-caregiver');
  });
});
