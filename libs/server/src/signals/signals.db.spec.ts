import type { SignalView } from '@voortuin/contract/signals/signals';
import type { Page } from '@voortuin/contract/platform/page';
import { aCaregiverAsGiven } from '../insight/caregiver-as-given.builder.ts';
import { aTeam } from '../organisations/organisation.builder.ts';
import { anActor } from '../people/person.builder.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { Signals } from './signals.service.ts';

describe('the signals', () => {
  let test: TestDatabase;
  let services: TestServices;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
  });
  afterAll(async () => {
    await services.close();
    await test.close();
  });

  /** Two teams with a lead and a caregiver each, one caregiver of no team, and a lead of no team. */
  const house = async () => {
    const head = await anActor(test, { roles: ['team-lead'] });
    const { organisationId } = head;
    const north = (await aTeam(test, organisationId, 'Noord')).id;
    const south = (await aTeam(test, organisationId, 'Zuid')).id;
    const lead = (teamId: string) => anActor(test, { organisationId, teamId, roles: ['team-lead', 'consultant'] });
    const caregiver = (teamId: string | null) =>
      aCaregiverAsGiven(test, organisationId, {
        inSightSinceOn: '2026-01-01',
        dueOn: '2026-03-01',
        latestOn: '2026-03-15',
        teamId,
      });
    return {
      head,
      south,
      leadOfNorth: await lead(north),
      leadOfSouth: await lead(south),
      inNorth: await caregiver(north),
      inSouth: await caregiver(south),
      inNone: await caregiver(null),
    };
  };
  type Actor = Awaited<ReturnType<typeof house>>['head'];

  const raise = async (
    actor: Actor,
    caregiverId: string,
    what: string,
    kind: SignalView['kind'] = 'overload',
  ): Promise<string> => {
    const id = newId();
    await services.get(Signals).raise(actor, { id, caregiverId, kind, what });
    return id;
  };
  /** What they are about, read in pages of two. */
  const read = async (
    actor: Actor,
    whose: 'mine' | 'team' | 'all',
    state: 'open' | 'handled' = 'open',
  ): Promise<string[]> => {
    const found: string[] = [];
    let after: string | null = null;
    do {
      const page: Page<SignalView> = await services.get(Signals).list(actor, { whose, state, size: 2, after });
      found.push(...page.items.map(({ what }) => what));
      after = page.next;
    } while (after);
    return found;
  };

  it('of a team are those about its caregivers, those about safety and her own, each once and the newest first', async () => {
    const { head, leadOfNorth, leadOfSouth, inNorth, inSouth, inNone } = await house();
    await raise(head, inNorth, 'noord');
    await raise(head, inSouth, 'zuid');
    await raise(head, inSouth, 'onveilig in zuid', 'safety');
    await raise(leadOfNorth, inSouth, 'van noord over zuid');
    await raise(leadOfNorth, inNorth, 'van noord, onveilig in noord', 'safety');
    await raise(head, inNone, 'van niemand');
    expect(await read(leadOfNorth, 'team')).toEqual([
      'van noord, onveilig in noord',
      'van noord over zuid',
      'onveilig in zuid',
      'noord',
    ]);
    expect(await read(leadOfNorth, 'mine')).toEqual(['van noord, onveilig in noord', 'van noord over zuid']);
    expect(await read(leadOfSouth, 'team')).toEqual([
      'van noord, onveilig in noord',
      'van noord over zuid',
      'onveilig in zuid',
      'zuid',
    ]);
    for (const everything of [await read(head, 'team'), await read(leadOfSouth, 'all')])
      expect(everything).toEqual([
        'van niemand',
        'van noord, onveilig in noord',
        'van noord over zuid',
        'onveilig in zuid',
        'zuid',
        'noord',
      ]);
  });

  it('are open until it is written what was done, and stand among the handled from then on', async () => {
    const { head, leadOfNorth, inNorth } = await house();
    const id = await raise(head, inNorth, 'eerste');
    await raise(head, inNorth, 'tweede');
    await services.get(Signals).handle(head, id, { whatWasDone: 'Samen gebeld' });
    expect(await read(leadOfNorth, 'team')).toEqual(['tweede']);
    expect(await read(leadOfNorth, 'team', 'handled')).toEqual(['eerste']);
    const { items } = await services.get(Signals).list(head, { caregiverId: inNorth });
    expect(items.map(({ what }) => what)).toEqual(['tweede', 'eerste']);
  });

  it('go along when whoever they are about comes to another team, also one that is raised at that very moment', async () => {
    const { head, south, leadOfNorth, leadOfSouth, inNorth } = await house();
    await raise(head, inNorth, 'eerder');
    const mover = await test.owner.connect();
    try {
      await mover.query('BEGIN');
      await mover.query('UPDATE caregiver SET team_id = $2 WHERE id = $1', [inNorth, south]);
      // Past the service, which waits for her too: only the database stands between the two.
      const theirs = { done: false };
      const raised = test.owner
        .query(
          `INSERT INTO signal (organisation_id, id, caregiver_id, kind, what, owner_id, raised_by) VALUES ($1, $2, $3, 'overload', 'tegelijk', $4, $4)`,
          [head.organisationId, newId(), inNorth, head.personId],
        )
        .finally(() => (theirs.done = true));
      const waits = async () =>
        (await mover.query('SELECT FROM pg_locks WHERE NOT granted AND transactionid = pg_current_xact_id()::xid')).rows
          .length > 0;
      while (!theirs.done && !(await waits()));
      await mover.query('COMMIT');
      await raised;
    } finally {
      mover.release();
    }
    expect(await read(leadOfSouth, 'team')).toEqual(['tegelijk', 'eerder']);
    expect(await read(leadOfNorth, 'team')).toEqual([]);
  });
});
