import { anOrganisation } from '../organisations/organisation.builder.ts';
import { actorOf, aPerson, anActor } from '../people/person.builder.ts';
import type { Actor } from '../platform/actor.ts';
import { NotFound } from '../platform/errors.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { HandOvers } from '../caregivers/hand-overs.ts';
import { Moments } from '../caregivers/moments.service.ts';
import { Signals } from '../signals/signals.service.ts';
import { Tasks } from '../tasks/tasks.service.ts';
import { VisitLog } from '../today/visit-log.ts';
import { remindNow } from './remind-now.builder.ts';
import { Reminders } from './reminders.service.ts';

describe('The reminders one sees', () => {
  let test: TestDatabase;
  let services: TestServices;
  let me: Actor & { personId: string };
  let lead: Actor & { personId: string };
  let caregiverId: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });
  beforeEach(async () => {
    const { id: organisationId } = await anOrganisation(test);
    me = await anActor(test, { organisationId });
    lead = await anActor(test, { organisationId, roles: ['team-lead'] });
    caregiverId = await aCaregiver(services, me);
  });

  const reminders = (): Reminders => services.get(Reminders);
  const list = async (actor: Actor, size?: number) => (await reminders().list(actor, { size })).items;
  const unseen = async (actor: Actor): Promise<number> => (await reminders().unseen(actor)).unseen;
  const yesterday = (): string => services.clock.today().subtract({ days: 1 }).toString();
  const due = (): Promise<unknown> =>
    test.owner.query(
      `UPDATE planned_contact SET planned_on = current_date - 1 WHERE caregiver_id = $1 AND state = 'open'`,
      [caregiverId],
    );

  it('tell what each asks: whom to reach and how, which task, which signal', async () => {
    await due();
    await services.get(Tasks).add(me, { id: newId(), caregiverId, what: 'Folder sturen', dueOn: yesterday() });
    await services.get(Signals).raise(me, { id: newId(), caregiverId, kind: 'money', what: 'Schulden' });
    await test.owner.query(`UPDATE signal SET remind_at = now() WHERE caregiver_id = $1`, [caregiverId]);
    await remindNow(test, services);
    const shown = await list(me);
    expect(shown.map(({ kind }) => kind).sort()).toEqual(['contact', 'signal', 'task']);
    expect(shown.find(({ kind }) => kind === 'contact')?.contact).toEqual(
      jasmine.objectContaining({ caregiverId, kind: 'contact' }),
    );
    expect(shown.find(({ kind }) => kind === 'task')?.task?.what).toBe('Folder sturen');
    expect(shown.find(({ kind }) => kind === 'signal')?.signal?.what).toBe('Schulden');
    expect(await unseen(me)).toBe(3);
  });

  it('go when what they ask is done, without a trace on the bell', async () => {
    await due();
    const task = newId();
    await services.get(Tasks).add(me, { id: task, caregiverId, what: 'Bellen', dueOn: yesterday() });
    await remindNow(test, services);
    expect(await unseen(me)).toBe(2);
    await services.get(Tasks).finish(me, task, {});
    expect((await list(me)).map(({ kind }) => kind)).toEqual(['contact']);
    await services.get(VisitLog).log(me, {
      id: newId(),
      caregiverId,
      channel: 'phone',
      outcome: 'spoken',
      howItGoes: 'green',
      heldAt: services.clock.now().toString(),
    });
    expect(await list(me)).toEqual([]);
    expect(await unseen(me)).toBe(0);
  });

  it('go when the moment is put off', async () => {
    await due();
    await remindNow(test, services);
    const untilOn = services.clock.today().add({ days: 5 }).toString();
    await services.get(Moments).snooze(me, caregiverId, { untilOn, reason: 'full-day' });
    expect(await list(me)).toEqual([]);
  });

  it('go along to whoever is responsible by now, who has not seen them', async () => {
    await due();
    await remindNow(test, services);
    await reminders().see(me, {});
    const other = await anActor(test, { organisationId: me.organisationId });
    await services.get(HandOvers).one(lead, caregiverId, other.personId);
    expect(await list(me)).toEqual([]);
    expect((await list(other)).map(({ seen }) => seen)).toEqual([false]);
  });

  it('stay after they were seen, and are no longer counted', async () => {
    await due();
    await remindNow(test, services);
    const [one] = await list(me);
    expect(await reminders().see(me, { id: one!.id })).toEqual({ unseen: 0 });
    expect(await reminders().see(me, { id: one!.id })).toEqual({ unseen: 0 });
    expect((await list(me)).map(({ seen }) => seen)).toEqual([true]);
  });

  it('of somebody else cannot be seen away', async () => {
    await due();
    await remindNow(test, services);
    const [one] = await list(me);
    const colleague = await anActor(test, { organisationId: me.organisationId });
    await expectAsync(reminders().see(colleague, { id: one!.id })).toBeRejectedWithError(NotFound);
    expect(await list(colleague)).toEqual([]);
    expect(await unseen(me)).toBe(1);
  });

  it('of nobody are the team lead’s', async () => {
    await due();
    await test.owner.query(`UPDATE planned_contact SET consultant_id = NULL WHERE caregiver_id = $1`, [caregiverId]);
    await remindNow(test, services);
    expect((await list(lead)).map(({ contact }) => contact?.caregiverId)).toEqual([caregiverId]);
    expect(await list(me)).toEqual([]);
  });

  it('of whoever is away are the team lead’s as well when she was promised a time or asked to be called, and only hers otherwise', async () => {
    const away = (days: number): Promise<unknown> =>
      test.owner.query('UPDATE person SET absent_until_on = current_date + $2::int WHERE id = $1', [me.personId, days]);
    const asked = await aCaregiver(services, me);
    const planned = await aCaregiver(services, me);
    const day = `planned_on = current_date - 1`;
    for (const [id, how] of [
      [caregiverId, `kind = 'appointment', starts_at = now() - interval '1 day', minutes = 30`],
      [asked, 'asked_at = now()'],
      [planned, `day_part = 'morning'`],
    ])
      await test.owner.query(`UPDATE planned_contact SET ${day}, ${how} WHERE caregiver_id = $1 AND state = 'open'`, [
        id,
      ]);
    await remindNow(test, services);
    const seenBy = async (actor: Actor) => (await list(actor)).map(({ contact }) => contact!.caregiverId).sort();
    expect(await seenBy(lead)).toEqual([]);
    await away(20);
    expect(await seenBy(lead)).toEqual([caregiverId, asked].sort());
    expect(await seenBy(me)).toEqual([caregiverId, asked, planned].sort());
    await away(-1);
    expect(await seenBy(lead)).toEqual([]);
  });

  it('hold a signal about safety at once, for every team lead and for its owner, each for herself', async () => {
    const other = await anActor(test, { organisationId: me.organisationId, roles: ['team-lead'] });
    const owner = await anActor(test, { organisationId: me.organisationId });
    const id = newId();
    await services
      .get(Signals)
      .raise(me, { id, caregiverId, kind: 'safety', what: 'Blauwe plek', ownerId: owner.personId });
    for (const one of [lead, other, owner]) {
      expect((await list(one)).map(({ signal }) => signal?.id)).toEqual([id]);
      expect(await unseen(one)).toBe(1);
    }
    await reminders().see(lead, {});
    expect([await unseen(lead), await unseen(other)]).toEqual([0, 1]);
    await services.get(Signals).handle(owner, id, { whatWasDone: 'Samen gebeld' });
    expect([await list(lead), await list(other), await list(owner)]).toEqual([[], [], []]);
  });

  it('do not tell whoever raised a signal that she did', async () => {
    await services.get(Signals).raise(lead, { id: newId(), caregiverId, kind: 'safety', what: 'Blauwe plek' });
    expect(await unseen(lead)).toBe(0);
  });

  it('come page by page, the latest first, each once', async () => {
    for (let days = 1; days <= 5; days++)
      await services.get(Tasks).add(me, {
        id: newId(),
        caregiverId,
        what: `Taak ${days}`,
        dueOn: services.clock.today().subtract({ days }).toString(),
      });
    await remindNow(test, services);
    const seen: string[] = [];
    let after: string | null = null;
    do {
      const page: Awaited<ReturnType<Reminders['list']>> = await reminders().list(me, { size: 2, after });
      seen.push(...page.items.map(({ id }) => id));
      after = page.next;
    } while (after);
    expect(new Set(seen).size).toBe(5);
    expect(seen).toEqual((await list(me)).map(({ id }) => id));
  });

  it('leave an audit line with whom they are about', async () => {
    await due();
    await remindNow(test, services);
    await list(me);
    const { rows } = await test.owner.query(
      `SELECT object_ids FROM audit_line WHERE organisation_id = $1 AND object = 'reminder' ORDER BY id DESC LIMIT 1`,
      [me.organisationId],
    );
    expect(rows[0].object_ids).toEqual([caregiverId]);
  });

  it('stay behind the wall', async () => {
    await due();
    await remindNow(test, services);
    const elsewhere = actorOf(await aPerson(test, (await anOrganisation(test)).id, { roles: ['team-lead'] }));
    expect(await list(elsewhere)).toEqual([]);
  });
});
