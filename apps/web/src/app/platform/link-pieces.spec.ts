import { linkPieces } from './link-pieces.ts';

describe('The links in a text', () => {
  it('stand apart from the words around them', () => {
    expect(linkPieces('Kijk op http://localhost:3000/mijn/abc voor meer.')).toEqual([
      { text: 'Kijk op ', link: false },
      { text: 'http://localhost:3000/mijn/abc', link: true },
      { text: ' voor meer.', link: false },
    ]);
  });

  it('end before the full stop of the sentence', () => {
    expect(linkPieces('Zie https://voortuin.nl/x.').map(({ text }) => text)).toEqual([
      'Zie ',
      'https://voortuin.nl/x',
      '.',
    ]);
    expect(linkPieces('Dag Ria!')).toEqual([{ text: 'Dag Ria!', link: false }]);
  });
});
