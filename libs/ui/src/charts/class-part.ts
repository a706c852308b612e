/** The colours that classes of people have in bars and legends. */
export type ClassColour = 'on-time' | 'due' | 'below-floor' | 'too-long' | 'never' | 'away';

/** One class of people: how many, in words and in its colour. */
export interface ClassPart {
  readonly key: string;
  readonly colour: ClassColour;
  readonly label: string;
  readonly count: number;
  /** A few words more, in the legend only. */
  readonly more?: string;
  /** Where its people stand: the legend then shows a link, which opens in a window of its own when asked to. */
  readonly href?: string;
}
