import type { CaregiverDraft } from '@voortuin/contract/caregivers/caregivers';
import { aCaregiver, aCaregiverDraft } from '../caregivers/caregiver.builder.ts';
import { Caregivers } from '../caregivers/caregivers.service.ts';
import { Standing } from '../caregivers/standing.ts';
import type { Actor } from '../platform/actor.ts';
import { newId } from '../platform/ids.ts';
import { testDatabase, type TestDatabase } from '../platform/testing/test-database.ts';
import { testServices, type TestServices } from '../platform/testing/test-services.ts';
import { HerStops } from './her-stops.ts';
import { IncomingList } from './incoming-list.ts';
import { IncomingTexts } from './incoming-texts.service.ts';
import { Texting } from './testing/texting.ts';
import { aMobileNumber, aTextableCaregiver, mayBeTexted } from './text.builder.ts';

describe('Whoever said STOP', () => {
  let test: TestDatabase;
  let services: TestServices;
  let texting: Texting;
  let me: Actor;
  let line: string;
  let phone: { written: string; kept: string };
  let other: { written: string; kept: string };
  let ria: string;

  beforeAll(async () => {
    test = await testDatabase();
    services = await testServices(test);
    texting = await Texting.open(test, services);
    me = await texting.somebody();
    line = (await test.owner.query('SELECT number FROM phone_line')).rows[0].number;
  });
  beforeEach(async () => {
    phone = aMobileNumber();
    other = aMobileNumber();
    ria = await aTextableCaregiver(services, me, { phone: phone.written });
  });
  afterAll(async () => {
    await texting.close();
    await services.close();
    await test.close();
  });

  const says = (body: string, from = phone.kept, at?: Date): Promise<void> =>
    services
      .get(IncomingTexts)
      .receive({ sid: `SM${newId()}`, from, to: line, body, attachments: [], ...(at && { at }) });
  const change = async (own: Partial<CaregiverDraft>): Promise<unknown> => {
    const { version, channelPermissions } = await services.get(Caregivers).open(me, ria);
    const draft = aCaregiverDraft({ phone: phone.written, channelPermissions, ...own });
    return services.get(Caregivers).change(me, ria, { ...draft, version });
  };
  const permission = async (id = ria) =>
    (await services.get(Caregivers).open(me, id)).channelPermissions.filter(({ channel }) => channel === 'sms');
  /** What became of a text that was written now. */
  const next = async (): Promise<string | null> => {
    const id = await texting.write(me, { caregiverId: ria });
    await texting.work();
    const { state, cause } = await texting.row(id);
    return state === 'sent' ? state : cause;
  };
  const ago = (days: number): Date => new Date(Date.now() - days * 86_400_000);
  const today = (): string => services.clock.today().toString();
  const refused = { channel: 'sms' as const, allowed: false, saidBy: 'zijzelf', saidOn: null, how: 'aan de telefoon' };

  it('allows no texts any more, and her file tells since when and how', async () => {
    await says('STOP');
    expect(await permission()).toEqual([
      jasmine.objectContaining({ allowed: false, saidOn: today(), how: 'STOP per sms' }),
    ]);
  });

  it('is not texted on a new number either, whatever permission from before is written down with it', async () => {
    await says('STOP');
    await change({ phone: other.written });
    expect(await next()).toBe('stopped');
    await change({ phone: other.written, channelPermissions: [mayBeTexted] });
    expect(await next()).toBe('stopped');
    expect(await services.get(HerStops).of(me, ria)).toHaveSize(1);
    await change({ phone: other.written, channelPermissions: [{ ...mayBeTexted, saidOn: today() }] });
    expect(await next()).toBe('sent');
  });

  it('is not texted when she no longer has the phone that STOP came from', async () => {
    await change({ secondPhone: other.written });
    await says('STOP', other.kept);
    await change({ secondPhone: null, channelPermissions: [mayBeTexted] });
    expect(await next()).toBe('stopped');
  });

  it('has said it for everybody who has that number, also who is no longer kept in sight', async () => {
    const piet = await aTextableCaregiver(services, me, { secondPhone: phone.written });
    await services.get(Standing).close(me, piet, { reason: 'moved-away' });
    await says('STOP');
    for (const id of [ria, piet]) expect((await permission(id))[0]!.allowed).toBeFalse();
  });

  it('has said it as well on a number that was hers, once somebody says that it is she', async () => {
    await change({ phone: other.written });
    await says('STOP', phone.kept);
    expect(await next()).toBe('sent');
    const { rows } = await test.owner.query('SELECT id FROM incoming_text WHERE from_number = $1', [phone.kept]);
    await services.get(IncomingList).assign(me, rows[0].id, ria);
    expect(await next()).toBe('stopped');
    expect((await permission())[0]!.allowed).toBeFalse();
  });

  it('and says START on another phone is not texted on the first, nor on the other once the first is gone', async () => {
    await change({ secondPhone: other.written });
    await says('STOP');
    await says('START', other.kept);
    expect(await next()).toBe('stopped');
    await change({ phone: null, secondPhone: other.written });
    expect(await next()).toBe('stopped');
    await says('START', other.kept);
    expect(await next()).toBe('sent');
  });

  it('or no on the phone is not texted because of a START from before that is heard of late', async () => {
    await change({ channelPermissions: [{ ...refused, saidOn: today() }] });
    await says('START', phone.kept, ago(2));
    expect(await next()).toBe('not-allowed');
    await says('START');
    expect(await next()).toBe('sent');
  });

  it('after a START is stopped, but not by a STOP from before that START', async () => {
    await says('START');
    await says('STOP', phone.kept, ago(1));
    expect((await permission())[0]!.allowed).toBeTrue();
    expect(await next()).toBe('sent');
  });

  it('and was unknown then is refused by the number itself', async () => {
    await says('STOP', other.kept);
    ria = await aCaregiver(services, me, { phone: other.written, channelPermissions: [mayBeTexted] });
    expect(await next()).toBe('stopped');
  });
});
