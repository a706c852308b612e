import { newId } from '../platform/ids.ts';
import type { Jobs, JobToSend } from '../platform/queue/jobs.ts';
import type { JobQueue } from '../platform/queue/queue.ts';
import { SecretBox } from '../platform/secret-box.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { aRhythm } from '../rhythms/rhythm.builder.ts';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { aPartner } from '../partners/partner.builder.ts';
import { Deliveries } from './deliveries.ts';
import { DueDeliveries } from './due-deliveries.ts';
import { ListeningPartner, SpecInternet } from './listening-partner.builder.ts';
import { OutwardPost } from './outward-post.ts';
import { signatureOf } from './signature.ts';
import { WebhookDelivery, mostDeliveryTries } from './webhook-delivery.ts';
import { Webhooks } from './webhooks.service.ts';

describe('A webhook', () => {
  let test: TestDatabase;
  let services: TestServices;
  let listening: ListeningPartner;
  let internet: SpecInternet;
  let actor: Actor & { personId: string };
  let partner: { id: string };
  let caregiverId: string;
  let jobs: JobToSend[];
  let secret: string;
  let webhookId: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    listening = new ListeningPartner();
    internet = new SpecInternet(await listening.open());
    actor = await anActor(test, { roles: ['consultant', 'team-lead'] });
    await aRhythm(test, actor.organisationId);
    caregiverId = await aCaregiver(services, actor);
    partner = { id: await aPartner(services, actor) };
  });
  afterAll(async () => {
    listening.close();
    await services.close();
    await test.close();
  });
  beforeEach(async () => {
    listening.arrived.length = 0;
    listening.answer = (response) => response.writeHead(204).end();
    jobs = [];
    await test.owner.query('DELETE FROM webhook_delivery');
    await test.owner.query('DELETE FROM webhook');
    webhookId = newId();
    const request = { id: webhookId, url: 'https://partner.example/in', events: ['referral.sent' as const, 'referral.withdrawn' as const], active: true }; // prettier-ignore
    ({ secret } = await services.get(Webhooks).add(actor, partner.id, request));
  });

  const queue = {
    atHand: () => Promise.resolve(0),
    send: (sent: JobToSend[]) => Promise.resolve(void jobs.push(...sent)),
    nudge: () => undefined,
  } as unknown as JobQueue;
  const sweep = () => new DueDeliveries(test.database, queue).sweep();
  const deliver = async (own: { box?: SecretBox } = {}): Promise<void> => {
    const box = own.box ?? services.get(SecretBox);
    const delivery = new WebhookDelivery(test.database, new OutwardPost(internet), internet, box, services.clock);
    for (const job of jobs.splice(0)) await delivery.deliver(job.payload as Jobs['webhook']);
  };
  const timePasses = () =>
    test.owner.query(`UPDATE webhook_delivery SET look_at = now() - interval '1 second' WHERE look_at IS NOT NULL`);
  const rows = async (): Promise<{ state: string; cause: string | null; event: string; tries: number }[]> =>
    (await test.owner.query('SELECT state, cause, event, tries FROM webhook_delivery ORDER BY id')).rows;
  /** Something that happened to a referral; the trigger looks at nothing but this and the referral. */
  const happens = async (kind: string, own: { told?: boolean; sent?: boolean; partnerId?: string } = {}) => {
    const [referralId, eventId] = [newId(), newId()];
    await test.owner.query(
      `WITH r AS (INSERT INTO referral (organisation_id, id, caregiver_id, consultant_id, need, question, for_whom, urgency, callee, expects, because, partner_id, sent_at)
         VALUES ($1, $2, $3, $4, 'respite', 'Even rust', 'herself', 'this-month', 'herself', true, 'draft', $5, CASE WHEN $6 THEN now() END))
       INSERT INTO referral_event (organisation_id, id, referral_id, caregiver_id, version, kind, door) VALUES ($1, $7, $2, $3, 1, 'made', 'app')`,
      [actor.organisationId, referralId, caregiverId, actor.personId, own.partnerId ?? partner.id, own.sent ?? true, newId()],
    ); // prettier-ignore
    await test.owner.query(
      `INSERT INTO referral_event (organisation_id, id, referral_id, caregiver_id, version, kind, door, told) VALUES ($1, $2, $3, $4, 2, $5, 'app', $6)`,
      [actor.organisationId, eventId, referralId, caregiverId, kind, own.told ?? false],
    );
    return { referralId, eventId };
  };

  it('tells the ids and what happened, signed, and nothing about her', async () => {
    const { referralId, eventId } = await happens('sent');
    await sweep();
    await deliver();
    expect(await rows()).toEqual([{ state: 'delivered', cause: null, event: 'referral.sent', tries: 1 }]);
    const [{ headers, body }] = listening.arrived as [(typeof listening.arrived)[0]];
    const told = JSON.parse(body);
    expect(told).toEqual({
      id: eventId,
      event: 'referral.sent',
      at: jasmine.any(String),
      organisationId: actor.organisationId,
      referralId,
    });
    const [, seconds] = /^t=(\d+),v1=[\da-f]{64}$/.exec(headers['voortuin-signature'] as string)!;
    expect(headers['voortuin-signature']).toBe(signatureOf(secret, Number(seconds), body));
    expect(signatureOf(secret, Number(seconds) + 1, body)).not.toBe(headers['voortuin-signature'] as string);
    expect(headers['voortuin-event-id']).toBe(eventId);
  });

  it('tells what was chosen and what its own partner may know, and no more', async () => {
    await services.get(Webhooks).change(actor, partner.id, webhookId, {
      url: 'https://partner.example/in', active: true,
      events: ['referral.sent', 'referral.answered', 'referral.message', 'referral.reminded', 'referral.withdrawn'],
    }); // prettier-ignore
    for (const kind of [
      'made',
      'changed',
      'opened',
      'silence',
      'lead-told',
      'her-word',
      'fell-away',
      'message',
      'reopened',
    ])
      await happens(kind);
    await happens('withdrawn', { sent: false });
    await happens('sent', { partnerId: await aPartner(services, actor) });
    expect(await rows()).toEqual([]);
    await happens('continued');
    await happens('other-help');
    await happens('message', { told: true });
    await happens('accept');
    expect((await rows()).map(({ event }) => event)).toEqual([
      'referral.withdrawn', 'referral.withdrawn', 'referral.message', 'referral.answered',
    ]); // prettier-ignore
  });

  it('that finds nobody is tried again with growing pauses and the same id, until a person has to look', async () => {
    listening.answer = (response) => response.writeHead(503).end();
    await happens('sent');
    const pauses: number[] = [];
    for (let time = 0; time < mostDeliveryTries; time++) {
      await timePasses();
      await sweep();
      await deliver();
      const { rows: found } = await test.owner.query(
        'SELECT round(extract(epoch FROM look_at - clock_timestamp()) / 60)::int AS pause FROM webhook_delivery',
      );
      if (found[0].pause !== null) pauses.push(found[0].pause);
    }
    expect(pauses).toEqual([1, 2, 4, 8, 16, 32, 64, 128, 256, 360, 360]);
    expect(await rows()).toEqual([
      { state: 'dead', cause: 'http-503', event: 'referral.sent', tries: mostDeliveryTries },
    ]);
    expect(new Set(listening.arrived.map(({ headers }) => headers['voortuin-event-id'])).size).toBe(1);
    await timePasses();
    await sweep();
    expect(jobs).toEqual([]);

    const dead = await services.get(Deliveries).list(actor, partner.id, { state: 'dead' });
    expect(dead.items.map(({ cause }) => cause)).toEqual(['http-503']);
    listening.answer = (response) => response.writeHead(200).end();
    await services.get(Deliveries).again(actor, partner.id, dead.items[0]!.id);
    await timePasses();
    await sweep();
    await deliver();
    expect(await rows()).toEqual([{ state: 'delivered', cause: null, event: 'referral.sent', tries: 1 }]);
    const [webhook] = await services.get(Webhooks).list(actor, partner.id);
    expect([webhook!.dead, webhook!.waiting, webhook!.deliveredAt !== null]).toEqual([0, 0, true]);
  });

  it('is told once by two jobs of one claim, and again when whoever was telling was killed', async () => {
    await happens('sent');
    await sweep();
    jobs.push(jobs[0]!);
    const first = jobs[0]!;
    await deliver();
    expect(listening.arrived.length).toBe(1);
    await test.owner.query(
      `UPDATE webhook_delivery SET state = 'sending', token = gen_random_uuid(), look_at = now() - interval '1 second', delivered_at = NULL`,
    );
    await sweep();
    jobs.push(first);
    await deliver();
    expect(listening.arrived.length).toBe(2);
    expect(listening.arrived[0]!.headers['voortuin-event-id']).toBe(listening.arrived[1]!.headers['voortuin-event-id']);
    expect((await rows())[0]!.state).toBe('delivered');
  });

  it('that is no longer wanted tells nothing, also not what still waited', async () => {
    await happens('sent');
    await services.get(Webhooks).change(actor, partner.id, webhookId, { url: 'https://partner.example/in', events: ['referral.sent'], active: false }); // prettier-ignore
    await sweep();
    await deliver();
    expect(listening.arrived).toEqual([]);
    expect((await rows())[0]!.state).toBe('left');
    await happens('sent');
    expect((await rows()).length).toBe(1);
  });

  it('is refused when it leads into our own network, and its secret is shown once and kept sealed', async () => {
    const add = (url: string) =>
      services.get(Webhooks).add(actor, partner.id, { id: newId(), url, events: ['referral.sent'], active: true });
    for (const url of ['https://127.0.0.1/', 'https://[::1]/', 'https://0x7f.1/', 'https://169.254.169.254/latest'])
      await expectAsync(add(url)).toBeRejectedWith(jasmine.objectContaining({ rule: 'not-a-public-address' }));
    expect(JSON.stringify(await services.get(Webhooks).list(actor, partner.id))).not.toContain(secret);
    const { rows: kept } = await test.owner.query('SELECT secret FROM webhook');
    expect(JSON.stringify(kept)).not.toContain(secret.replace('whsec_', ''));
    await happens('sent');
    await sweep();
    await deliver({ box: new SecretBox('the secret of another installation altogether') });
    expect((await rows())[0]!.cause).toBe('secret-lost');
    const renewed = await services.get(Webhooks).renew(actor, partner.id, webhookId);
    expect(renewed.secret).not.toBe(secret);
  });

  it('of another organisation or another partner is not there', async () => {
    const stranger = await anActor(test, { roles: ['team-lead'] });
    const other = { id: await aPartner(services, actor) };
    await happens('sent');
    const { rows: found } = await test.owner.query('SELECT id FROM webhook_delivery');
    const webhooks = services.get(Webhooks);
    for (const refused of [
      () => webhooks.list(stranger, partner.id),
      () => webhooks.renew(stranger, partner.id, webhookId),
      () => webhooks.renew(actor, other.id, webhookId),
      () => services.get(Deliveries).list(stranger, partner.id, {}),
      () => services.get(Deliveries).again(stranger, partner.id, found[0].id),
      () => services.get(Deliveries).again(actor, other.id, found[0].id),
    ])
      await expectAsync(refused() as Promise<unknown>).toBeRejectedWith(
        jasmine.objectContaining({ code: 'not-found' }),
      );
  });
});
