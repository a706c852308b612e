import type { Page } from '@voortuin/contract/platform/page';
import type { TimelineItem } from '@voortuin/contract/timelines/timelines';
import { HandOvers } from '../caregivers/hand-overs.ts';
import { aCaregiver } from '../caregivers/caregiver.builder.ts';
import { ContactMoments } from '../contact-moments/contact-moments.service.ts';
import { Corrections } from '../contact-moments/corrections.ts';
import { anOutgoingText } from '../messages/text.builder.ts';
import { anActor, aPerson } from '../people/person.builder.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { Timelines } from './timelines.service.ts';

describe('a timeline', () => {
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

  it('says by whom and to whom she was handed over, and when she became nobody’s', async () => {
    const actor = await anActor(test);
    const colleague = await aPerson(test, actor.organisationId, { firstName: 'Fatma', lastName: 'Kaya' });
    const id = await aCaregiver(services, actor);
    await services.get(HandOvers).one(actor, id, colleague.id);
    await services.get(HandOvers).one(actor, id, null);
    const { items } = await services.get(Timelines).of(actor, id, {});
    expect(items.map(({ event }) => [event?.code, event?.by, event?.params['toName']])).toEqual([
      ['handed-over', actor.name, undefined],
      ['handed-over', actor.name, 'Fatma Kaya'],
      ['added', actor.name, undefined],
    ]);
  });

  it('tells everything once, in its order, however it is divided into pages; of a contact moment what it says now', async () => {
    const actor = await anActor(test);
    const caregiverId = await aCaregiver(services, actor);
    const moment = { channel: 'phone' as const, outcome: 'no-answer' as const };
    const ids = [];
    for (const hours of [5, 4, 3]) {
      const id = newId();
      const heldAt = services.clock.now().subtract({ hours }).toString();
      await services.get(ContactMoments).log(actor, { id, caregiverId, ...moment, heldAt });
      ids.push(id);
      await anOutgoingText(test, actor.organisationId, caregiverId, { daysAgo: hours, text: `${hours} dagen` });
    }
    const [first, second, third] = ids as [string, string, string];
    await services.get(Corrections).retract(actor, third);
    const heldAt = services.clock.now().subtract({ hours: 8 }).toString();
    await services.get(Corrections).correct(actor, first, { ...moment, version: 1, heldAt, note: 'Het was eerder.' });
    const all = async (size: number): Promise<TimelineItem[]> => {
      const items: TimelineItem[] = [];
      let after: string | null = null;
      do {
        const page: Page<TimelineItem> = await services.get(Timelines).of(actor, caregiverId, { size, after });
        items.push(...page.items);
        after = page.next;
      } while (after);
      return items;
    };
    const whole = await all(50);
    const moments = whole.filter(({ kind }) => kind === 'contact-moment').map(({ contactMoment }) => contactMoment!);
    expect(moments.map(({ id, note }) => [id, note])).toEqual([
      [second, null],
      [first, 'Het was eerder.'],
    ]);
    expect(whole.map(({ at }) => at)).toEqual(
      whole
        .map(({ at }) => at)
        .toSorted()
        .reverse(),
    );
    expect(whole.filter(({ kind }) => kind === 'text').map(({ text }) => text!.text)).toEqual([
      '3 dagen',
      '4 dagen',
      '5 dagen',
    ]);
    for (const size of [1, 2, 3]) expect(await all(size)).toEqual(whole);
  });
});
