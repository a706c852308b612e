import fc from 'fast-check';
import { delimiterOf } from './delimiter.ts';
import { sniff } from './sniff.ts';

const text = 'Achternaam;Voornaam\r\nMüller;Zoë\r\n';
const bytesOf = (encoding: BufferEncoding, mark: number[] = []) =>
  Buffer.concat([Buffer.from(mark), Buffer.from(text, encoding)]);

describe('The bytes of a file', () => {
  for (const [what, bytes, encoding] of [
    ['UTF-8', bytesOf('utf8'), 'utf-8'],
    ['UTF-8 with its mark', bytesOf('utf8', [0xef, 0xbb, 0xbf]), 'utf-8'],
    ['Windows-1252', bytesOf('latin1'), 'windows-1252'],
    ['UTF-16 with its mark', bytesOf('utf16le', [0xff, 0xfe]), 'utf-16le'],
    ['UTF-16 without', bytesOf('utf16le'), 'utf-16le'],
    ['UTF-16 the other way round', Buffer.concat([Buffer.from([0xfe, 0xff]), bytesOf('utf16le').swap16()]), 'utf-16be'],
  ] as const)
    it(`are read as ${what}`, () => expect(sniff(bytes)).toEqual({ encoding, text }));

  it('keep their text when a single character is unreadable', () => {
    expect(sniff(Buffer.from('Achternaam\nIne\x00ke\n'))).toEqual({
      encoding: 'utf-8',
      text: 'Achternaam\nIne\x00ke\n',
    });
  });

  it('know the euro sign and the curly quotes of Windows', () => {
    expect(sniff(Buffer.from([0x4e, 0x80, 0x92, 0xe9]))).toEqual({ encoding: 'windows-1252', text: 'N€’é' });
  });

  for (const [what, bytes, refused] of [
    ['nothing', Buffer.alloc(0), 'file-empty'],
    ['a mark alone', Buffer.from([0xef, 0xbb, 0xbf]), 'file-empty'],
    ['blank lines', Buffer.from('\r\n \r\n'), 'file-empty'],
    ['a workbook', Buffer.from([0x50, 0x4b, 3, 4]), 'is-a-workbook'],
    ['an old workbook', Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]), 'is-a-workbook'],
    ['a PDF', Buffer.from('%PDF-1.7 and so on'), 'not-a-list'],
    ['a web page', Buffer.from('<html><body>Naam;Telefoon</body></html>'), 'not-a-list'],
    ['a program', Buffer.from(Array.from({ length: 400 }, (_, n) => n % 256)), 'not-a-list'],
  ] as const)
    it(`are refused when they are ${what}`, () => expect(sniff(bytes)).toEqual({ refused }));

  it('never make it fall over, whatever they are', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), (bytes) => {
        const sniffed = sniff(bytes);
        if ('text' in sniffed) expect([';', ',', '\t', '|']).toContain(delimiterOf(sniffed.text));
      }),
    );
  });
});

describe('What separates the cells', () => {
  for (const [line, delimiter] of [
    ['Achternaam;Voornaam;Telefoon', ';'],
    ['Achternaam,Voornaam,Telefoon', ','],
    ['Achternaam\tVoornaam\tTelefoon', '\t'],
    ['Achternaam|Voornaam', '|'],
    ['"Achternaam";"Straat, nummer, toevoeging";"Telefoon"', ';'],
    ['"Opmerking\n(kort; bondig)",Naam,Telefoon', ','],
    ['Naam', ';'],
    ['Dit,dat,zus,zo', ','],
    ['sep=,\r\nAchternaam;met,Voornaam', ','],
    ['\r\n\r\nNaam;Telefoon', ';'],
  ] as const)
    it(`is found in ${JSON.stringify(line)}`, () => expect(delimiterOf(line)).toBe(delimiter));
});
