import type { Outcome } from '@voortuin/contract/contact-moments/words';
import { outcomes } from '@voortuin/contract/contact-moments/words';
import { channels, type Channel } from '@voortuin/contract/rhythms/words';
import fc from 'fast-check';
import { addDays, weekday } from '../platform/days.ts';
import { aPlanning } from '../caregivers/testing.ts';
import { afterContact, type OpenMoment } from './after-contact.ts';

const open: OpenMoment = {
  kind: 'contact',
  plannedOn: '2026-03-02',
  dayPart: null,
  dueOn: '2026-03-02',
  latestOn: '2026-03-16',
  channel: 'phone',
  startsAt: null,
  why: [],
};

function contact(outcome: Outcome, channel: Channel = 'phone', heldAt = '2026-03-02T09:30:00+01:00') {
  return { outcome, channel, heldAt };
}

const first = { lastSpokenAt: null, missesByChannel: { phone: 1 } };

describe('After a contact', () => {
  it('a conversation starts the rhythm anew', () => {
    const effect = afterContact(contact('spoken'), open, first, aPlanning());
    expect(effect.kind === 'next' && effect.moment.dueOn).toBe('2026-04-13');
  });

  it('no answer is tried again the next working day, at another part of the day, and the due date stays', () => {
    const effect = afterContact(contact('no-answer'), open, first, aPlanning());
    expect(effect).toEqual(
      jasmine.objectContaining({
        kind: 'moved',
        moment: jasmine.objectContaining({
          plannedOn: '2026-03-03',
          dayPart: 'afternoon',
          dueOn: open.dueOn,
          latestOn: open.latestOn,
        }),
      }),
    );
  });

  it('no answer on Friday is tried again on Monday', () => {
    const friday = contact('no-answer', 'phone', '2026-03-06T15:00:00+01:00');
    const effect = afterContact(friday, open, first, aPlanning({ today: '2026-03-06' }));
    expect(effect.kind === 'moved' && effect.moment.plannedOn).toBe('2026-03-09');
  });

  it('two calls without an answer propose the front garden, with that reason', () => {
    const effect = afterContact(
      contact('no-answer'),
      open,
      { lastSpokenAt: null, missesByChannel: { phone: 2 } },
      aPlanning(),
    );
    expect(effect.kind === 'moved' && effect.moment.channel).toBe('front-garden');
    expect(effect.kind === 'moved' && effect.moment.why).toContain({
      code: 'other-channel-after-misses',
      params: { times: 2, channel: 'phone' },
    });
  });

  it('two calls without an answer stay with calling for who never wants anybody at the door', () => {
    const effect = afterContact(
      contact('no-answer'),
      open,
      { lastSpokenAt: null, missesByChannel: { phone: 2 } },
      aPlanning({ atDoor: 'never', address: false }),
    );
    expect(effect.kind === 'moved' && effect.moment.channel).toBe('phone');
  });

  it('after calls, visits and a letter in vain one goes on trying to speak to her, where she was missed least', () => {
    const missesByChannel = { phone: 4, 'front-garden': 2, 'home-visit': 3, letter: 2 };
    const effect = afterContact(
      contact('no-answer', 'letter'),
      { ...open, channel: 'letter' },
      { lastSpokenAt: null, missesByChannel },
      aPlanning(),
    );
    expect(effect.kind === 'moved' && effect.moment.channel).toBe('front-garden');
  });

  it('the fourth miss gives her a week of peace', () => {
    const effect = afterContact(
      contact('no-answer'),
      open,
      { lastSpokenAt: null, missesByChannel: { phone: 4 } },
      aPlanning(),
    );
    expect(effect.kind === 'moved' && effect.moment.plannedOn).toBe('2026-03-09');
  });

  it('an answered text puts the moment off once, within the longest interval, and leaves the due date', () => {
    const before = { lastSpokenAt: null, missesByChannel: {} };
    const once = afterContact(contact('spoken', 'sms'), open, before, aPlanning());
    if (once.kind !== 'moved') throw new Error('expected a move');
    expect(once.moment.plannedOn).toBe('2026-03-16');
    expect(once.moment.dueOn).toBe(open.dueOn);
    expect(afterContact(contact('spoken', 'sms'), { ...once.moment, startsAt: null }, before, aPlanning()).kind).toBe(
      'none',
    );
  });

  it('an answered text moves no appointment of today, no day that a colleague chose and nobody who asked to be called', () => {
    const before = { lastSpokenAt: null, missesByChannel: {} };
    const agreed = { kind: 'appointment', startsAt: '2026-03-02T15:00:00+01:00' } as const;
    for (const stands of [agreed, { byHand: true }, { askedAt: new Date('2026-03-01T03:00:00Z') }])
      expect(afterContact(contact('spoken', 'sms'), { ...open, ...stands }, before, aPlanning())).toEqual({
        kind: 'none',
      });
  });

  it('an answered text puts the moment off once, also when a call in vain came between', () => {
    const before = { lastSpokenAt: null, missesByChannel: {} };
    const once = afterContact(contact('spoken', 'sms'), open, before, aPlanning());
    if (once.kind !== 'moved') throw new Error('expected a move');
    const missed = afterContact(contact('no-answer'), { ...once.moment, startsAt: null }, first, aPlanning());
    if (missed.kind !== 'moved') throw new Error('expected a move');
    const twice = afterContact(contact('spoken', 'sms'), { ...missed.moment, startsAt: null }, before, aPlanning());
    expect(twice.kind).toBe('none');
  });

  it('a conversation before an agreed time leaves that time alone', () => {
    const appointment: OpenMoment = {
      ...open,
      kind: 'appointment',
      plannedOn: '2026-03-05',
      startsAt: '2026-03-05T13:00:00Z',
    };
    expect(afterContact(contact('spoken'), appointment, first, aPlanning())).toEqual({
      kind: 'stands',
      dueOn: '2026-04-13',
      latestOn: '2026-04-27',
      answered: false,
    });
    expect(afterContact(contact('no-answer'), appointment, first, aPlanning())).toEqual({ kind: 'none' });
  });

  it('a conversation written down after she asked to be called leaves her call, and the rhythm starts beneath it', () => {
    const asked = { ...open, askedAt: new Date('2026-03-02T02:00:00Z'), byHand: true };
    const late = contact('spoken', 'phone', '2026-03-01T16:00:00+01:00');
    expect(afterContact(late, asked, first, aPlanning())).toEqual({
      kind: 'stands',
      dueOn: '2026-04-12',
      latestOn: '2026-04-26',
      answered: false,
    });
    expect(afterContact(contact('spoken'), asked, first, aPlanning()).kind).toBe('next');
    const often = { lastSpokenAt: null, missesByChannel: { phone: 9 } };
    expect(
      afterContact(contact('no-answer', 'phone', '2026-03-01T16:00:00+01:00'), asked, often, aPlanning()).kind,
    ).toBe('none');
  });

  it('a day that a colleague chose after the conversation stands, and a call that she asked for before is answered', () => {
    const chosen = { ...open, byHand: true, chosenAt: new Date('2026-03-02T10:00:00Z') };
    const late = contact('spoken', 'phone', '2026-03-02T09:00:00+01:00');
    expect(afterContact(late, chosen, first, aPlanning())).toEqual(
      jasmine.objectContaining({ kind: 'stands', dueOn: '2026-04-13', answered: false }),
    );
    const asked = { ...chosen, askedAt: new Date('2026-03-01T02:00:00Z') };
    expect(afterContact(late, asked, first, aPlanning())).toEqual(
      jasmine.objectContaining({ kind: 'stands', answered: true }),
    );
  });

  it('an answered text never puts the moment past the longest interval, also when that ends in a weekend', () => {
    const before = { lastSpokenAt: null, missesByChannel: {} };
    const tight = { ...open, latestOn: '2026-03-08' };
    const effect = afterContact(contact('spoken', 'sms'), tight, before, aPlanning());
    expect(effect.kind === 'moved' && effect.moment.plannedOn).toBe('2026-03-06');
    const late = { ...open, plannedOn: '2026-03-03', latestOn: '2026-02-20' };
    const tuesdays = aPlanning({ worksOn: [2] });
    const none = afterContact(contact('spoken', 'sms'), late, before, tuesdays);
    expect(none.kind === 'moved' && none.moment.plannedOn).toBe('2026-03-03');
  });

  it('who was not home at the agreed time is tried again as any other', () => {
    const appointment: OpenMoment = {
      ...open,
      kind: 'appointment',
      startsAt: '2026-03-02T08:30:00Z',
      channel: 'front-garden',
    };
    const effect = afterContact(
      contact('not-home', 'front-garden'),
      appointment,
      { lastSpokenAt: null, missesByChannel: { 'front-garden': 1 } },
      aPlanning(),
    );
    expect(effect.kind === 'moved' && effect.moment.kind).toBe('contact');
  });

  it('a conversation from before the last one is history and changes nothing', () => {
    const before = { lastSpokenAt: '2026-03-01T10:00:00Z', missesByChannel: {} };
    expect(afterContact(contact('spoken', 'phone', '2026-02-01T10:00:00Z'), open, before, aPlanning()).kind).toBe(
      'none',
    );
  });

  it('a review is not moved by an attempt', () => {
    expect(
      afterContact(contact('no-answer'), { ...open, kind: 'review', channel: null }, first, aPlanning()).kind,
    ).toBe('none');
  });

  it('no attempt ever changes the due date or moves the moment to the past or a day off', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...channels),
        fc.constantFrom(...outcomes),
        fc.nat(30),
        fc.nat(6),
        fc.nat(40),
        (channel, outcome, ago, misses, ahead) => {
          const who = aPlanning();
          const heldAt = `${addDays(who.today, -ago)}T10:00:00+01:00`;
          const effect = afterContact(
            { channel, outcome, heldAt },
            { ...open, plannedOn: addDays(open.plannedOn, ahead) },
            { lastSpokenAt: null, missesByChannel: { [channel]: misses } },
            who,
          );
          if (effect.kind !== 'moved') return;
          expect(effect.moment.dueOn).toBe(open.dueOn);
          expect(effect.moment.latestOn).toBe(open.latestOn);
          expect(effect.moment.plannedOn >= who.today).toBeTrue();
          if (effect.moment.plannedOn !== addDays(open.plannedOn, ahead))
            expect(weekday(effect.moment.plannedOn)).toBeLessThan(6);
        },
      ),
    );
  });
});
