import type { ChannelPermission } from '@voortuin/contract/caregivers/caregivers';
import { mayText } from '@voortuin/domain/messages/may-text';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { Standing } from '../caregivers/standing.ts';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import { aPerson, actorOf } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { Database } from '../platform/database/database.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { Textables } from './textables.ts';

const allowed: ChannelPermission = {
  channel: 'sms',
  allowed: true,
  saidBy: 'zijzelf',
  saidOn: '2026-01-03',
  how: 'aan de telefoon',
};

describe('Whether somebody may be texted', () => {
  let test: TestDatabase;
  let services: TestServices;
  let sanne: Actor;
  let elsewhere: Actor;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    sanne = actorOf(await aPerson(test, (await anOrganisation(test)).id, { firstName: 'Sanne' }));
    elsewhere = actorOf(await aPerson(test, (await anOrganisation(test)).id));
    for (const [n, { organisationId }] of [sanne, elsewhere].entries())
      await test.owner.query(
        `INSERT INTO phone_line (organisation_id, number, open_on, opens_at, closes_at, quiet_from, quiet_until, time_zone, day_limit_cents, text_cents, minute_cents)
         VALUES ($1, $2, '{1}', '09:00', '17:00', '20:00', '09:00', 'Europe/Amsterdam', 2500, 9, 4)`,
        [organisationId, `+3188000000${n}`],
      );
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const decision = async (id: string, who = sanne, answers = true) => {
    const facts = await services.get(Database).inside(who, () => services.get(Textables).of(who, [id], answers));
    return mayText(facts.get(id)!);
  };
  const wish = (number: string, said: 'stop' | 'start', who = sanne) =>
    test.owner.query('INSERT INTO number_wish (organisation_id, number, wish) VALUES ($1, $2, $3)', [
      who.organisationId,
      number,
      said,
    ]);
  const wrote = (caregiverId: string, daysAgo: number) =>
    test.owner.query(
      `INSERT INTO incoming_text (organisation_id, id, sid, from_number, text, kind, caregiver_id, received_at)
       VALUES ($1, $2, uuidv7()::text, '+31600000000', 'hallo', 'answer', $3, now() - make_interval(days => $4))`,
      [sanne.organisationId, newId(), caregiverId, daysAgo],
    );

  it('asks her permission, with who said so, when and how', async () => {
    expect(await decision(await aCaregiver(services, sanne, { channelPermissions: [allowed] }))).toEqual({
      number: '+31612345678',
      objection: null,
    });
    expect((await decision(await aCaregiver(services, sanne))).objection).toBe('not-allowed');
    for (const lacking of ['saidBy', 'saidOn', 'how'])
      expect(
        (await decision(await aCaregiver(services, sanne, { channelPermissions: [{ ...allowed, [lacking]: null }] })))
          .objection,
      ).toBe('no-proof');
    const both = { channelPermissions: [allowed, { ...allowed, allowed: false }] };
    expect((await decision(await aCaregiver(services, sanne, both))).objection).toBe('not-allowed');
    const phone = { channelPermissions: [{ ...allowed, channel: 'phone' as const }] };
    expect((await decision(await aCaregiver(services, sanne, phone))).objection).toBe('not-allowed');
  });

  it('heeds the last that was said from a number, at this organisation', async () => {
    const number = '0611111111';
    const id = await aCaregiver(services, sanne, { phone: number, channelPermissions: [allowed] });
    const there = await aCaregiver(services, elsewhere, { phone: number, channelPermissions: [allowed] });
    await wish('+31611111111', 'stop');
    expect((await decision(id)).objection).toBe('stopped');
    expect((await decision(there, elsewhere)).objection).toBeNull();
    await wish('+31611111111', 'start');
    expect((await decision(id)).objection).toBeNull();
  });

  it('leaves her in peace while she is paused, only on request or closed, but for an answer to what she wrote since', async () => {
    const id = await aCaregiver(services, sanne, { channelPermissions: [allowed] });
    const until = services.clock.today().add({ days: 30 }).toString();
    await wrote(id, 0);
    await services.get(Standing).pause(sanne, id, { untilOn: until, reason: 'own-wish' });
    expect((await decision(id)).objection).toBe('paused');
    await wrote(id, 0);
    expect((await decision(id)).objection).toBeNull();
    expect((await decision(id, sanne, false)).objection).toBe('paused');
    await services.get(Standing).approach(sanne, id, { approach: 'on-request' });
    expect((await decision(id)).objection).toBe('on-request');
    await wrote(id, 0);
    expect((await decision(id)).objection).toBeNull();
    expect((await decision(id, sanne, false)).objection).toBe('on-request');
    await services.get(Standing).approach(sanne, id, { approach: 'never' });
    expect((await decision(id)).objection).toBe('never-approach');
    await services.get(Standing).close(sanne, id, { reason: 'own-wish' });
    expect((await decision(id)).objection).toBe('never-approach');
  });

  it('counts what she wrote as asking for an answer during a week, also when nobody knows since when she is left in peace', async () => {
    const id = await aCaregiver(services, sanne, { channelPermissions: [allowed] });
    await test.owner.query(`UPDATE caregiver SET approach = 'on-request' WHERE id = $1`, [id]);
    await wrote(id, 8);
    expect((await decision(id)).objection).toBe('on-request');
    await wrote(id, 6);
    expect((await decision(id)).objection).toBeNull();
  });

  it('holds the STOP of one of her numbers for the other as well', async () => {
    const id = await aCaregiver(services, sanne, {
      phone: '0622222221',
      secondPhone: '0622222222',
      channelPermissions: [allowed],
    });
    await wish('+31622222222', 'stop');
    expect((await decision(id)).objection).toBe('stopped');
    await wish('+31622222221', 'start');
    expect((await decision(id)).objection).toBe('stopped');
    await wish('+31622222222', 'start');
    expect((await decision(id)).number).toBe('+31622222221');
  });

  it('knows a landline from a mobile number, and somebody of another organisation not at all', async () => {
    const landline = { phone: '0164277617', channelPermissions: [allowed] };
    expect((await decision(await aCaregiver(services, sanne, landline))).objection).toBe('landline');
    const second = { ...landline, secondPhone: '0687654321' };
    expect((await decision(await aCaregiver(services, sanne, second))).number).toBe('+31687654321');
    const there = await aCaregiver(services, elsewhere);
    const facts = await services.get(Database).inside(sanne, () => services.get(Textables).of(sanne, [there], false));
    expect(facts.size).toBe(0);
  });
});
