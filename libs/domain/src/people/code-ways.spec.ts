import { waysOfCode } from './code-ways.ts';

const here = { texts: true, mails: true };
const who = { phone: null, secondEmail: null, mailbox: 'balie@wijkzorg.example' };

describe('A one-time code', () => {
  it('is a text to a mobile number, and spoken on a landline', () => {
    expect(waysOfCode({ ...who, phone: '06 12345678' }, here)).toEqual([
      { way: 'text', to: '+31612345678', hint: '78' },
    ]);
    expect(waysOfCode({ ...who, phone: '0164-123456' }, here)).toEqual([
      { way: 'call', to: '+31164123456', hint: '56' },
    ]);
  });

  it('goes by mail to a second address, of which little is shown', () => {
    expect(waysOfCode({ ...who, secondEmail: 'Truus@thuis.example' }, here)).toEqual([
      { way: 'mail', to: 'Truus@thuis.example', hint: 'T•••@thuis.example' },
    ]);
  });

  it('never goes to the mailbox of its link, however that is written', () => {
    for (const secondEmail of ['balie@wijkzorg.example', 'Balie@Wijkzorg.Example ', 'balie+code@wijkzorg.example'])
      expect(waysOfCode({ ...who, secondEmail }, here))
        .withContext(secondEmail)
        .toEqual([]);
    const secondEmail = 'balie@wijkzorg.example';
    expect(waysOfCode({ ...who, mailbox: 'BALIE+link@wijkzorg.example', secondEmail }, here)).toEqual([]);
  });

  it('goes by no way that is not there, and cannot go at all where nothing is on record', () => {
    const both = { ...who, phone: '0612345678', secondEmail: 'truus@thuis.example' };
    expect(waysOfCode(both, { texts: false, mails: true }).map(({ way }) => way)).toEqual(['mail']);
    expect(waysOfCode(both, { texts: true, mails: false }).map(({ way }) => way)).toEqual(['text']);
    expect(waysOfCode(who, here)).toEqual([]);
    expect(waysOfCode({ ...who, phone: 'bel de balie' }, here)).toEqual([]);
  });
});
