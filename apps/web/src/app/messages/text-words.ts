import type { TextView } from '@voortuin/contract/messages/messages';
import type { TemplateKind, TextField } from '@voortuin/contract/messages/words';
import type { Tone } from '@voortuin/ui/chip/chip';
import type { IconName } from '@voortuin/ui/icon/icon-paths';
import { sayInstant } from '../platform/dates.ts';
import { sayTextCause } from './cause-words.ts';

/** What a template is for, as a colleague says it. */
export const templateKindWords: Record<TemplateKind, string> = {
  'announce-round': $localize`Ik kom langs`,
  'missed-you': $localize`Net gemist`,
  confirm: $localize`Afspraak bevestigen`,
  'how-goes-it': $localize`Hoe gaat het?`,
  'own-page': $localize`Link naar Mijn Voortuin`,
  'by-hand': $localize`Iets anders`,
};

/** What a field of a text stands for. */
export const textFieldWords: Record<TextField, string> = {
  voornaam: $localize`voornaam`,
  naam: $localize`hele naam`,
  consulent: $localize`jouw naam`,
  organisatie: $localize`organisatie`,
  telefoon: $localize`ons nummer`,
  dag: $localize`dag`,
  dagdeel: $localize`dagdeel`,
  link: $localize`link naar Mijn Voortuin`,
};

/** How far a text of ours has come, in a few words. */
export interface SaidState {
  readonly words: string;
  readonly tone: Tone;
  readonly icon: IconName;
  /** Whether a person has to say what happens with it. */
  readonly asks: boolean;
}

/** How far a text of ours has come. */
export function sayTextState(text: Pick<TextView, 'state' | 'arrival' | 'cause' | 'sendFromAt'>, now: Date): SaidState {
  const { state, arrival, cause, sendFromAt } = text;
  const why = cause === null ? null : sayTextCause(cause);
  const said = (words: string, tone: Tone, icon: IconName, asks = false): SaidState => ({ words, tone, icon, asks });
  switch (state) {
    case 'sent':
      if (arrival === 'delivered') return said($localize`aangekomen`, 'hedge', 'check');
      if (arrival === 'undelivered') return said(because($localize`niet aangekomen`, why), 'clay', 'alert');
      return said($localize`verstuurd`, 'neutral', 'check');
    case 'unknown':
      return said($localize`onzeker of het is aangekomen`, 'sun', 'help', true);
    case 'parked':
      return said(because($localize`niet verstuurd`, why), 'clay', 'alert', true);
    case 'left':
      return said(because($localize`niet verstuurd`, why), 'neutral', 'cross');
    case 'sending':
      return said($localize`gaat nu uit`, 'neutral', 'clock');
    default:
      return sendFromAt !== null && new Date(sendFromAt) > now
        ? said($localize`wacht tot ${sayInstant(sendFromAt)}:when:`, 'neutral', 'clock')
        : said($localize`gaat zo uit`, 'neutral', 'clock');
  }
}

const because = (words: string, why: string | null): string => (why ? `${words}: ${why}` : words);
