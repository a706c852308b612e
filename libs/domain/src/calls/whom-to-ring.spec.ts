import { isOpen, whoCallsBack, whomToRing, type CallIn, type LineHours, type Ringable } from './whom-to-ring.ts';

const at = (text: string): Temporal.Instant => Temporal.Instant.from(text);
const hours: LineHours = {
  openOn: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '17:00', timeZone: 'Europe/Amsterdam', daysOff: () => false,
}; // prettier-ignore
/** Wednesday afternoon. */
const wednesday = at('2026-11-25T14:00:00+01:00');
const colleague = (id: string, own: Partial<Ringable> = {}): Ringable => ({
  id, teamId: 'north', roles: ['consultant'], worksOn: [1, 2, 3, 4, 5], absentUntilOn: null, phone: true, ...own,
}); // prettier-ignore
const sanne = colleague('sanne');
const joost = colleague('joost');
const south = colleague('south', { teamId: 'south' });
const lead = colleague('lead', { teamId: 'south', roles: ['team-lead'] });
const keeper = colleague('keeper', { teamId: null, roles: ['administrator'] });
const call = (own: Partial<CallIn> = {}): CallIn => ({
  at: wednesday, hours, keeperId: 'keeper', consultantIds: ['sanne'], teamIds: ['north'],
  colleagues: [sanne, joost, south, lead, keeper], ...own,
}); // prettier-ignore
const but = (...changed: Ringable[]): Ringable[] =>
  call().colleagues.map((one) => changed.find(({ id }) => id === one.id) ?? one);

describe('A call that comes in', () => {
  const table: [string, Partial<CallIn>, string[]][] = [
    ['rings her consultant', {}, ['sanne']],
    ['rings both consultants when two people share a number', { consultantIds: ['sanne', 'south'] }, ['sanne', 'south']],
    ['rings the one who is there of two', { consultantIds: ['sanne', 'south'], colleagues: but({ ...sanne, phone: false }) }, ['south']],
    ['rings the team of an absent consultant', { colleagues: but({ ...sanne, absentUntilOn: '2026-11-25' }) }, ['joost']],
    ['rings a consultant again on the day after her absence', { colleagues: but({ ...sanne, absentUntilOn: '2026-11-24' }) }, ['sanne']],
    ['rings the team of a consultant who does not work today', { colleagues: but({ ...sanne, worksOn: [1, 2] }) }, ['joost']],
    ['rings the team of a consultant without a phone', { colleagues: but({ ...sanne, phone: false }) }, ['joost']],
    ['rings the team of who has no consultant', { consultantIds: [] }, ['joost', 'sanne']],
    ['rings the keeper when nobody of the team is there', { colleagues: but({ ...sanne, phone: false }, { ...joost, phone: false }) }, ['keeper']],
    ['rings the keeper for somebody nobody knows', { consultantIds: [], teamIds: [] }, ['keeper']],
    ['rings who shares the work when there is no keeper', { consultantIds: [], teamIds: [], keeperId: null }, ['lead']],
    ['rings nobody when nobody has a phone', { colleagues: call().colleagues.map((one) => ({ ...one, phone: false })) }, []],
    ['rings nobody before it opens', { at: at('2026-11-25T08:59:59+01:00') }, []],
    ['rings from the minute it opens', { at: at('2026-11-25T09:00:00+01:00') }, ['sanne']],
    ['rings nobody from the minute it closes', { at: at('2026-11-25T17:00:00+01:00') }, []],
    ['rings nobody on Saturday', { at: at('2026-11-28T12:00:00+01:00') }, []],
    ['rings nobody on a public holiday', { hours: { ...hours, daysOff: (day) => day === '2026-11-25' } }, []],
    ['rings by the clock of where the line is', { at: at('2026-11-25T21:30:00+01:00'), hours: { ...hours, timeZone: 'America/Kralendijk' } }, ['sanne']],
    ['rings by the winter clock on the day it is set back', { at: at('2026-10-26T08:30:00Z') }, ['sanne']],
    ['rings never more than five at once', { consultantIds: [], colleagues: Array.from({ length: 9 }, (_, n) => colleague(`c${n}`)) }, ['c0', 'c1', 'c2', 'c3', 'c4']],
  ]; // prettier-ignore
  for (const [sentence, own, ids] of table) it(sentence, () => expect(whomToRing(call(own)).toSorted()).toEqual(ids));

  it('is never answered on a day on which the line is closed', () => {
    expect(isOpen(wednesday, { ...hours, openOn: [] })).toBeFalse();
  });
});

describe('A missed call', () => {
  const table: [string, Partial<CallIn>, string, string][] = [
    ['is called back today by her consultant', {}, 'sanne', '2026-11-25'],
    ['is called back today when she called before the line opened', { at: at('2026-11-25T07:00:00+01:00') }, 'sanne', '2026-11-25'],
    ['is called back the next day when she called in the evening', { at: at('2026-11-25T19:00:00+01:00') }, 'sanne', '2026-11-26'],
    ['is called back on Monday when she called on Friday evening', { at: at('2026-11-27T19:00:00+01:00') }, 'sanne', '2026-11-30'],
    ['is called back on the next day that her consultant works', { colleagues: but({ ...sanne, worksOn: [1, 5] }) }, 'sanne', '2026-11-27'],
    ['is not called back on a public holiday', { hours: { ...hours, daysOff: (day) => day === '2026-11-25' } }, 'sanne', '2026-11-26'],
    ['is called back by the keeper when her consultant is away', { colleagues: but({ ...sanne, absentUntilOn: '2026-12-24' }) }, 'keeper', '2026-11-25'],
    ['is called back by who shares the work when there is no keeper either', { keeperId: null, colleagues: but({ ...sanne, absentUntilOn: '2026-12-24' }) }, 'lead', '2026-11-25'],
    ['of somebody nobody knows is for the keeper', { consultantIds: [], teamIds: [] }, 'keeper', '2026-11-25'],
    ['of somebody nobody knows is for who shares the work without a keeper', { consultantIds: [], teamIds: [], keeperId: null }, 'lead', '2026-11-25'],
    ['is for her consultant when everybody is away, after her absence', { keeperId: null, colleagues: but({ ...sanne, absentUntilOn: '2026-11-27' }, { ...lead, absentUntilOn: '2026-12-24' }) }, 'sanne', '2026-11-30'],
    ['is for the other consultant when two share a number and one is away', { consultantIds: ['sanne', 'south'], colleagues: but({ ...sanne, absentUntilOn: '2026-12-24' }) }, 'south', '2026-11-25'],
  ]; // prettier-ignore
  for (const [sentence, own, ownerId, dueOn] of table)
    it(sentence, () => expect(whoCallsBack(call(own))).toEqual({ ownerId, dueOn }));

  it('is somebody’s as long as anybody works here', () => {
    expect(whoCallsBack(call({ keeperId: null, consultantIds: [], colleagues: [south] }))?.ownerId).toBe('south');
    expect(whoCallsBack(call({ colleagues: [] }))).toBeNull();
  });
});
