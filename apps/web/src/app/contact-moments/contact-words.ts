import type { HowItGoes, NoContactMeaning, Outcome } from '@voortuin/contract/contact-moments/words';

/** What came of an attempt. */
export const outcomeWords: Record<Outcome, string> = {
  spoken: $localize`:@@outcome.spoken:Gesproken`,
  'no-answer': $localize`:@@outcome.no-answer:Geen gehoor`,
  'someone-else': $localize`:@@outcome.someone-else:Iemand anders`,
  'not-home': $localize`:@@outcome.not-home:Niet thuis`,
  'not-convenient': $localize`:@@outcome.not-convenient:Komt niet uit`,
  'wants-no-contact': $localize`:@@outcome.wants-no-contact:Wil geen contact`,
  moved: $localize`:@@outcome.moved:Verhuisd`,
};

/** How it goes, as she says it. */
export const howItGoesWords: Record<HowItGoes, string> = {
  green: $localize`:@@how.green:Het gaat`,
  yellow: $localize`:@@how.yellow:Zwaar`,
  red: $localize`:@@how.red:Te zwaar`,
  'not-asked': $localize`:@@how.not-asked:niet gevraagd`,
};

/** What "wants no contact" can mean. */
export const noContactWords: Record<NoContactMeaning, { title: string; what: string }> = {
  pause: {
    title: $localize`:@@no-contact.pause:Even niet`,
    what: $localize`:@@no-contact.pause.what:We laten haar met rust tot een datum. Daarna staat ze weer op de lijst.`,
  },
  'on-request': {
    title: $localize`:@@no-contact.on-request:Alleen als zij belt`,
    what: $localize`:@@no-contact.on-request.what:We bellen niet zelf. De teamleider kijkt één keer per jaar, zonder contact.`,
  },
  never: {
    title: $localize`:@@no-contact.never:Nooit meer benaderen`,
    what: $localize`:@@no-contact.never.what:Niemand neemt contact op. De teamleider kijkt één keer per jaar, zonder contact.`,
  },
  close: {
    title: $localize`:@@no-contact.close:Afsluiten`,
    what: $localize`:@@no-contact.close.what:We houden haar niet meer in beeld.`,
  },
};
