import { plainDay, sayInstant } from '../platform/dates.ts';

/** What one knows of when a text can go out. */
export interface TextTimes {
  readonly called: string;
  /** The instant until which it waits, when it is sent now. */
  readonly waits: string | null;
  /** The rule of the quiet hours, in a sentence. */
  readonly quietHours: string;
  /** The day before her next moment, when that is still to come. */
  readonly dayBefore: string | null;
  /** Whether it answers something of hers. */
  readonly answers: boolean;
}

/** A moment to choose for a text to go out. */
export interface TextMoment {
  readonly value: 'now' | 'before';
  readonly label: string;
  readonly hint: string;
}

/** The moments at which a text to one person can go out, each with what follows from it. */
export function textMoments({ called, waits, quietHours, dayBefore, answers }: TextTimes): TextMoment[] {
  const now: TextMoment = waits
    ? {
        value: 'now',
        label: sentence(sayInstant(waits)),
        hint: $localize`${quietHours}:rule: Tot dan wacht het.`,
      }
    : { value: 'now', label: $localize`Nu`, hint: $localize`In de stille uren wacht het tot de ochtend.` };
  if (!dayBefore) return [now];
  const unread = answers && $localize`Wat ${called}:name: schreef, blijft te lezen staan.`;
  const hint = $localize`Wordt het contact verzet of is het al gedaan, dan gaat dit niet uit.`;
  return [
    now,
    {
      value: 'before',
      label: $localize`De dag voor het contact: ${plainDay(dayBefore)}:day:`,
      hint: [hint, unread].filter(Boolean).join(' '),
    },
  ];
}

const sentence = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
