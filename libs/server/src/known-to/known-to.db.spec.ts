import type { AllowKnownTo } from '@voortuin/contract/known-to/known-to';
import { mostAsksOfDay } from '@voortuin/contract/known-to/words';
import type { CaregiverDraft } from '@voortuin/contract/caregivers/caregivers';
import { aCaregiver, aCaregiverDraft } from '../caregivers/caregiver.builder.ts';
import { Caregivers } from '../caregivers/caregivers.service.ts';
import { Standing } from '../caregivers/standing.ts';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import { anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import { SecretBox } from '../platform/secret-box.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aRhythm } from '../rhythms/rhythm.builder.ts';
import { KnownTo } from './known-to.service.ts';
import { MarksSweep } from './marks-sweep.ts';

describe('Whether two organisations know the same person', () => {
  let test: TestDatabase;
  let services: TestServices;
  let here: Actor;
  let there: Actor;
  let hereId: string;
  let thereId: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test, [MarksSweep]);
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });
  beforeEach(async () => {
    here = await someoneAt('Steunpunt Hier');
    there = await someoneAt('Zorg Daar');
    const phone = `06${Math.floor(10_000_000 + Math.random() * 89_999_999)}`;
    hereId = await aCaregiver(services, here, { phone, email: null });
    thereId = await aCaregiver(services, there, {
      phone,
      email: null,
      firstName: 'A.',
      address: { street: 'Dorpsstraat', houseNumber: 3, postcode: '4612AB', city: 'Elders' },
    });
  });

  async function someoneAt(name: string): Promise<Actor> {
    const { id: organisationId } = await anOrganisation(test, { name: `${name} ${newId()}` });
    await aRhythm(test, organisationId);
    return anActor(test, { organisationId });
  }
  const allow = (actor: Actor, id: string, own: Partial<AllowKnownTo> = {}) =>
    services.get(KnownTo).allow(actor, id, {
      id: newId(), saidBy: 'Zijzelf', saidOn: services.clock.today().toString(), way: 'by-phone', firstContact: false, ...own,
    }); // prettier-ignore
  const ask = async (actor = here, id = hereId): Promise<[string, string][]> => {
    const { others } = await services.get(KnownTo).ask(actor, id, { reason: 'nobody-twice' });
    return others.map(({ organisation, firstContact }) => [organisation.slice(0, 9), firstContact]);
  };
  const sweep = () => services.get(MarksSweep).sweep();
  const marks = async (of: Actor): Promise<number> => {
    const { rows } = await test.owner.query('SELECT count(*)::int AS n FROM known_key WHERE organisation_id = $1', [
      of.organisationId,
    ]);
    return rows[0].n;
  };
  const change = async (actor: Actor, id: string, own: Partial<CaregiverDraft>): Promise<void> => {
    const { version } = await services.get(Caregivers).open(actor, id);
    await services.get(Caregivers).change(actor, id, { ...aCaregiverDraft({ email: null, ...own }), version });
  };
  const audited = async (of: Actor): Promise<object[]> => {
    const { rows } = await test.owner.query(
      `SELECT person_id, object_ids, details FROM audit_line WHERE organisation_id = $1 AND object = 'known-to' AND action = 'searched'`,
      [of.organisationId],
    );
    return rows;
  };

  it('is told when she allows it at both, with who is first, and nothing else', async () => {
    await allow(here, hereId);
    await allow(there, thereId, { firstContact: true });
    expect(await ask()).toEqual([['Zorg Daar', 'them']]);
    expect(await ask(there, thereId)).toEqual([['Steunpunt', 'us']]);
    const answer = await services.get(KnownTo).ask(here, hereId, { reason: 'she-asked' });
    expect(Object.keys(answer)).toEqual(['others']);
    expect(Object.keys(answer.others[0]!)).toEqual(['organisation', 'firstContact']);
  });

  it('is told of nobody when she allows it at one of the two only', async () => {
    await allow(here, hereId);
    expect(await ask()).toEqual([]);
    await expectAsync(ask(there, thereId)).toBeRejectedWith(jasmine.objectContaining({ code: 'consent-first' }));
    expect(await audited(there)).toEqual([]);
  });

  it('is not known who is first when she named both, or neither', async () => {
    await allow(here, hereId, { firstContact: true });
    await allow(there, thereId, { firstContact: true });
    expect(await ask()).toEqual([['Zorg Daar', 'unknown']]);
  });

  it('is told of nobody any more once she takes it back, and her marks are gone in that moment', async () => {
    await allow(here, hereId);
    await allow(there, thereId);
    await services.get(KnownTo).withdraw(there, thereId);
    expect(await marks(there)).toBe(0);
    expect(await ask()).toEqual([]);
    expect((await services.get(KnownTo).open(there, thereId)).consent).toBeNull();
  });

  it('is told of nobody once her consent is over, and her marks go with the next sweep', async () => {
    await allow(here, hereId);
    await allow(there, thereId, { untilOn: services.clock.today().toString() });
    expect((await ask()).length).toBe(1);
    await test.owner.query(`UPDATE consent SET until_on = current_date - 2 WHERE organisation_id = $1`, [
      there.organisationId,
    ]);
    expect(await ask()).toEqual([]);
    await sweep();
    expect(await marks(there)).toBe(0);
  });

  it('follows what is known of her now: marks of what she no longer has are gone at once', async () => {
    await allow(here, hereId);
    await allow(there, thereId);
    await change(there, thereId, { phone: '0687654321' });
    expect(await marks(there)).toBe(0);
    expect(await ask()).toEqual([]);
    await sweep();
    expect(await marks(there)).toBeGreaterThan(0);
    expect(await ask()).toEqual([]);
    await change(here, hereId, { phone: '0687654321' });
    expect((await ask()).length).toBe(1);
  });

  it('is told of nobody where she is closed, and of nobody where the name tells a diagnosis', async () => {
    await allow(here, hereId);
    await allow(there, thereId);
    await test.owner.query('UPDATE organisation SET tells_diagnosis = true WHERE id = $1', [there.organisationId]);
    expect(await ask()).toEqual([]);
    await expectAsync(ask(there, thereId)).toBeRejectedWith(jasmine.objectContaining({ code: 'name-tells-diagnosis' }));
    await expectAsync(allow(there, thereId)).toBeRejectedWith(
      jasmine.objectContaining({ code: 'name-tells-diagnosis' }),
    );
    await test.owner.query('UPDATE organisation SET tells_diagnosis = false WHERE id = $1', [there.organisationId]);
    expect((await ask()).length).toBe(1);
    await services.get(Standing).close(there, thereId, { reason: 'care-ended' });
    expect(await marks(there)).toBe(0);
    expect(await ask()).toEqual([]);
  });

  it('leaves a line at both: here who asked and why, there that somebody asked', async () => {
    await allow(here, hereId);
    await allow(there, thereId);
    await ask();
    expect(await audited(here)).toEqual([
      { person_id: here.personId, object_ids: [hereId], details: { reason: 'nobody-twice' } },
    ]);
    expect(await audited(there)).toEqual([
      { person_id: null, object_ids: [thereId], details: { reason: 'nobody-twice', elsewhere: true } },
    ]);
  });

  it('is asked so many times a day by one person, so that trying numbers one after the other leads nowhere', async () => {
    await allow(here, hereId);
    for (let time = 0; time < mostAsksOfDay; time++) await ask();
    await expectAsync(ask()).toBeRejectedWith(jasmine.objectContaining({ code: 'too-many-tries' }));
  });

  it('is asked for somebody of one’s own organisation alone, also past the service', async () => {
    await allow(here, hereId);
    await allow(there, thereId);
    for (const id of [thereId, newId()])
      await expectAsync(ask(here, id)).toBeRejectedWith(jasmine.objectContaining({ code: 'not-found' }));
    const asked = await test.database.inside(here, () =>
      test.database.rows(`SELECT * FROM both_know($1, 'nobody-twice')`, [thereId]),
    );
    expect(asked).toEqual([]);
    expect(await test.database.alone(`SELECT * FROM both_know($1, 'nobody-twice')`, [hereId])).toEqual([]);
  });

  it('is told by marks that tell nothing without the secret of the installation', async () => {
    await allow(here, hereId);
    const { rows } = await test.owner.query('SELECT mark FROM known_key WHERE organisation_id = $1', [
      here.organisationId,
    ]);
    expect(rows.every(({ mark }: { mark: Buffer }) => mark.length === 32)).toBeTrue();
    expect(new SecretBox('one secret').mark('mobile +31612345678')).not.toEqual(
      new SecretBox('another').mark('mobile +31612345678'),
    );
  });
});
