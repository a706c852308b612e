/** A short message to a phone: read there, or spoken. */
export interface TextToSend {
  /** E.164. */
  to: string;
  text: string;
  /** For a landline: a voice says it, twice and slowly. */
  spoken: boolean;
}

/** It did not go out; the cause is a code of the carrier or of the line, never a text. */
export class TextNotSent extends Error {}
