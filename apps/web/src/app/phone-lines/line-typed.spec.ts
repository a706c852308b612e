import type { PhoneLineView } from '@voortuin/contract/phone-lines/phone-lines';
import { usualLine } from '@voortuin/contract/phone-lines/words';
import { lineSent, lineTyped } from './line-typed.ts';

const view: PhoneLineView = {
  ...usualLine,
  openOn: [...usualLine.openOn],
  number: '+31851234567',
  numberShown: '085 123 4567',
  closedWords: null,
  keeperId: null,
  keeper: null,
  spentCentsToday: 0,
  apartCentsToday: 0,
  carried: true,
  set: true,
  textsUrl: '',
  callsUrl: '',
};

describe('The form of the phone line', () => {
  it('shows amounts as one writes them, and sends them in cents', () => {
    const typed = { ...lineTyped({ ...view, dayLimitCents: 2_550, textCents: 8.5 }) };
    expect(typed.dayLimit).toBe('25,5');
    expect(typed.textCents).toBe('8,5');
    expect(lineSent(typed).dayLimitCents).toBe(2_550);
    expect(lineSent({ ...typed, dayLimit: '19,99' }).dayLimitCents).toBe(1_999);
  });

  it('sends nothing typed as null', () => {
    expect(lineSent(lineTyped(view))).toEqual(jasmine.objectContaining({ closedWords: null, keeperId: null }));
  });
});
