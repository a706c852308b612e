import { fillText, unknownFields } from './fill-text.ts';
import { readIncoming } from './incoming-text.ts';
import { textLength } from './text-length.ts';

describe('A text', () => {
  it('is counted in parts: 160 letters in one, and an emoji makes it dearer', () => {
    expect(textLength('a'.repeat(160))).toEqual({ encoding: 'gsm-7', parts: 1 });
    expect(textLength('a'.repeat(161))).toEqual({ encoding: 'gsm-7', parts: 2 });
    expect(textLength('€'.repeat(80))).toEqual({ encoding: 'gsm-7', parts: 1 });
    expect(textLength('€'.repeat(81))).toEqual({ encoding: 'gsm-7', parts: 2 });
    expect(textLength(`${'a'.repeat(68)}😀`)).toEqual({ encoding: 'ucs-2', parts: 1 });
    expect(textLength(`${'a'.repeat(69)}😀`)).toEqual({ encoding: 'ucs-2', parts: 2 });
    expect(textLength('é'.repeat(160)).encoding).toBe('gsm-7');
    expect(textLength('ë'.repeat(70))).toEqual({ encoding: 'ucs-2', parts: 1 });
  });

  it('fills in what is known, and what nobody knows can be seen', () => {
    const text = 'Dag {voornaam}, ik kom {dag} langs. {link}';
    expect(fillText(text, { voornaam: 'Ria', dag: 'donderdag 26 november' })).toBe(
      'Dag Ria, ik kom donderdag 26 november langs. {link}',
    );
    expect(unknownFields('{voornaam} {bsn} {constructor}')).toEqual(['bsn', 'constructor']);
  });

  it('with {voornaam} as her name is filled in once', () => {
    expect(fillText('{voornaam} {dag}', { voornaam: '{dag}', dag: 'maandag' })).toBe('{dag} maandag');
  });

  it('that comes in starts only when it is that word and nothing else', () => {
    for (const text of ['START', 'start']) expect(readIncoming(text, null)).toBe('start');
    for (const text of ['ik start morgen', 'start maar', '', '🙂']) expect(readIncoming(text, 'last')).toBe('answer');
  });

  it('that says STOP stops, also politely, and with how she signs', () => {
    for (const text of [
      'STOP',
      ' stop! ',
      'Stoppen.',
      'STOPPEN',
      'ＳＴＯＰ',
      'Stop aub',
      'STOP svp',
      'stop sms',
      'STOP ALL',
      'STOP STOP',
      'Stop ermee!',
      'STOP\n\nVerzonden vanaf mijn iPhone',
      'Stop. Groetjes Ria',
      'stop, niet meer sturen',
      'Stop\r\nMet vriendelijke groet,\nRia de Vries',
    ])
      for (const asked of ['last', 'before', null] as const)
        expect(readIncoming(text, asked)).withContext(text).toBe('stop');
  });

  it('that speaks of stopping in a sentence asks what is meant', () => {
    for (const text of [
      'stop maar met bellen op maandag',
      'Ik wil stoppen',
      'Ik wil graag stoppen met die berichten',
      'Stop niet!',
      'Wilt u mij afmelden?',
      'liever geen sms meer',
    ])
      expect(readIncoming(text, 'last')).withContext(text).toBe('maybe-stop');
    for (const text of ['De stoppenkast is stuk', 'Hij is gestopt met eten', 'Ik kom langs'])
      expect(readIncoming(text, 'last')).withContext(text).toBe('answer');
  });

  it('that answers how it goes is a simple answer only when that was asked', () => {
    for (const text of ['1', '1 goed', 'Goed!', '1. Goed']) expect(readIncoming(text, 'last')).toBe('good');
    for (const text of ['2', '2 bel mij', 'Bel mij']) expect(readIncoming(text, 'last')).toBe('call-me');
    expect(readIncoming('1', null)).toBe('answer');
    expect(readIncoming('1 keer per week is genoeg', 'last')).toBe('answer');
    expect(readIncoming('12', 'last')).toBe('answer');
  });

  it('that is a number alone answers the last that was asked, and words answer how it goes also after something else', () => {
    for (const text of ['1', '2', '2.']) expect(readIncoming(text, 'before')).toBe('answer');
    expect(readIncoming('2 bel mij', 'before')).toBe('call-me');
    expect(readIncoming('Goed', 'before')).toBe('good');
  });
});
