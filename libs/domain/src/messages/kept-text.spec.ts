import { keptText, mostKept } from './kept-text.ts';

describe('A text that came in', () => {
  it('is kept as she wrote it, with emoji and links as words', () => {
    const text = 'Dank u 👩‍👩‍👧 ! Zie https://voorbeeld.nl/<script>alert(1)</script>\nGroet, Ria';
    expect(keptText(text)).toBe(text);
    expect(keptText('a'.repeat(1600))).toBe('a'.repeat(1600));
  });

  it('may be empty', () => {
    expect(keptText('')).toBe('');
    expect(keptText(' \n ')).toBe('');
  });

  it('loses what would turn a line round, and what cannot be stored', () => {
    expect(keptText('a\u0000b\u202ec\ud800d\r\ne\u0007')).toBe('abc\ufffdd\ne');
  });

  it('names the pictures that came along', () => {
    expect(keptText('Kijk', [{ type: 'image/jpeg', url: 'https://api.twilio.com/x' }])).toBe(
      'Kijk\n[bijlage image/jpeg: https://api.twilio.com/x]',
    );
    expect(keptText('', [{ type: 'image/png', url: 'https://x' }])).toBe('[bijlage image/png: https://x]');
  });

  it('never holds a citizen service number, and never more than fits', () => {
    expect(keptText('mijn bsn is 111222333')).toBe('mijn bsn is *********');
    expect([...keptText('😀'.repeat(6_000))].length).toBe(mostKept);
  });
});
