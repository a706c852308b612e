import { isQuiet, sayQuietWait } from './quiet-words.ts';

const line = { quietFrom: '20:00', quietUntil: '09:00', timeZone: 'Europe/Amsterdam' } as const;
const at = (text: string): Date => new Date(text);

describe('The quiet hours on the screen', () => {
  it('pass midnight, by the clock of the line', () => {
    expect(isQuiet(line, at('2026-11-25T23:00:00+01:00'))).toBeTrue();
    expect(isQuiet(line, at('2026-11-26T08:59:00+01:00'))).toBeTrue();
    expect(isQuiet(line, at('2026-11-26T09:00:00+01:00'))).toBeFalse();
    expect(isQuiet({ ...line, quietFrom: '12:00', quietUntil: '13:00' }, at('2026-11-26T09:00:00+01:00'))).toBeFalse();
    expect(isQuiet({ ...line, quietFrom: '00:00', quietUntil: '00:00' }, at('2026-11-26T03:00:00+01:00'))).toBeFalse();
  });

  it('are told as what a text waits for, when it is them that it waits for', () => {
    const night = at('2026-11-25T23:00:00+01:00');
    const morning = '2026-11-26T08:00:00Z';
    expect(sayQuietWait(line, morning, night)).toBe('Van 20.00 tot 09.00 gaan er geen sms’jes uit.');
    expect(sayQuietWait(line, morning, at('2026-11-25T12:00:00+01:00'))).toBeNull();
    expect(sayQuietWait(line, '2026-12-02T08:00:00Z', night)).toBeNull();
    expect(sayQuietWait(line, '2026-11-26T09:30:00Z', night)).toBeNull();
    expect(sayQuietWait(line, '2026-11-25T21:00:00Z', night)).toBeNull();
    expect(sayQuietWait(undefined, morning, night)).toBeNull();
  });
});
