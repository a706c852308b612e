/** A piece of a text: an address that one can follow, or words. */
export interface Piece {
  readonly text: string;
  readonly link: boolean;
}

/** A text with its links apart, so that one can follow them; what ends a sentence is no part of an address. */
export function linkPieces(text: string): Piece[] {
  return text
    .split(/(https?:\/\/[^\s]*[^\s.,;:!?)])/)
    .map((piece, place) => ({ text: piece, link: place % 2 === 1 }))
    .filter((piece) => piece.text !== '');
}
