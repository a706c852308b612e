import type { ReferralEventView } from '@voortuin/contract/referrals/referrals';
import type { ReferralEnding } from '@voortuin/contract/referrals/words';
import type { IconName } from '@voortuin/ui/icon/icon-paths';
import type { TimelineKind } from '@voortuin/ui/timeline/timeline-item';
import { plainDay } from '../platform/dates.ts';
import { endingWords, reasonWords } from './referral-words.ts';

/** A change of a referral in words, with its weight and its drawing. */
export interface SaidReferralEvent {
  readonly title: string;
  readonly kind: TimelineKind;
  readonly icon: IconName;
}

type Params = ReferralEventView['params'];

const code = (params: Params, name: string): string => (params[name] ? reasonWords(params[name]) : '');
const day = (params: Params, name: string): string => (params[name] ? plainDay(String(params[name])) : '');

/** What happened, as whoever reads the thread says it. */
export function sayReferralEvent({ kind, params }: Pick<ReferralEventView, 'kind' | 'params'>): SaidReferralEvent {
  switch (kind as string) {
    case 'made':
      return plain($localize`Concept gemaakt`, 'edit');
    case 'changed':
      return plain($localize`Concept veranderd`, 'edit');
    case 'sent':
      return agreed($localize`Verstuurd`, 'referral');
    case 'opened':
      return plain($localize`Gelezen`, 'eye');
    case 'accept':
      return agreed($localize`Opgepakt`, 'check');
    case 'hold': {
      const until = day(params, 'day');
      const words = until ? $localize`Op de wachtlijst tot ongeveer ${until}:day:` : $localize`Op de wachtlijst`;
      return agreed(words, 'hourglass');
    }
    case 'reject':
      return agreed(withReason($localize`Niet opgepakt`, code(params, 'reason')), 'cross');
    case 'ask':
      return agreed($localize`Een vraag`, 'help');
    case 'reply':
      return agreed($localize`Antwoord`, 'message');
    case 'plan': {
      const on = day(params, 'day');
      return agreed(on ? $localize`Het begint ${on}:day:` : $localize`Gepland`, 'calendar');
    }
    case 'finish':
      return agreed(withReason($localize`Klaar`, code(params, 'outcome')), 'task');
    case 'fail':
      return agreed(withReason($localize`Niet gelukt`, code(params, 'reason')), 'cross');
    case 'message':
      return agreed($localize`Bericht`, 'message');
    case 'file':
      return plain($localize`Bestand toegevoegd`, 'file');
    case 'reminded':
      return plain($localize`De partner is herinnerd`, 'bell');
    case 'silence':
      return plain($localize`Geen antwoord: terug bij de consulent`, 'hourglass');
    case 'lead-told':
      return plain($localize`De teamleider weet het`, 'bell');
    case 'her-word':
      return agreed(wordWords(String(params['word'] ?? '')), 'heart');
    case 'try-taken-back':
      return plain($localize`De poging telt niet meer mee`, 'undo');
    case 'reopened':
      return agreed($localize`Opnieuw gevraagd`, 'refresh');
    case 'continued':
      return plain($localize`Verder met een andere partner`, 'forward');
    case 'other-help':
      return agreed($localize`Andere hulp gevonden`, 'sprout');
    case 'withdrawn':
      return plain(withReason($localize`Ingetrokken`, code(params, 'reason')), 'undo');
    case 'ended':
      return plain(
        withReason($localize`Afgerond`, endingWords[String(params['ending'] ?? '') as ReferralEnding] ?? ''),
        'lock',
      );
    case 'fell-away':
      return plain($localize`De volgende doorverwijzing is weggevallen`, 'undo');
    case 'link-revoked':
      return plain($localize`De link uit de mail is ingetrokken`, 'link');
    default:
      return plain($localize`Er is iets veranderd`, 'history');
  }
}

function wordWords(word: string): string {
  if (word === 'yes') return $localize`De mantelzorger zegt: het heeft geholpen`;
  return word === 'no'
    ? $localize`De mantelzorger zegt: het heeft niet geholpen`
    : $localize`Geprobeerd te vragen of het hielp, niet bereikt`;
}

const withReason = (words: string, reason: string): string => (reason ? `${words}: ${reason}` : words);
const plain = (title: string, icon: IconName): SaidReferralEvent => ({ title, icon, kind: 'event' });
const agreed = (title: string, icon: IconName): SaidReferralEvent => ({ title, icon, kind: 'agreed' });
