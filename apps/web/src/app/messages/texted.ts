/** Whom one texts. */
export interface Texted {
  readonly caregiverId: string;
  readonly name: string;
  readonly firstName?: string | null;
  /** The day of her next moment, when that is a contact with her. */
  readonly plannedOn?: string | null;
  /** The text of hers that one answers, and that one has therefore seen. */
  readonly seenId?: string;
}

/** What the sheet closes with: words about what was sent, or that something typed is kept. */
export type TextAnswer = { said: string } | { kept: true };
