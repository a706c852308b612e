import type { HowItGoes, NoContactMeaning, Outcome } from '@voortuin/contract/contact-moments/words';
import type { Channel } from '@voortuin/contract/rhythms/words';
import type { IconName } from '@voortuin/ui/icon/icon-paths';
import type { Extra } from './contact-draft.ts';

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
    what: $localize`:@@no-contact.pause.what:Rust tot een datum. Daarna weer op de lijst.`,
  },
  'on-request': {
    title: $localize`:@@no-contact.on-request:Alleen op eigen verzoek`,
    what: $localize`:@@no-contact.on-request.what:We bellen niet zelf. De teamleider kijkt één keer per jaar, zonder contact.`,
  },
  never: {
    title: $localize`:@@no-contact.never:Nooit meer benaderen`,
    what: $localize`:@@no-contact.never.what:Niemand neemt contact op. De teamleider kijkt één keer per jaar, zonder contact.`,
  },
  close: {
    title: $localize`:@@no-contact.close:Afsluiten`,
    what: $localize`:@@no-contact.close.what:Niet langer in beeld houden. De reden vragen we zo.`,
  },
};

const written: readonly Channel[] = ['sms', 'email', 'letter'];

/** What came of an attempt by a channel: what is written is answered or not. */
export function sayOutcome(channel: Channel, outcome: Outcome): string {
  if (!written.includes(channel)) return outcomeWords[outcome];
  if (outcome === 'spoken') return $localize`:@@outcome.answered:Antwoord gekregen`;
  return outcome === 'no-answer' ? $localize`:@@outcome.sent:Verstuurd` : outcomeWords[outcome];
}

/** What an attempt that missed her means for what comes next. */
export function missWords(channel: Channel, outcome: Outcome): string {
  if (written.includes(channel) && outcome === 'no-answer')
    return $localize`:@@miss.sent:Dit telt als poging. Komt er antwoord, leg dat dan ook vast.`;
  switch (outcome) {
    case 'someone-else':
      return $localize`:@@miss.someone-else:Alleen een gesprek met de mantelzorger zelf telt. We proberen het op een ander moment nog eens.`;
    case 'not-convenient':
      return $localize`:@@miss.not-convenient:Dit telt als poging. Hoorde je een beter moment? Voeg dan een afspraak of een andere dag toe.`;
    case 'moved':
      return $localize`:@@miss.moved:Dit telt als poging. Zet het nieuwe adres op de pagina zodra je het weet.`;
    default:
      return $localize`:@@miss.default:Dit telt als poging, niet als gesprek. We proberen het op een ander moment nog eens.`;
  }
}

/** What is still to be answered before a contact can be saved. */
export function stillToAnswerWords(missing: 'channel' | 'outcome' | 'how-it-goes' | 'meaning', name: string): string {
  switch (missing) {
    case 'channel':
      return $localize`:@@to-answer.channel:Kies eerst hoe je contact had.`;
    case 'outcome':
      return $localize`:@@to-answer.outcome:Kies eerst wat ervan kwam.`;
    case 'how-it-goes':
      return $localize`:@@to-answer.how-it-goes:Kies nog hoe het gaat met ${name}:name:, of “niet gevraagd”.`;
    case 'meaning':
      return $localize`:@@to-answer.meaning:Kies nog wat “geen contact” hier betekent.`;
  }
}

/** The drawing beside a channel. */
export const channelIcons: Record<Channel, IconName> = {
  phone: 'phone',
  'front-garden': 'bike',
  'home-visit': 'home',
  encounter: 'encounter',
  video: 'video',
  sms: 'message',
  email: 'mail',
  letter: 'letter',
};

/** What one may add to a contact. */
export const extraWords: Record<Extra, string> = {
  note: $localize`:@@extra.note:Notitie`,
  signal: $localize`:@@extra.signal:Signaal`,
  task: $localize`:@@extra.task:Taak`,
  appointment: $localize`:@@extra.appointment:Afspraak`,
  next: $localize`:@@extra.next:Andere dag`,
  how: $localize`:@@extra.how:Ander tijdstip of kanaal`,
};
