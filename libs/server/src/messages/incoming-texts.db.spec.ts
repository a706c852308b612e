// long because: it follows one text through everything that it can be.
import type { Attachment } from '@voortuin/domain/messages/kept-text';
import { aCaregiver, aCaregiverDraft } from '../caregivers/caregiver.builder.ts';
import { Caregivers } from '../caregivers/caregivers.service.ts';
import { HandOvers } from '../caregivers/hand-overs.ts';
import { Moments } from '../caregivers/moments.service.ts';
import { Standing } from '../caregivers/standing.ts';
import { ContactMoments } from '../contact-moments/contact-moments.service.ts';
import { Corrections } from '../contact-moments/corrections.ts';
import { anOrganisation } from '../organisations/organisation.builder.ts';
import { aPerson, actorOf } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { RuleBroken } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { News } from '../platform/news.ts';
import { aPhoneLine } from '../phone-lines/phone-line.builder.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { Reminders } from '../reminders/reminders.service.ts';
import { Timelines } from '../timelines/timelines.service.ts';
import { IncomingList } from './incoming-list.ts';
import { IncomingTexts } from './incoming-texts.service.ts';
import { aMobileNumber, anOutgoingText, mayBeTexted } from './text.builder.ts';

describe('A text that comes in', () => {
  let test: TestDatabase;
  let services: TestServices;
  let organisationId: string;
  let line: string;
  let sanne: Actor;
  let marjan: Actor;
  let keeper: Actor;
  let phone: { written: string; kept: string };
  let ria: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    organisationId = (await anOrganisation(test)).id;
    sanne = actorOf(await aPerson(test, organisationId, { firstName: 'Sanne' }));
    marjan = actorOf(await aPerson(test, organisationId, { firstName: 'Marjan', roles: ['team-lead'] }));
    keeper = actorOf(await aPerson(test, organisationId, { firstName: 'Kim' }));
    line = await aPhoneLine(test, organisationId, { keeperId: keeper.personId });
  });
  beforeEach(async () => {
    phone = aMobileNumber();
    ria = await aCaregiver(services, sanne, { firstName: 'Ria', phone: phone.written });
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  const receive = async (
    body: string,
    own: { from?: string; to?: string; sid?: string; attachments?: Attachment[] } = {},
  ): Promise<string> => {
    const sid = own.sid ?? `SM${newId()}`;
    await services.get(IncomingTexts).receive({ from: phone.kept, to: line, body, attachments: [], ...own, sid });
    return sid;
  };
  const kept = async (sid: string) =>
    (
      await test.owner.query(
        `SELECT id, kind, text, caregiver_id AS "caregiverId", person_id AS "personId", answers_id AS "answersId" FROM incoming_text WHERE sid = $1`,
        [sid],
      )
    ).rows;
  const asked = async (who: Actor) => {
    const { items } = await services.get(Reminders).list(who, {});
    return items.flatMap(({ text }) => text ?? []);
  };
  const planned = async (id = ria) => (await services.get(Caregivers).open(sanne, id)).planned!;
  const moments = async (id = ria) =>
    (await test.owner.query('SELECT channel, outcome, person_id FROM contact_moment WHERE caregiver_id = $1', [id]))
      .rows;
  const conversations = async (id = ria) =>
    (await test.owner.query('SELECT 1 FROM conversation WHERE caregiver_id = $1', [id])).rowCount;
  const outgoing = async (id: string) =>
    (await test.owner.query('SELECT state, cause FROM outgoing_text WHERE id = $1', [id])).rows[0];

  it('is hers by either of her numbers, stands on her timeline and asks her consultant to read it', async () => {
    const second = aMobileNumber();
    const both = await aCaregiver(services, sanne, { phone: '0164277617', secondPhone: second.written });
    const sid = await receive('Ja, tot dan!', { from: second.kept });
    expect(await kept(sid)).toEqual([
      jasmine.objectContaining({ kind: 'answer', caregiverId: both, personId: sanne.personId, text: 'Ja, tot dan!' }),
    ]);
    const { items } = await services.get(Timelines).of(sanne, both, {});
    expect(items.find(({ kind }) => kind === 'text')!.text).toEqual(
      jasmine.objectContaining({ direction: 'in', text: 'Ja, tot dan!', kind: 'answer' }),
    );
    expect((await asked(sanne)).find(({ caregiverId }) => caregiverId === both)!.text).toBe('Ja, tot dan!');
    expect((await asked(marjan)).filter(({ caregiverId }) => caregiverId === both)).toEqual([]);
  });

  it('came in once, however often and at once it is told', async () => {
    const sid = `SM${newId()}`;
    await Promise.all([1, 2, 3, 4].map(() => receive('Hallo', { sid })));
    await receive('Hallo', { sid });
    expect((await kept(sid)).length).toBe(1);
    expect((await asked(sanne)).filter(({ caregiverId }) => caregiverId === ria).length).toBe(1);
  });

  it('of one person at the same moment all come in, and mean once what they mean', async () => {
    await anOutgoingText(test, organisationId, ria, { kind: 'how-goes-it', to: phone.kept });
    const sids = await Promise.all(['1', '1 goed', 'Goed', 'STOP', 'START', '1'].map((body) => receive(body)));
    for (const sid of sids) expect((await kept(sid)).length).toBe(1);
    expect((await moments()).length).toBe(1);
  });

  it('is news for whoever is to read it, once it is kept', async () => {
    const soon = spyOn(services.get(News), 'soon');
    const sid = await receive('Hallo');
    expect(soon).toHaveBeenCalledOnceWith({ organisationId, personId: sanne.personId, about: 'reminders' });
    await receive('Hallo', { sid });
    expect(soon).toHaveBeenCalledTimes(1);
  });

  it('is a STOP by its own words, also when a picture came with it', async () => {
    const sid = await receive('Stop', { attachments: [{ type: 'image/png', url: 'https://carrier.example/1' }] });
    expect((await kept(sid))[0]).toEqual(
      jasmine.objectContaining({ kind: 'stop', text: 'Stop\n[bijlage image/png: https://carrier.example/1]' }),
    );
  });

  it('of whose consultant is away is for the keeper of the line; when she is away too, whoever shares the work sees it as well', async () => {
    const away = (who: Actor, days: number) =>
      test.owner.query(`UPDATE person SET absent_until_on = current_date + $2::int WHERE id = $1`, [
        who.personId,
        days,
      ]);
    const before = await receive('Voor uw verlof');
    expect((await asked(marjan)).filter(({ caregiverId }) => caregiverId === ria)).toEqual([]);
    await away(sanne, 5);
    expect((await asked(marjan)).map(({ text }) => text)).toContain('Voor uw verlof');
    const { items } = await services.get(IncomingList).list(marjan, { whose: 'mine' });
    expect(items.map(({ text }) => text)).toContain('Voor uw verlof');
    expect((await kept(await receive('Bel mij')))[0].personId).toBe(keeper.personId);
    await away(keeper, 5);
    const sid = await receive('Niemand?');
    expect((await kept(sid))[0].personId).toBe(sanne.personId);
    expect((await asked(marjan)).map(({ text }) => text)).toContain('Niemand?');
    await test.owner.query('UPDATE person SET absent_until_on = NULL WHERE organisation_id = $1', [organisationId]);
    expect((await asked(marjan)).filter(({ caregiverId }) => caregiverId === ria)).toEqual([]);
    expect((await kept(before))[0].personId).toBe(sanne.personId);
  });

  it('for a number that nobody here has is for nobody, and no error', async () => {
    const sid = await receive('Hallo', { to: '+31880000000' });
    expect(await kept(sid)).toEqual([]);
  });

  it('from somebody whom nobody knows is to be assigned by whoever keeps the line', async () => {
    const stranger = aMobileNumber();
    const sid = await receive('Met wie spreek ik?', { from: stranger.kept });
    expect((await kept(sid))[0]).toEqual(jasmine.objectContaining({ caregiverId: null, personId: keeper.personId }));
    expect((await asked(keeper)).map(({ text }) => text)).toContain('Met wie spreek ik?');
    const shop = await receive('Uw pakket komt', { from: 'Bezorgdienst' });
    expect((await kept(shop)).length).toBe(1);
  });

  it('without a keeper asks whoever shares the work', async () => {
    await test.owner.query('UPDATE phone_line SET keeper_id = NULL WHERE organisation_id = $1', [organisationId]);
    const sid = await receive('Wie is dit?', { from: aMobileNumber().kept });
    await test.owner.query('UPDATE phone_line SET keeper_id = $2 WHERE organisation_id = $1', [
      organisationId,
      keeper.personId,
    ]);
    expect((await kept(sid))[0]!.personId).toBeNull();
    expect((await asked(marjan)).map(({ text }) => text)).toContain('Wie is dit?');
    expect((await asked(sanne)).map(({ text }) => text)).not.toContain('Wie is dit?');
  });

  it('from a number that two have stays to be assigned', async () => {
    await aCaregiver(services, sanne, { firstName: 'Piet', phone: phone.written });
    const sid = await receive('Ik kan niet');
    expect((await kept(sid))[0]).toEqual(jasmine.objectContaining({ caregiverId: null, personId: sanne.personId }));
  });

  it('belongs to the organisation whose number it was, also when two know her', async () => {
    const elsewhere = (await anOrganisation(test)).id;
    const other = await aPhoneLine(test, elsewhere);
    const them = actorOf(await aPerson(test, elsewhere));
    const there = await aCaregiver(services, them, { phone: phone.written });
    const sid = await receive('STOP', { to: other });
    expect((await kept(sid))[0]).toEqual(jasmine.objectContaining({ caregiverId: there, personId: them.personId }));
    const { rows } = await test.owner.query('SELECT organisation_id FROM number_wish WHERE number = $1', [phone.kept]);
    expect(rows).toEqual([{ organisation_id: elsewhere }]);
  });

  it('that is empty, long or full of emoji and links is kept as it is', async () => {
    for (const body of ['', 'a'.repeat(1600), '👩‍👩‍👧'.repeat(50), 'https://voorbeeld.nl/<b>x</b>'])
      expect((await kept(await receive(body)))[0]!.text).toBe(body);
  });

  it('STOP stops what waits for her, in the same moment', async () => {
    const waiting = await anOutgoingText(test, organisationId, ria, { state: 'queued' });
    const sid = await receive('Stoppen!');
    expect((await kept(sid))[0]!.kind).toBe('stop');
    expect(await outgoing(waiting)).toEqual({ state: 'left', cause: 'stopped' });
    const { rows } = await test.owner.query('SELECT wish FROM number_wish WHERE number = $1', [phone.kept]);
    expect(rows).toEqual([{ wish: 'stop' }]);
  });

  it('STOP of a number that two have stops what waits for both', async () => {
    const piet = await aCaregiver(services, sanne, { firstName: 'Piet', secondPhone: phone.written });
    const waiting = [
      await anOutgoingText(test, organisationId, ria, { state: 'queued' }),
      await anOutgoingText(test, organisationId, piet, { state: 'queued' }),
    ];
    await receive('stop');
    for (const id of waiting) expect((await outgoing(id)).state).toBe('left');
  });

  it('START is her permission with its proof, but of a number that two have it only lifts the stop', async () => {
    const permissions = async (id: string) =>
      (await services.get(Caregivers).open(sanne, id)).channelPermissions.filter(({ channel }) => channel === 'sms');
    await receive('STOP');
    await receive('START');
    expect(await permissions(ria)).toEqual([
      {
        channel: 'sms',
        allowed: true,
        saidBy: 'Ria van den Berg',
        saidOn: services.clock.today().toString(),
        how: 'START per sms',
      },
    ]);
    const shared = aMobileNumber();
    const two = [
      await aCaregiver(services, sanne, { phone: shared.written }),
      await aCaregiver(services, sanne, { secondPhone: shared.written }),
    ];
    await receive('Start', { from: shared.kept });
    for (const id of two) expect(await permissions(id)).toEqual([]);
    const { rows } = await test.owner.query('SELECT wish FROM number_wish WHERE number = $1', [shared.kept]);
    expect(rows).toEqual([{ wish: 'start' }]);
  });

  it('"1 goed" to how it goes puts the next moment off once, and counts for nothing', async () => {
    await anOutgoingText(test, organisationId, ria, { kind: 'how-goes-it', to: phone.kept, daysAgo: 2 });
    const before = await planned();
    const sid = await receive('1 goed');
    expect((await kept(sid))[0]!.kind).toBe('good');
    expect(await moments()).toEqual([{ channel: 'sms', outcome: 'spoken', person_id: null }]);
    expect(await conversations()).toBe(0);
    const after = await planned();
    expect(after.plannedOn > before.plannedOn).toBeTrue();
    expect(after.why.map(({ code }) => code)).toContain('sign-of-life');
    expect([after.dueOn, after.latestOn]).toEqual([before.dueOn, before.latestOn]);
    await receive('1');
    expect((await moments()).length).toBe(1);
    await anOutgoingText(test, organisationId, ria, { kind: 'how-goes-it', to: phone.kept });
    await receive('Goed!');
    expect((await moments()).length).toBe(2);
    expect((await planned()).plannedOn).toBe(after.plannedOn);
  });

  it('"2 bel mij" brings her next moment to the next day that can be worked, and says so', async () => {
    services.clock.put(Temporal.Now.instant().toString());
    await anOutgoingText(test, organisationId, ria, { kind: 'how-goes-it', to: phone.kept, daysAgo: 2 });
    await services.get(ContactMoments).log(sanne, {
      id: newId(), caregiverId: ria, channel: 'phone', outcome: 'spoken', heldAt: services.clock.now().subtract({ hours: 1 }).toString(),
    }); // prettier-ignore
    const before = await planned();
    await receive('2 bel mij');
    const after = await planned();
    expect(after.plannedOn < before.plannedOn).toBeTrue();
    expect(Temporal.PlainDate.from(after.plannedOn).since(services.clock.today()).days).toBeLessThanOrEqual(6);
    expect(after.why).toEqual([{ code: 'asked-to-call', params: { on: services.clock.today().toString() } }]);
    expect(after.channel).toBe('phone');
    expect((await asked(sanne)).find(({ caregiverId }) => caregiverId === ria)!.kind).toBe('call-me');
    await receive('1');
    expect((await planned()).plannedOn).toBe(after.plannedOn);
  });

  it('"1" puts off once, also when her wishes changed between', async () => {
    await anOutgoingText(test, organisationId, ria, { kind: 'how-goes-it', to: phone.kept, daysAgo: 2 });
    await receive('1');
    const { version, ...view } = await services.get(Caregivers).open(sanne, ria);
    expect(view.planned!.why.map(({ code }) => code)).toContain('sign-of-life');
    const draft = aCaregiverDraft({
      phone: phone.written,
      channelPermissions: [mayBeTexted],
      preferredChannel: 'phone',
    });
    await services.get(Caregivers).change(sanne, ria, { ...draft, version });
    const before = await planned();
    expect(before.why.map(({ code }) => code)).toContain('sign-of-life');
    await anOutgoingText(test, organisationId, ria, { kind: 'how-goes-it', to: phone.kept });
    await receive('1');
    expect((await planned()).plannedOn).toBe(before.plannedOn);
  });

  it('"1" is a plain answer when nobody asked how it goes, and delays nothing', async () => {
    await anOutgoingText(test, organisationId, ria, { kind: 'announce-round', to: phone.kept });
    await anOutgoingText(test, organisationId, ria, { kind: 'how-goes-it', to: phone.kept, daysAgo: 9 });
    const before = await planned();
    expect((await kept(await receive('1')))[0]!.kind).toBe('answer');
    expect(await moments()).toEqual([]);
    expect((await planned()).plannedOn).toBe(before.plannedOn);
  });

  it('"2 bel mij" is called during a pause too, as her own page would, and never whoever may not be approached', async () => {
    await anOutgoingText(test, organisationId, ria, { kind: 'how-goes-it', to: phone.kept });
    const until = services.clock.today().add({ days: 60 }).toString();
    await services.get(Standing).pause(sanne, ria, { untilOn: until, reason: 'own-wish' });
    await receive('2');
    const after = await planned();
    expect(after.plannedOn < until).toBeTrue();
    expect(after.why.map(({ code }) => code)).toEqual(['asked-to-call']);
    await services.get(Standing).approach(sanne, ria, { approach: 'never' });
    await receive('2');
    expect((await planned()).kind).toBe('review');
    await services.get(Standing).close(sanne, ria, { reason: 'own-wish' });
    const sid = await receive('1');
    expect((await kept(sid))[0]).toEqual(jasmine.objectContaining({ kind: 'good', caregiverId: ria }));
    expect(await moments()).toEqual([]);
  });

  it('"2" is a plain answer once something else was asked, and "2 bel mij" is not', async () => {
    await anOutgoingText(test, organisationId, ria, { kind: 'how-goes-it', to: phone.kept, daysAgo: 5 });
    await anOutgoingText(test, organisationId, ria, { kind: 'by-hand', to: phone.kept, text: 'Komt u met 1 of 2 mensen?' }); // prettier-ignore
    const before = await planned();
    expect((await kept(await receive('2')))[0]!.kind).toBe('answer');
    expect(await planned()).toEqual(before);
    expect((await kept(await receive('2 bel mij')))[0]!.kind).toBe('call-me');
    expect((await planned()).why.map(({ code }) => code)).toEqual(['asked-to-call']);
  });

  it('"2 bel mij" beside an agreed time stays asked, though a contact of before is taken back', async () => {
    services.clock.put(Temporal.Now.instant().toString());
    const [id, now] = [newId(), services.clock.now()];
    const startsAt = now.add({ hours: 72 }).toString();
    await services.get(Moments).appoint(sanne, ria, { startsAt, minutes: 30, channel: 'phone' });
    await anOutgoingText(test, organisationId, ria, { kind: 'how-goes-it', to: phone.kept });
    const missed = { id, caregiverId: ria, channel: 'phone', outcome: 'no-answer', heldAt: now.toString() } as const;
    await services.get(ContactMoments).log(sanne, missed);
    await receive('2');
    await expectAsync(services.get(Corrections).retract(sanne, id)).toBeRejectedWithError(
      RuleBroken,
      'something-newer',
    );
    const { kind, reasons } = await planned();
    expect([kind, reasons.some(({ code }) => code.startsWith('asked-'))]).toEqual(['appointment', true]);
  });

  it('is kept when what should follow from it fails', async () => {
    await anOutgoingText(test, organisationId, ria, { kind: 'how-goes-it', to: phone.kept });
    const log = spyOn(services.get(ContactMoments), 'log').and.rejectWith(new Error('no'));
    const sid = await receive('1');
    expect(log).toHaveBeenCalledTimes(1);
    expect((await kept(sid)).length).toBe(1);
    expect((await asked(sanne)).filter(({ caregiverId }) => caregiverId === ria).length).toBe(1);
  });

  it('asks nothing any more once somebody has spoken to her, and goes along with her to a colleague', async () => {
    services.clock.put(Temporal.Now.instant().toString());
    await receive('Kunt u bellen?');
    await services.get(HandOvers).one(marjan, ria, keeper.personId);
    const hers = async (who: Actor) => (await asked(who)).filter(({ caregiverId }) => caregiverId === ria).length;
    expect([await hers(sanne), await hers(keeper)]).toEqual([0, 1]);
    services.clock.put(Temporal.Now.instant().add({ seconds: 1 }).toString());
    await services.get(ContactMoments).log(keeper, {
      id: newId(), caregiverId: ria, channel: 'phone', outcome: 'spoken', heldAt: services.clock.now().toString(),
    }); // prettier-ignore
    expect(await hers(keeper)).toBe(0);
  });
});
