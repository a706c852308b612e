import '@angular/localize/init';
import type { TodayCard } from '@voortuin/contract/today/today';
import { otherActions, suitingAction } from './suiting-action.ts';
import { wayThere } from '../caregivers/way-there.ts';

const aCard = (about: Partial<TodayCard> = {}): TodayCard => ({
  caregiverId: 'c', plannedContactId: 'p', name: 'Anneke van den Berg', firstName: 'Anneke', neighbourhood: 'Kloosterhof', kind: 'contact', group: 'today',
  plannedOn: '2026-11-22', dayPart: null, startsAt: null, minutes: null, channel: 'phone', dueOn: '2026-11-01', latestOn: '2026-11-15', reasons: [],
  score: 0, why: [], awaitingHerWord: [], suitableHours: [], phone: '+31612345678', phoneShown: '06 12345678', mayText: true, email: 'anneke@example.nl', atDoor: 'welcome',
  address: 'Kloosterhof 14, Bergen', latitude: 51.5, longitude: 4.3, last: null, attemptsSinceSpoken: 0, ...about,
}); // prettier-ignore

describe('The action that suits her', () => {
  it('calls who is to be called, by her first name', () => {
    const { label, href, channel } = suitingAction(aCard(), 'android');
    expect({ label, href, channel }).toEqual({ label: 'Bel Anneke', href: 'tel:+31612345678', channel: 'phone' });
  });

  it('leads past the front garden with the map of the phone, and stays in the app at the desk', () => {
    expect(suitingAction(aCard({ channel: 'front-garden' }), 'android').href).toMatch(/^geo:51\.5,4\.3\?q=/);
    expect(suitingAction(aCard({ channel: 'front-garden' }), 'ios').href).toMatch(/^maps:/);
    expect(suitingAction(aCard({ channel: 'front-garden' }), 'desk').href).toBeNull();
  });

  it('asks to look a number up when there is none, rather than to call nobody', () => {
    const action = suitingAction(aCard({ phone: null, mayText: false }), 'android');
    expect(action.kind).toBe('open-page');
    expect(action.href).toBeNull();
  });

  it('rings whoever waited for us at an agreed time that passed, whatever was agreed', () => {
    const passed = aCard({ kind: 'appointment', channel: 'home-visit', startsAt: '2026-01-05T10:00:00Z' });
    expect(suitingAction(passed, 'android').channel).toBe('phone');
  });

  it('asks after an appointment of today that is over how it went', () => {
    const startsAt = new Date().toISOString();
    const over = aCard({ kind: 'appointment', channel: 'home-visit', startsAt, minutes: 30 });
    const { label, channel } = suitingAction(over, 'android', Date.parse(startsAt) + 31 * 60_000);
    expect({ label, channel }).toEqual({ label: 'Leg vast hoe het ging', channel: 'home-visit' });
    expect(suitingAction(over, 'android', Date.parse(startsAt)).label).toBe('Op huisbezoek');
  });

  it('offers nothing that reaches out to who is only looked at', () => {
    expect(suitingAction(aCard({ kind: 'review', channel: null }), 'android').kind).toBe('open-page');
  });

  it('calls who may not be texted although a text was planned', () => {
    expect(suitingAction(aCard({ channel: 'sms', mayText: false }), 'android').channel).toBe('phone');
  });

  it('puts a text beside a call, and a call beside a visit', () => {
    expect(otherActions(aCard(), 'android')[0]?.channel).toBe('sms');
    expect(otherActions(aCard({ channel: 'front-garden' }), 'android')[0]?.channel).toBe('phone');
  });

  it('never shows the way to who wants nobody at her door, nor texts who refused', () => {
    const kinds = otherActions(aCard({ atDoor: 'never', mayText: false }), 'android').map(({ kind }) => kind);
    expect(kinds).toEqual([]);
  });

  it('does not offer the same twice', () => {
    const labels = [suitingAction, otherActions]
      .flatMap((of) => of(aCard({ channel: 'sms' }), 'ios'))
      .map(({ label }) => label);
    expect(new Set(labels).size).toBe(labels.length);
  });

  it('knows no way to a secret address', () => {
    expect(wayThere({ address: null, latitude: 51.5, longitude: 4.3 }, 'android')).toBeNull();
  });
});
