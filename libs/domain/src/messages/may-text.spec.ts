import { textObjections } from '@voortuin/contract/messages/words';
import { mayText, type Textable } from './may-text.ts';

describe('Whether she may be texted: a caregiver', () => {
  const permission = { allowed: true, saidBy: 'zij zelf', saidOn: '2026-11-03', how: 'aan de telefoon' };
  const fine: Textable = {
    approach: 'welcome', closed: false, paused: false, numbers: ['+31612345678'], stopped: [], permission, asked: false, line: true,
  }; // prettier-ignore
  const objection = (own: Partial<Textable>): unknown => mayText({ ...fine, ...own }).objection;

  it('who allows it with proof is texted on her mobile number', () => {
    expect(mayText(fine)).toEqual({ number: '+31612345678', objection: null });
    expect(mayText({ ...fine, numbers: ['+31164123456', '+31687654321'] }).number).toBe('+31687654321');
  });

  it('is not texted without proof of who allowed it, when and how', () => {
    expect(objection({ permission: null })).toBe('not-allowed');
    expect(objection({ permission: { ...permission, allowed: false } })).toBe('not-allowed');
    for (const part of ['saidBy', 'saidOn', 'how'])
      expect(objection({ permission: { ...permission, [part]: null } })).toBe('no-proof');
  });

  it('is not texted on a landline, and not on a number that said STOP', () => {
    expect(objection({ numbers: ['+31164123456'] })).toBe('landline');
    expect(objection({ numbers: [] })).toBe('no-number');
    expect(objection({ stopped: ['+31612345678'] })).toBe('stopped');
  });

  it('who said STOP from one of her numbers is not texted on another, nor when she no longer has it', () => {
    for (const stopped of [['+31612345678'], ['+31687654321'], ['+31164123456'], ['+31600000000']])
      expect(objection({ numbers: ['+31612345678', '+31687654321', '+31164123456'], stopped })).toBe('stopped');
  });

  it('who is left in peace is answered when she writes herself, but never when she may not be approached', () => {
    expect(objection({ paused: true })).toBe('paused');
    expect(objection({ approach: 'on-request' })).toBe('on-request');
    expect(objection({ paused: true, asked: true })).toBeNull();
    expect(objection({ approach: 'on-request', asked: true })).toBeNull();
    expect(objection({ approach: 'never', asked: true })).toBe('never-approach');
    expect(objection({ closed: true, asked: true })).toBe('closed');
  });

  it('is told the objection that weighs most', () => {
    const wrong: Record<string, Partial<Textable>> = {
      'never-approach': { approach: 'never' }, closed: { closed: true }, paused: { paused: true }, stopped: { stopped: fine.numbers },
      'not-allowed': { permission: null }, 'no-line': { line: false },
    }; // prettier-ignore
    const names = textObjections.filter((name) => name in wrong);
    names.forEach((name, place) => {
      const all = Object.assign({}, ...names.slice(place).map((one) => wrong[one])) as Partial<Textable>;
      expect(objection(all)).toBe(name);
    });
  });
});
