import { callBackWords, callerNumber, closingWords, hoursInWords } from './call-words.ts';
import { mayCall, type Callable } from './may-call.ts';

const week = { openOn: [1, 2, 3, 4, 5], opensAt: '09:00', closesAt: '17:30' };

describe('Whoever calls when nobody answers', () => {
  it('hears that one calls back, or when one can call', () => {
    const line = { ...week, closedWords: null };
    expect(closingWords('Steunpunt Noord', line, true)).toContain('bellen u terug');
    expect(closingWords('Steunpunt Noord', line, false)).toContain(
      'Belt u ons maandag tot en met vrijdag tussen 9 en 17.30 uur.',
    );
    expect(closingWords('Steunpunt Noord', { ...line, closedWords: 'Wij zijn er morgen weer.' }, true)).toBe(
      'Wij zijn er morgen weer.',
    );
  });

  it('hears days that are not in a row one by one', () => {
    expect(hoursInWords({ ...week, openOn: [1, 3, 5] })).toContain('maandag, woensdag en vrijdag');
    expect(hoursInWords({ ...week, openOn: [2, 4] })).toContain('dinsdag en donderdag');
    expect(hoursInWords({ ...week, openOn: [] })).toBe('');
  });

  it('is called back by a task that says when, and by whom when that is not sure', () => {
    const missed = { at: Temporal.Instant.from('2026-11-25T13:32:00Z'), timeZone: 'Europe/Amsterdam' };
    const words = (names: string[], number: string | null = '+31612345678') =>
      callBackWords({ ...missed, names, number });
    expect(words(['Anneke de Vries'])).toBe('Bel terug: belde wo 25 nov om 14.32 en kreeg niemand aan de lijn.');
    expect(words(['Anneke de Vries', 'Piet de Vries'])).toBe(
      'Bel terug: Anneke de Vries of Piet de Vries belde wo 25 nov om 14.32 (06 12345678).',
    );
    expect(words([])).toContain('Dit nummer kennen we niet');
    expect(words([], null)).toContain('verborgen nummer');
  });

  it('has no number when it is withheld', () => {
    for (const given of ['+266696687', 'anonymous', '', 'Restricted']) expect(callerNumber(given)).toBeNull();
    expect(callerNumber('+31612345678')).toBe('+31612345678');
  });
});

describe('A caregiver', () => {
  const fine: Callable = {
    approach: 'welcome', closed: false, refused: false, asked: false, phone: '+31164123456', secondPhone: '+31612345678',
  }; // prettier-ignore
  const objection = (own: Partial<Callable>): unknown => mayCall({ ...fine, ...own }, 'phone').objection;

  it('is called on the number that was chosen, and on the one she has', () => {
    expect(mayCall(fine, 'phone').number).toBe('+31164123456');
    expect(mayCall(fine, 'second-phone').number).toBe('+31612345678');
    expect(mayCall({ ...fine, phone: null }, 'phone').number).toBe('+31612345678');
    expect(mayCall({ ...fine, secondPhone: null }, 'second-phone').objection).toBe('no-number');
  });

  it('who may never be approached is not called, whatever she asked', () => {
    expect(objection({ approach: 'never', asked: true })).toBe('never-approach');
    expect(objection({ closed: true, asked: true })).toBe('closed');
  });

  it('who called us herself may be called back, although she is left in peace or said no to the phone', () => {
    expect(objection({ approach: 'on-request' })).toBe('on-request');
    expect(objection({ refused: true })).toBe('phone-refused');
    expect(objection({ approach: 'on-request', refused: true, asked: true })).toBeNull();
  });
});
